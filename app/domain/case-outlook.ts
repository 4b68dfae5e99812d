// 通过率与所需时间: what our own stage logs tell of a case that stands in a stage.
// 依据: 本区工作口径. Only ended cases speak; a case counts for each stage it ever stood in, from its last entry there.
import { type Step, spansOf } from '#domain/case.ts'
import { type Chance, chanceFrom, type Prior } from '#domain/chance.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import type { StageOutlook } from '#domain/forecast.ts'

/** An ended case: its log and whether it passed. */
export type EndedCase = { log: readonly Step[]; passed: boolean; endedOn: Day }

/** What is presumed before the first record; shown beside every figure it enters. 本区工作口径 */
export const priors = {
  pass: { mean: 0.6, weight: 4 },
  renewal: { mean: 0.7, weight: 4 },
  leaving: { mean: 0.03, weight: 20 },
  stageDays: { median: 90, weight: 2 },
  filingDays: { median: 210, weight: 2 },
} as const satisfies Record<string, Prior | StageOutlook['days']['prior']>

/** For each stage of the way: how many of those that stood there passed, and how long after. */
export function outlookByStage(
  stages: readonly string[],
  ended: readonly EndedCase[],
): ReadonlyMap<string, StageOutlook> {
  return new Map(stages.map((stage) => [stage, outlookOf(ended, stage)]))
}

function outlookOf(ended: readonly EndedCase[], stage: string): StageOutlook {
  const stood = ended.flatMap((one) => {
    const last = spansOf(one.log, one.endedOn)
      .filter((span) => span.stage === stage)
      .at(-1)
    return last ? [{ ...one, entered: last.from }] : []
  })
  return outlook(
    stood.map(({ passed, entered, endedOn }) => ({ passed, days: daysBetween(entered, endedOn) })),
    priors.stageDays,
  )
}

/** From the opening of a case to its end, whatever its way. */
export const outlookFromOpening = (ended: readonly EndedCase[]): StageOutlook =>
  outlook(
    ended.flatMap(({ log, passed, endedOn }) => {
      const opened = log[0]?.on
      return opened ? [{ passed, days: daysBetween(opened, endedOn) }] : []
    }),
    priors.filingDays,
  )

function outlook(
  records: readonly { passed: boolean; days: number }[],
  prior: StageOutlook['days']['prior'],
): StageOutlook {
  const passed = records.filter((one) => one.passed)
  return {
    pass: chanceFrom(passed.length, records.length, priors.pass),
    days: { days: passed.map(({ days }) => days), prior },
  }
}

/** 续期率: of certificates that came to their end, those followed by another without leaving the count for long. */
export const renewalChance = (renewed: number, lapsing: number): Chance => chanceFrom(renewed, lapsing, priors.renewal)

/** 年离区率: firms that left the district or ended, of firm-years. */
export const leavingChance = (left: number, firmYears: number): Chance => chanceFrom(left, firmYears, priors.leaving)
