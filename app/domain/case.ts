// 培育申报 (cases): one firm's way to one recognition. A case is what its stage log says; nothing else is believed.
// 依据: 本区工作口径 (stages of the way are the bureau's own practice, see standards/stages.ts).
import { type Day, daysBetween } from '#domain/day.ts'

/** 首次认定 / 重新认定 / 迁入后. */
export const casePurposes = ['first', 'renewal', 'moved-in'] as const
export type CasePurpose = (typeof casePurposes)[number]

/** 已认定 / 未通过 / 主动撤回 / 企业离区. */
export const caseEnds = ['recognised', 'not-passed', 'withdrawn', 'firm-left'] as const
export type CaseEnd = (typeof caseEnds)[number]

/** One step of the log, in the order taken: leaves a stage and enters another. No `from` = opened, no `to` = ended. */
export type Step = { from: string | null; to: string | null; on: Day }

/** Where a case stands: in a stage since the day it (last) entered it; ended since a day; null = not opened yet. */
export type Standing = { stage: string; since: Day } | { stage: null; since: Day } | null

/** Where the case stood at the end of a day; several steps of one day count together. */
export function standingOn(log: readonly Step[], day: Day): Standing {
  let standing: Standing = null
  for (const { to, on } of log) {
    if (on > day) break
    standing = { stage: to, since: on }
  }
  return standing
}

/** One stay in a stage, `[from, to)`; `to` null = it still stands there. A stage entered again is another stay. */
export type Span = { stage: string; from: Day; to: Day | null; days: number }

/** Every stay in a stage in order, counted up to the day; their days add up to the life of the case. */
export function spansOf(log: readonly Step[], day: Day): Span[] {
  const taken = log.filter(({ on }) => on <= day)
  return taken.flatMap(({ to, on }, at): Span[] => {
    if (to === null) return []
    const left = taken[at + 1]?.on ?? null
    return [{ stage: to, from: on, to: left, days: daysBetween(on, left ?? day) }]
  })
}

/** Days from opening to the end, or to the day where it has not ended by then. */
export function lifeOf(log: readonly Step[], day: Day): number {
  const first = log[0]
  if (!first || first.on > day) return 0
  const last = log[log.length - 1]
  const end = last?.to === null && last.on <= day ? last.on : day
  return daysBetween(first.on, end)
}

/** Days and entries of each stage: going back and entering again adds to both. */
export function daysByStage(log: readonly Step[], day: Day): Map<string, { days: number; entries: number }> {
  const sums = new Map<string, { days: number; entries: number }>()
  for (const { stage, days } of spansOf(log, day)) {
    const sum = sums.get(stage) ?? { days: 0, entries: 0 }
    sums.set(stage, { days: sum.days + days, entries: sum.entries + 1 })
  }
  return sums
}

export type LogFault = 'not-opened' | 'not-joined' | 'no-move' | 'after-end' | 'out-of-order'

/** What is wrong with a log: it opens once, each step leaves where the one before entered, days never run back. */
export function faultOf(log: readonly Step[]): LogFault | null {
  const [first] = log
  if (!first || first.from !== null || first.to === null) return 'not-opened'
  for (const [at, step] of log.entries()) {
    const before = log[at - 1]
    if (!before) continue
    if (before.to === null) return 'after-end'
    if (step.from !== before.to) return 'not-joined'
    if (step.to === step.from) return 'no-move'
    if (step.on < before.on) return 'out-of-order'
  }
  return null
}

/** The days a step may have happened on, both inclusive: not before the step before it, nor after the next one. */
export const daysOpenTo = (log: readonly Step[], at: number, today: Day): { from: Day | null; to: Day } => ({
  from: log[at - 1]?.on ?? null,
  to: log[at + 1]?.on ?? today,
})

/** 停留过久: longer in the stage than its threshold, counted from the day it was entered. */
export const isSlow = (since: Day, slowAfterDays: number | null, day: Day): boolean =>
  slowAfterDays !== null && daysBetween(since, day) > slowAfterDays
