// A carrier's rooms from day to day: what each amounts to by the rules of occupancy.ts, and as what the carrier counts then.
import type { CarrierTerm, CarrierType } from '#domain/carrier.ts'
import { type Course, courseOf } from '#domain/course.ts'
import { covers, type Day } from '#domain/day.ts'
import { amountsOf, noAmounts, type OccupancyAmounts, type OccupiedUnit, occupancyAmounts } from '#domain/occupancy.ts'
import type { Stay } from '#domain/stay.ts'

export type CarrierUnit = OccupiedUnit & { floor?: string | null }
export type CarrierStay = Stay & { desks?: number | null }

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

const same = (a: UnitState, b: UnitState): boolean =>
  a.type === b.type && occupancyAmounts.every((key) => a.amounts[key] === b.amounts[key])

/** What the unit amounts to from each day on which that may turn; states that recur are kept once. */
export function unitCourse(
  unit: CarrierUnit,
  terms: readonly CarrierTerm[],
  stays: readonly CarrierStay[],
): Course<UnitState> {
  const states: UnitState[] = [nowhere]
  const turns = [unit, ...terms, ...stays].flatMap(({ from, to }) => [from, to])
  return courseOf(turns, (day) => {
    const type = covers(unit, day) ? typeOn(day, terms) : null
    if (type === null) return nowhere
    const here = stays.filter((stay) => covers(stay, day))
    const state = { type, amounts: amountsOf(unit, here) }
    const known = states.find((one) => same(one, state))
    if (!known) states.push(state)
    return known ?? state
  })
}
