// Plans (规划) and the days their targets run between. 依据: 皇姑区"十四五"规划; a later plan is added as data, without code.
import { type Day, monthEnds, type Range } from '#domain/day.ts'

/** Base day (基期) and last day; figures of the base are those at the end of the base day. */
export type Plan = { baseOn: Day; endOn: Day }

/** The plan a day belongs to: the one begun last by then; before all plans, the first to come. Null where there is none. */
export function planOn<P extends Plan>(day: Day, plans: readonly P[]): P | null {
  const ordered = [...plans].sort((a, b) =>
    a.baseOn < b.baseOn ? -1 : a.baseOn > b.baseOn ? 1 : a.endOn < b.endOn ? -1 : 1,
  )
  return ordered.filter((plan) => plan.baseOn < day).at(-1) ?? ordered[0] ?? null
}

/** The days of a trend: the base day, each month's end, and the day itself. */
export const trendDays = (plan: Plan, day: Day): Day[] => (day <= plan.baseOn ? [day] : monthEnds(plan.baseOn, day))

/** Whether the plan's range of days has sense. */
export const isSoundPlan = (plan: Plan): boolean => plan.baseOn < plan.endOn

export const rangeOf = (plan: Plan): Range => ({ from: plan.baseOn, to: plan.endOn })
