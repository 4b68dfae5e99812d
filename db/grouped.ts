// Rows gathered under what they have in common.

export function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** Each fact once, by the id that stays through corrections. */
export const byFact = <Row extends { fact: string }>(rows: Row[]) => new Map(rows.map((row) => [row.fact, row]))

export const oldestFirst = (a: { fromOn: string | null }, b: { fromOn: string | null }) =>
  (a.fromOn ?? '').localeCompare(b.fromOn ?? '')
