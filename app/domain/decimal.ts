// Exact arithmetic on decimal text: amounts and areas are never read through floating-point numbers.

const plain = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/

/**
 * The decimal text times ten to the `power`, as an integer, halves away from zero; null where the text is no number or
 * the result isn't exact in a JavaScript number. `1,234.5` with power 4 is 12345000.
 */
export function shiftedInteger(text: string, power: number): number | null {
  const parts = plain.exec(text)
  if (!parts) return null
  const [, sign, whole = '', fraction = ''] = parts
  if (whole === '' && fraction === '') return null
  const digits = whole.replaceAll(',', '') + fraction.slice(0, power).padEnd(power, '0')
  const magnitude = Number(digits === '' ? '0' : digits) + (fraction.charAt(power) >= '5' ? 1 : 0)
  if (!Number.isSafeInteger(magnitude)) return null
  return sign === '-' && magnitude !== 0 ? -magnitude : magnitude
}

/** Cells that say there is no value: they are no zero. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:[-‐‑‒–—―−/\\.·*?]*|无|暂无|没有|不详|不明|未知|未填|未提供|待定|待补|空|N\/?A|NULL|NONE|NIL|TBD)$/i.test(
    text.normalize('NFKC').replace(/\s/g, ''),
  )
