// Sums that change on some days, laid out in the order of days: any day's sums are found by halving, and the sums over all days
// of a period by one subtraction, however many courses were added up. Laid out once; where a course changes, laid out anew.
// Days are asked for as numbers (day.ts: dayNumber).
import type { Course } from '#domain/course.ts'
import { type Day, dayNumber } from '#domain/day.ts'
import type { Amounts } from '#domain/running-sums.ts'

export class DaySteps<Key extends string> {
  readonly #keys: readonly Key[]
  /** The first day of each step as a number; the first step holds since ever. */
  readonly #starts: readonly number[]
  /** Step by step, key by key: what holds then, and what all days from day 0 up to its start add up to. */
  readonly #values: Float64Array
  readonly #upTo: Float64Array

  constructor(keys: readonly Key[], courses: Iterable<Course<Amounts<Key>>>) {
    this.#keys = keys
    const width = keys.length
    const turned = turnsOf(keys, courses)
    const later = [...turned.keys()].filter((day) => day !== null).sort()
    const order: (Day | null)[] = [null, ...later]
    this.#starts = order.map((day) => (day === null ? 0 : dayNumber(day)))
    this.#values = new Float64Array(order.length * width)
    this.#upTo = new Float64Array(order.length * width)
    order.forEach((day, step) => {
      const turn = turned.get(day)
      for (let key = 0; key < width; key += 1) {
        const [at, before] = [step * width + key, (step - 1) * width + key]
        const held = step === 0 ? 0 : (this.#values[before] ?? 0)
        this.#values[at] = held + (turn?.[key] ?? 0)
        if (step > 0) this.#upTo[at] = (this.#upTo[before] ?? 0) + held * this.#length(step - 1)
      }
    })
  }

  valueOn(key: Key, day: number): number {
    return this.#values[this.#stepOf(day) * this.#keys.length + this.#keys.indexOf(key)] ?? 0
  }

  /** Adds the day's sums to those already in hand, in the order of the keys. */
  addOn(day: number, into: Float64Array): void {
    const at = this.#stepOf(day) * this.#keys.length
    for (let key = 0; key < into.length; key += 1) into[key] = (into[key] ?? 0) + (this.#values[at + key] ?? 0)
  }

  /** Adds the sums over every day of `[from, to)`. */
  addBetween(from: number, to: number, into: Float64Array): void {
    this.#addUpTo(to, 1, into)
    this.#addUpTo(from, -1, into)
  }

  #addUpTo(day: number, times: 1 | -1, into: Float64Array): void {
    const step = this.#stepOf(day)
    const at = step * this.#keys.length
    const days = day - (this.#starts[step] ?? 0)
    for (let key = 0; key < into.length; key += 1)
      into[key] = (into[key] ?? 0) + times * ((this.#upTo[at + key] ?? 0) + (this.#values[at + key] ?? 0) * days)
  }

  #length(step: number): number {
    return (this.#starts[step + 1] ?? 0) - (this.#starts[step] ?? 0)
  }

  /** The last step that has begun. */
  #stepOf(day: number): number {
    let low = 0
    for (let high = this.#starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= day) low = middle
      else high = middle
    }
    return low
  }
}

/** What turns on each day, all courses together. */
function turnsOf<Key extends string>(
  keys: readonly Key[],
  courses: Iterable<Course<Amounts<Key>>>,
): Map<Day | null, Float64Array> {
  const turned = new Map<Day | null, Float64Array>()
  for (const course of courses) {
    let before: Amounts<Key> | null = null
    for (const { from, state } of course) {
      const turn = turned.get(from) ?? new Float64Array(keys.length)
      turned.set(from, turn)
      let place = 0
      for (const key of keys) {
        turn[place] = (turn[place] ?? 0) + state[key] - (before === null ? 0 : before[key])
        place += 1
      }
      before = state
    }
  }
  return turned
}
