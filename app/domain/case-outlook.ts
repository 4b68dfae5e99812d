// 通过率与所需时间: what our own logs tell of what stands in a stage: 培育申报, 招商线索, 空间储备, 平台培育.
// 依据: 本区工作口径. Only what has ended speaks; it counts for each stage it ever stood in, from its last entry there.
import { type Step, spansOf, standingOn } from '#domain/case.ts'
import { chanceFrom, type Duration, medianDays, type Prior } from '#domain/chance.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import type { OpenCase, StageOutlook } from '#domain/forecast.ts'

/** Ways that are told apart: a renewal passes more often than a first filing. */
export const tracks = ['first', 'renewal', 'lead', 'space', 'platform'] as const
export type Track = (typeof tracks)[number]

/** Something on its way to count. */
export type Way = {
  item: string
  track: Track
  log: readonly Step[]
  /** Whether its end was the one it led to; null = not ended. */
  passed: boolean | null
  /** The firm, carrier or platform it is about or became. */
  became: string | null
  expectedOn: Day | null
  amount: number
}

/** What is presumed before the first record; shown beside every figure it enters. 本区工作口径 */
export const priors = {
  pass: { mean: 0.6, weight: 4 },
  renewal: { mean: 0.7, weight: 4 },
  leaving: { mean: 0.03, weight: 20 },
  stageDays: { median: 90, weight: 2 },
  wholeDays: { median: 210, weight: 2 },
  lateDays: { median: 90, weight: 2 },
} as const satisfies Record<string, Prior | Duration['prior']>

export const stageKey = (track: Track, stage: string): string => `${track} ${stage}`

/** What stands in a stage at the end of the day. */
export const openOn = (on: Day, ways: readonly Way[]): OpenCase[] =>
  ways.flatMap(({ item, track, log, became, expectedOn, amount }) => {
    const standing = standingOn(log, on)
    if (standing === null || standing.stage === null) return []
    return [{ item: became ?? item, stage: stageKey(track, standing.stage), since: standing.since, expectedOn, amount }]
  })

type Ended = Way & { openedOn: Day; endedOn: Day }

/** What had ended by the day. */
export const endedBy = (on: Day, ways: readonly Way[]): Ended[] =>
  ways.flatMap((way) => {
    const [first, last] = [way.log[0], way.log[way.log.length - 1]]
    if (!first || !last || last.to !== null || last.on > on || way.passed === null) return []
    return [{ ...way, openedOn: first.on, endedOn: last.on }]
  })

/** For each stage that anything ever stood in: how much of it passed, and how long after. */
export function outlookByStage(ended: readonly Ended[]): ReadonlyMap<string, StageOutlook> {
  const stood = new Map<string, Outcome[]>()
  for (const { track, log, passed, endedOn } of ended) {
    const entered = new Map(spansOf(log, endedOn).map((span) => [span.stage, span.from]))
    for (const [stage, from] of entered) {
      const key = stageKey(track, stage)
      const outcomes = stood.get(key) ?? []
      stood.set(key, outcomes)
      outcomes.push({ passed: passed === true, days: daysBetween(from, endedOn) })
    }
  }
  return new Map([...stood].map(([key, outcomes]) => [key, outlookFrom(outcomes, priors.stageDays)]))
}

/** From the opening to the end, whatever the way. */
export const outlookFromOpening = (ended: readonly Ended[]): StageOutlook =>
  outlookFrom(
    ended.map(({ passed, openedOn, endedOn }) => ({ passed: passed === true, days: daysBetween(openedOn, endedOn) })),
    priors.wholeDays,
  )

/** How long after the expected day what passed came about; early counts as on the day. */
export const latenessOf = (ended: readonly Ended[]): Duration => ({
  days: ended.flatMap(({ passed, expectedOn, endedOn }) =>
    passed === true && expectedOn !== null ? [Math.max(0, daysBetween(expectedOn, endedOn))] : [],
  ),
  prior: priors.lateDays,
})

type Outcome = { passed: boolean; days: number }

export function outlookFrom(outcomes: readonly Outcome[], prior: Duration['prior']): StageOutlook {
  const passed = outcomes.filter((one) => one.passed)
  return {
    pass: chanceFrom(passed.length, outcomes.length, priors.pass),
    days: { days: passed.map(({ days }) => days), prior },
  }
}

export type OutlookRow = StageOutlook['pass'] & { key: string; medianDays: number; passed: number }

/** Stages with their chance and the middle of the days it took, the presumed ones among them by their weight. */
export const outlookRows = (stages: ReadonlyMap<string, StageOutlook>): OutlookRow[] =>
  [...stages].map(([key, { pass, days }]) => ({
    ...pass,
    key,
    passed: days.days.length,
    medianDays: medianDays(days),
  }))
