// 精准服务 (support): what the bureau offers firms on their way, and the needs they name.
// 依据: 皇姑区"十四五"规划 第三章 (精准培育服务); the kinds are 本区工作口径.

import type { Day } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

/** 财税, 知识产权, 人力, 法律, 融资, 申报辅导, 场景, 空间. */
export const supportKinds = [
  'finance-tax',
  'intellectual-property',
  'people',
  'law',
  'funding',
  'filing',
  'scene',
  'space',
] as const
export type SupportKind = (typeof supportKinds)[number]

/** 已对接 / 已完成 / 未办成. */
export const supportStates = ['open', 'delivered', 'dropped'] as const
export type SupportState = (typeof supportStates)[number]

export const supportStateOn = (
  day: Day,
  { deliveredOn, droppedOn }: { deliveredOn: Day | null; droppedOn: Day | null },
): SupportState => {
  if (deliveredOn !== null && deliveredOn <= day) return 'delivered'
  return droppedOn !== null && droppedOn <= day ? 'dropped' : 'open'
}

/** 办理中 / 已逾期 / 已办结. */
export const needStates = ['open', 'overdue', 'closed'] as const
export type NeedState = (typeof needStates)[number]

/** A need is overdue from the day after its due day; one without a due day never is. */
export const needStateOn = (day: Day, { dueOn, closedOn }: { dueOn: Day | null; closedOn: Day | null }): NeedState => {
  if (closedOn !== null && closedOn <= day) return 'closed'
  return dueOn !== null && dueOn < day ? 'overdue' : 'open'
}

/** Whether a condition was met, not met, or could not be known. */
export type ConditionAnswer = 'met' | 'not-met' | 'not-known'
/** A condition on the day a firm was referred for it, and some months on; null = that day has not come. */
export type GapCourse = { before: ConditionAnswer; after: ConditionAnswer | null }
export type GapCounts = { gaps: number; closed: number; open: number; notKnown: number; notYet: number }

/**
 * Of the gaps there were on the day of referral, how many are met some months on. Records side by side, nothing more: that a
 * condition is met after a service does not say that the service met it.
 */
export function countGaps(courses: readonly GapCourse[]): GapCounts {
  const gaps = courses.filter(({ before }) => before === 'not-met')
  const count = (answer: ConditionAnswer | null) => gaps.filter(({ after }) => after === answer).length
  return {
    gaps: gaps.length,
    closed: count('met'),
    open: count('not-met'),
    notKnown: count('not-known'),
    notYet: count(null),
  }
}

/** How long after the referral the gap is looked at again. */
export const gapReviewMonths = [3, 6, 12] as const

/** The conditions that services are matched to, by their keys in the rule sets. */
export const gapKeys = [
  'TS-5',
  'TS-5b',
  'HT-2',
  'HT-3',
  'HT-4',
  'HT-5',
  'HT-5d',
  'HT-6',
  'HT-7',
  'EA-2',
  'GA-0',
  'GA-C3',
  'PF-2',
] as const
export type GapKey = (typeof gapKeys)[number]

export const isGapKey = (key: string): key is GapKey => gapKeys.some((one) => one === key)

/** The rule set a condition stands in. */
export function ruleSetOfGap(key: GapKey): string {
  if (key.startsWith('TS-')) return 'TECH_SME_2017'
  if (key.startsWith('HT-')) return 'HNTE_2016'
  if (key.startsWith('EA-')) return 'LN_EAGLET_2021'
  return key.startsWith('GA-') ? 'LN_GAZELLE_2021' : 'HG_PLATFORM_DEFAULT'
}

/** The recognition that a condition belongs to. */
export const kindOfGap = (key: GapKey): RecognitionKind => {
  if (key.startsWith('TS-')) return 'tech-sme'
  if (key.startsWith('HT-')) return 'high-tech'
  if (key.startsWith('EA-')) return 'eaglet'
  return key.startsWith('GA-') ? 'gazelle' : 'platform'
}
