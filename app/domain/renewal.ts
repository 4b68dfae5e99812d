// 重新认定: which high-tech certificates call for it, and who can be given a case. 依据:《高新技术企业认定管理办法》(国科发火〔2016〕32号)
// 第十条 (有效期三年, 期满须重新认定); the twelve months before and after are 本区工作口径.
import { addDays, addMonths, type Day, monthsBetween, yearOf } from '#domain/day.ts'

/** A certificate calls for renewal this many months before its end, and is still chased as long after it. */
export const renewalMonths = 12

/** 3 / 6 / 12 个月内到期, 已到期未续. */
export const renewalBands = ['within-3', 'within-6', 'within-12', 'lapsed'] as const
export type RenewalBand = (typeof renewalBands)[number]

/** Where a certificate that ends on `to` stands; null where it does not call for renewal yet, or no longer. */
export function renewalBandOn(day: Day, to: Day): RenewalBand | null {
  if (to <= day) return to > addMonths(day, -renewalMonths) ? 'lapsed' : null
  if (to <= addMonths(day, 3)) return 'within-3'
  if (to <= addMonths(day, 6)) return 'within-6'
  return to <= addMonths(day, renewalMonths) ? 'within-12' : null
}

/** Whole months until the first day without it; negative: since then. */
export const monthsLeft = (day: Day, to: Day): number => (day <= to ? monthsBetween(day, to) : -monthsBetween(to, day))

/** The year a renewal is filed in: that of the last day, or this one where that is over. */
export const renewalYear = (day: Day, to: Day): number => Math.max(yearOf(day), yearOf(addDays(to, -1)))

/** Why a firm gets no case: it has one, or its certificate no longer calls for one (renewed, revoked, moved out meanwhile). */
export const renewalHindrances = ['open-case', 'gone'] as const
export type RenewalHindrance = (typeof renewalHindrances)[number]
