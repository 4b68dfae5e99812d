// Chance that always falls the same way: a small seeded generator (mulberry32), so that every demo is the same demo.
import { addDays, type Day, daysBetween } from '#domain/day.ts'

export type Chance = {
  /** 0 <= x < 1 */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  /** Whether something of this probability happens. */
  happens(share: number): boolean
  day(from: Day, to: Day): Day
  /** The same things in another order; `from` stays as it is. */
  shuffled<T>(from: readonly T[]): T[]
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => {
    const one = from[whole(0, from.length - 1)]
    if (one === undefined) throw new RangeError('nothing to pick from')
    return one
  }
  const shuffled = <T>(from: readonly T[]): T[] => {
    const all = [...from]
    for (let end = all.length - 1; end > 0; end -= 1) {
      const other = whole(0, end)
      const [a, b] = [all[end], all[other]]
      if (a !== undefined && b !== undefined) [all[end], all[other]] = [b, a]
    }
    return all
  }
  return {
    next,
    whole,
    pick,
    shuffled,
    happens: (share) => next() < share,
    day: (from, to) => addDays(from, whole(0, Math.max(0, daysBetween(from, to)))),
  }
}
