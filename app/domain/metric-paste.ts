// A range copied from Excel or WPS: cells by tabs, rows by line ends, quoted where a cell holds either.

/** The cells of a pasted text; null where it is one cell, which a field takes by itself. */
export function pastedCells(text: string): string[][] | null {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  // Excel ends the last row too: that is no further row.
  if (rows.length > 1 && rows.at(-1)?.join('') === '') rows.pop()
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows
}
