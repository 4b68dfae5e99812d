// Targets (目标值) and how far they are reached. 依据: 皇姑区"十四五"规划 第一章第一节, 第二章第四节, 第四章第二节: 突破 is strictly more,
// 达到 is at least. The plan states 2020 and 2025 only, so pace by elapsed time is an assumption and is shown as one.
import { type Day, daysBetween } from '#domain/day.ts'
import { type Comparison, type MeasureUnit, stepOf } from '#domain/measure.ts'
import type { Plan } from '#domain/plan.ts'

/** Base and target in the measure's unit. */
export type Target = { base: number; target: number; comparison: Comparison; unit: MeasureUnit }

const inCents = (amount: number) => Math.round(amount * 100)

export const isMet = (actual: number, { target, comparison }: Pick<Target, 'target' | 'comparison'>): boolean =>
  comparison === '>' ? actual > target : actual >= target

/** 完成率 = actual / target; may exceed 1. Null for a target of nothing. */
export const progressOf = (actual: number, { target }: Pick<Target, 'target'>): number | null =>
  target === 0 ? null : actual / target

/** 增量完成率 = (actual - base) / (target - base). Null where the target asks for no growth. */
export const incrementOf = (actual: number, { base, target }: Pick<Target, 'base' | 'target'>): number | null =>
  target === base ? null : (actual - base) / (target - base)

/** 缺口: how much is missing until the target is met; for 突破 500 家 that is max(0, 501 - actual). */
export function gapOf(actual: number, { target, comparison, unit }: Omit<Target, 'base'>): number {
  const needed = comparison === '>' ? inCents(target) + inCents(stepOf[unit]) : inCents(target)
  return Math.max(0, needed - inCents(actual)) / 100
}

/** 序时进度: the share of the plan's days gone by, 0 on the base day and 1 on its last. */
export function paceOn(day: Day, { baseOn, endOn }: Plan): number {
  const all = daysBetween(baseOn, endOn)
  if (all <= 0) return 1
  return Math.min(1, Math.max(0, daysBetween(baseOn, day) / all))
}

export const standings = ['met', 'reachable', 'in-step', 'slightly-behind', 'behind', 'missed'] as const
/** 达成 / 可达 / 基本同步 / 略滞后 / 滞后, and 未达成 once the plan has ended. */
export type Standing = (typeof standings)[number]

/** How far the increment may lead or trail the pace; first that holds. */
export const standingRule = {
  confidence: 'default',
  note: '本区工作口径: 增量完成率与序时进度之差',
  effectiveFrom: null,
  effectiveTo: null,
  bands: [
    { leadAtLeast: 0.05, standing: 'reachable' },
    { leadAtLeast: -0.05, standing: 'in-step' },
    { leadAtLeast: -0.15, standing: 'slightly-behind' },
  ],
} as const satisfies {
  confidence: 'default'
  note: string
  effectiveFrom: Day | null
  effectiveTo: Day | null
  bands: readonly { leadAtLeast: number; standing: Standing }[]
}

/** The tag on a target's card that day. */
export function standingOn(day: Day, actual: number, target: Target, plan: Plan): Standing {
  if (isMet(actual, target)) return 'met'
  if (day > plan.endOn) return 'missed'
  const lead = (incrementOf(actual, target) ?? 0) - paceOn(day, plan)
  return standingRule.bands.find((band) => lead >= band.leadAtLeast)?.standing ?? 'behind'
}
