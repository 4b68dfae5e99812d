// 梯度队列: what became of the firms that climbed to a rung in a period, how firms moved between rungs, how long climbing takes.
// 依据: 皇姑区"十四五"规划 第三章第三节; 口径同 figures.ts: 层级 = 当日有效认定中最高一级, 本区且未注销.
// Each firm is counted once; firms that left or ended stay in the count they began in.
import { type Course, courseOf } from '#domain/course.ts'
import { addMonths, type Day, daysBetween } from '#domain/day.ts'
import type { FirmFacts } from '#domain/figures.ts'
import { heightOf, type Place, places, type Rung, rungOn } from '#domain/ladder.ts'
import { inDistrictOn } from '#domain/residence.ts'

/** Where a firm is: a place on (or off) the ladder, or not in the district (not yet, moved out, ended). */
export type Whereabouts = Place | 'away'
export const whereabouts = ['away', ...places] as const satisfies readonly Whereabouts[]

export const whereOn = (day: Day, firm: FirmFacts): Whereabouts =>
  inDistrictOn(day, firm.residences, firm.deregisteredOn) ? rungOn(day, firm.recognitions) : 'away'

/** Where a firm is from day to day. */
export const wayOf = (firm: FirmFacts): Course<Whereabouts> => courseOf(turnsOf(firm), (day) => whereOn(day, firm))

function* turnsOf({ deregisteredOn, residences, recognitions }: FirmFacts): Generator<Day | null> {
  yield deregisteredOn
  for (const { from, to } of residences) {
    yield from
    yield to
  }
  for (const { from, to, revokedOn } of recognitions) {
    yield from
    yield to
    yield revokedOn
  }
}

const reachesUp = (before: Whereabouts, now: Whereabouts): boolean =>
  now !== 'away' && now !== 'none' && (before === 'away' || heightOf(now) > heightOf(before))

/** A firm's ascent to a rung: from below, from outside the ladder or from outside the district. */
export type Ascent = { firm: string; rung: Rung; day: Day; from: Whereabouts }

/** Every ascent in order; a firm that fell back and climbed again has two. Days before all records are none. */
export function ascentsOf(firm: FirmFacts): Ascent[] {
  const way = wayOf(firm)
  return way.flatMap(({ from: day, state }, at): Ascent[] => {
    const before = way[at - 1]
    if (day === null || !before || state === 'away' || state === 'none') return []
    return reachesUp(before.state, state) ? [{ firm: firm.id, rung: state, day, from: before.state }] : []
  })
}

/** Some years on: still on the rung, higher, lower but in the district, away; or the day hasn't come yet. */
export const fates = ['above', 'on', 'back', 'away', 'not-yet'] as const
export type Fate = (typeof fates)[number]

/** What became of a firm so many years after the day, as far as is known on `today`. */
export function fateOf(firm: FirmFacts, { rung, day }: Ascent, years: number, today: Day): Fate {
  const then = addMonths(day, years * 12)
  if (then > today) return 'not-yet'
  const where = whereOn(then, firm)
  if (where === 'away') return 'away'
  if (where === rung) return 'on'
  return heightOf(where) > heightOf(rung) ? 'above' : 'back'
}

/** A firm with all its ascents. */
export type Climber = FirmFacts & { ascents: readonly Ascent[] }
export const climberOf = (firm: FirmFacts): Climber => ({
  ...firm,
  ascents: firm.recognitions.length === 0 ? [] : ascentsOf(firm),
})

export type CohortFirm = { firm: string; day: Day; from: Whereabouts; fates: readonly Fate[] }

/** The firms that climbed to a rung within `[from, to)`, each with its first ascent, and what became of them. */
export const cohortOf = (
  firms: readonly Climber[],
  { rung, from, to }: { rung: Rung; from: Day; to: Day },
  years: readonly number[],
  today: Day,
): CohortFirm[] =>
  firms.flatMap((firm): CohortFirm[] => {
    const first = firm.ascents.find((one) => one.rung === rung && from <= one.day && one.day < to)
    if (!first) return []
    const { day } = first
    return [{ firm: firm.id, day, from: first.from, fates: years.map((n) => fateOf(firm, first, n, today)) }]
  })

/** How many firms met each fate after the years at this place of `years`. */
export function countFates(cohort: readonly CohortFirm[], at: number): Record<Fate, number> {
  const counts: Record<Fate, number> = { above: 0, on: 0, back: 0, away: 0, 'not-yet': 0 }
  for (const { fates } of cohort) {
    const fate = fates[at]
    if (fate) counts[fate] += 1
  }
  return counts
}

export type RungFlow = { from: Whereabouts; to: Whereabouts; firms: string[] }

/**
 * 层级流动: from where to where firms went between two days, each firm in one flow. What leaves a place is its stock on the first
 * day, what arrives its stock on the second; firms away on both days are in none.
 */
export function rungFlows(firms: readonly FirmFacts[], first: Day, second: Day): RungFlow[] {
  const flows = new Map<string, RungFlow>()
  for (const firm of firms) {
    const [from, to] = [whereOn(first, firm), whereOn(second, firm)]
    if (from === 'away' && to === 'away') continue
    const flow = flows.get(`${from} ${to}`) ?? { from, to, firms: [] }
    flow.firms.push(firm.id)
    flows.set(`${from} ${to}`, flow)
  }
  const order = (one: RungFlow) => whereabouts.indexOf(one.from) * whereabouts.length + whereabouts.indexOf(one.to)
  return [...flows.values()].sort((a, b) => order(a) - order(b))
}

export type Climb = { firm: string; begun: Day; day: Day; days: number }

/** Firms whose first ascent to one rung was followed by their first ascent to a higher one, both by `today`; the quickest first. */
export const climbsOf = (firms: readonly Climber[], from: Rung, to: Rung, today: Day): Climb[] =>
  firms
    .flatMap(({ id, ascents }): Climb[] => {
      const known = ascents.filter(({ day }) => day <= today)
      const begun = known.find(({ rung }) => rung === from)?.day
      const day = known.find(({ rung }) => rung === to)?.day
      return begun && day && day > begun ? [{ firm: id, begun, day, days: daysBetween(begun, day) }] : []
    })
    .sort((a, b) => a.days - b.days || (a.firm < b.firm ? -1 : 1))

export type Quartiles = { lower: number; median: number; upper: number }

/** Of values in ascending order; null of none. Between two values by their distance, as spreadsheets' QUARTILE.INC does. */
export function quartilesOf(sorted: readonly number[]): Quartiles | null {
  if (sorted.length === 0) return null
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
    return low + (high - low) * (place - Math.floor(place))
  }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
