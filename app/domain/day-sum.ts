// A sum that changes from day to day: what is added counts from its day on, and any day's sum is a short addition, however
// much was ever added.
import { type Day, monthOf, yearOf } from '#domain/day.ts'

/** Room for twelve months of thirty-one days: a day's place needs no calendar. */
const places = 12 * 31
const placeOf = (day: Day): number => (monthOf(day) - 1) * 31 + Number(day.slice(8, 10)) - 1

type Year = { whole: number; days: Float64Array }

export class DaySum {
  #always = 0
  readonly #years = new Map<number, Year>()

  /** Counts the amount from this day on; null = on every day. Amounts are whole numbers, so no order of adding rounds. */
  add(from: Day | null, amount: number): void {
    if (from === null) {
      this.#always += amount
      return
    }
    const year = this.#yearOf(yearOf(from))
    const place = placeOf(from)
    year.whole += amount
    year.days[place] = (year.days[place] ?? 0) + amount
  }

  on(day: Day): number {
    const [asked, last] = [yearOf(day), placeOf(day)]
    let sum = this.#always
    for (const [year, { whole }] of this.#years) if (year < asked) sum += whole
    const days = this.#years.get(asked)?.days
    if (days) for (let place = 0; place <= last; place += 1) sum += days[place] ?? 0
    return sum
  }

  #yearOf(year: number): Year {
    const known = this.#years.get(year)
    if (known) return known
    const empty = { whole: 0, days: new Float64Array(places) }
    this.#years.set(year, empty)
    return empty
  }
}
