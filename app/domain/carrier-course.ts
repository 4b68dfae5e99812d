// A carrier's rooms from day to day: what each amounts to by the rules of occupancy.ts, and as what the carrier counts then.
import type { CarrierTerm, CarrierType } from '#domain/carrier.ts'
import { type Course, courseOf } from '#domain/course.ts'
import { covers, type Day } from '#domain/day.ts'
import { amountsOf, noAmounts, type OccupancyAmounts, type OccupiedUnit } from '#domain/occupancy.ts'
import type { Stay } from '#domain/stay.ts'

export type CarrierUnit = OccupiedUnit & { floor?: string | null }
export type CarrierStay = Stay & { desks?: number | null; leaseEnd?: Day | null; incubating?: boolean }

/** A carrier with its terms, its floor, and everyone who stays in it. */
export type CarrierFacts = {
  terms: readonly CarrierTerm[]
  units: readonly CarrierUnit[]
  stays: readonly CarrierStay[]
}

/** A unit on a day; the type is null while its carrier is not open, or the unit not there. */
export type UnitState = { type: CarrierType | null; amounts: OccupancyAmounts }

const nowhere: UnitState = { type: null, amounts: noAmounts }

/** As what a carrier counts that day: where two terms cover it, the later one speaks. */
export function typeOn(day: Day, terms: readonly CarrierTerm[]): CarrierType | null {
  let speaking: CarrierTerm | null = null
  for (const term of terms)
    if (covers(term, day) && (speaking === null || (term.from ?? '') >= (speaking.from ?? ''))) speaking = term
  return speaking?.type ?? null
}

/** What the amounts of a day depend on besides the unit itself. */
const signOf = (type: CarrierType, stays: readonly CarrierStay[]): string => {
  let sign: string = type
  for (const { kind, areaCent, desks } of stays) sign += ` ${kind} ${areaCent ?? ''} ${desks ?? ''}`
  return sign
}

/** What the unit amounts to from each day on which that may turn; states that recur are worked out and kept once. */
export function unitCourse(
  unit: CarrierUnit,
  terms: readonly CarrierTerm[],
  stays: readonly CarrierStay[],
): Course<UnitState> {
  const states = new Map<string, UnitState>()
  const turns = [unit, ...terms, ...stays].flatMap(({ from, to }) => [from, to])
  return courseOf(turns, (day) => {
    const type = covers(unit, day) ? typeOn(day, terms) : null
    if (type === null) return nowhere
    const here = stays.filter((stay) => covers(stay, day))
    const sign = signOf(type, here)
    const known = states.get(sign)
    if (known) return known
    const state = { type, amounts: amountsOf(unit, here) }
    states.set(sign, state)
    return state
  })
}

/** The state of a day; before the first step nothing is there. */
export function stateOn(course: Course<UnitState>, day: Day): UnitState {
  return course[stepOn(course, day)]?.state ?? nowhere
}

/** The place of the last step that has begun. */
export function stepOn(course: Course<unknown>, day: Day): number {
  let low = 0
  for (let high = course.length; high - low > 1; ) {
    const middle = (low + high) >> 1
    const from = course[middle]?.from ?? null
    if (from === null || from <= day) low = middle
    else high = middle
  }
  return low
}
