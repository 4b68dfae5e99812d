// What many records amount to together on any day. A record's course is entered once, and taken out again where it changes:
// a change costs as much as that record, and never as much as all of them.
import type { Course } from '#domain/course.ts'
import type { Day } from '#domain/day.ts'
import { DaySum } from '#domain/day-sum.ts'

/** What one record adds to each sum. */
export type Amounts<Key extends string> = Readonly<Record<Key, number>>

export class RunningSums<Key extends string> {
  readonly #sums: readonly (readonly [Key, DaySum])[]
  readonly #bySum: ReadonlyMap<Key, DaySum>
  readonly #courses = new Map<string, Course<Partial<Amounts<Key>>>>()

  constructor(keys: readonly Key[]) {
    this.#sums = keys.map((key) => [key, new DaySum()] as const)
    this.#bySum = new Map(this.#sums)
  }

  /** The record's course from now on; null = it counts nowhere. */
  enter(record: string, course: Course<Partial<Amounts<Key>>> | null): void {
    const before = this.#courses.get(record)
    if (before) this.#add(before, -1)
    if (course) {
      this.#add(course, 1)
      this.#courses.set(record, course)
    } else this.#courses.delete(record)
  }

  on(key: Key, day: Day): number {
    return this.#bySum.get(key)?.on(day) ?? 0
  }

  #add(course: Course<Partial<Amounts<Key>>>, times: 1 | -1): void {
    let before: Partial<Amounts<Key>> | null = null
    for (const { from, state } of course) {
      for (const [key, sum] of this.#sums) {
        const turned = (state[key] ?? 0) - (before?.[key] ?? 0)
        if (turned !== 0) sum.add(from, turned * times)
      }
      before = state
    }
  }
}
