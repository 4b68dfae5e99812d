// 余量: what is least left of something on any day of a range, where it comes and goes in dated pieces: floor area, desks.
// 依据: 本区工作口径 (每一天的入驻面积、工位不超过当日所有).
import { type Day, overlaps, type Range } from '#domain/day.ts'

/** So much over its days: 0.01 ㎡, or desks. */
export type Amount = Range & { amount: number }

const always = '0000-01-01'

/** The least left on any day of the range, and the first day on which it is so little. */
export function leastLeft(
  range: Range,
  there: readonly Amount[],
  taken: readonly Amount[],
): { left: number; on: Day | null } {
  const start = range.from ?? always
  const change = new Map<Day, number>([[start, 0]])
  const add = (day: Day, by: number) => change.set(day, (change.get(day) ?? 0) + by)
  const put = (pieces: readonly Amount[], sign: 1 | -1) => {
    for (const piece of pieces) {
      if (!overlaps(piece, range)) continue
      add(piece.from === null || piece.from < start ? start : piece.from, sign * piece.amount)
      if (piece.to !== null && (range.to === null || piece.to < range.to)) add(piece.to, -sign * piece.amount)
    }
  }
  put(there, 1)
  put(taken, -1)
  let left = 0
  let least: { left: number; on: Day } | null = null
  for (const [day, by] of [...change].sort(([a], [b]) => (a < b ? -1 : 1))) {
    left += by
    if (least === null || left < least.left) least = { left, on: day }
  }
  return least === null || least.on === always ? { left: least?.left ?? 0, on: null } : least
}
