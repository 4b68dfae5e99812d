// Exact comparisons of a firm's figures with a threshold, where some of the figures may be missing.
// 依据: 占比类条件如国科发火〔2016〕32号 第十一条（四）至（六）; shares are compared crosswise in whole numbers, never as fractions.
import { addDays, addMonths, type Day, daysBetween, yearOf } from '#domain/day.ts'
import {
  type AskedField,
  type FirmFacts,
  lastFiscalYear,
  type Missing,
  type Valuation,
  type Verdict,
} from '#domain/eligibility.ts'

/** A share or rate as a fraction of whole numbers, exact to a millionth. */
export const million = 1_000_000n
export const millionths = (value: number): bigint => BigInt(Math.round(value * 1_000_000))

/** The year in which the firm was registered; null = not known. */
const bornIn = (facts: FirmFacts): number | null => (facts.registered === null ? null : yearOf(facts.registered.first))

/** The last `count` fiscal years before the day, the earliest first; fewer where the firm is younger. */
export function fiscalYears(facts: FirmFacts, on: Day, count: number): number[] {
  const last = lastFiscalYear(on)
  const first = Math.max(last - count + 1, bornIn(facts) ?? 0)
  const years: number[] = []
  for (let year = first; year <= last; year += 1) years.push(year)
  return years
}

/** A figure of a year; 0 where the firm did not exist yet, null where it is not known. */
export function figureOf(facts: FirmFacts, field: AskedField, year: number): number | null {
  const known = facts.years.get(year)?.[field] ?? null
  if (known !== null) return known
  const born = bornIn(facts)
  return born !== null && born > year ? 0 : null
}

/** A sum of which some parts may be missing: what is known of it is its least value. */
export type Sum = { known: bigint; missing: readonly Missing[] }

export function sumOf(facts: FirmFacts, field: AskedField, years: readonly number[]): Sum {
  let known = 0n
  const missing: Missing[] = []
  for (const year of years) {
    const figure = figureOf(facts, field, year)
    if (figure === null) missing.push({ kind: 'figure', field, year })
    else known += BigInt(figure)
  }
  return { known, missing }
}

export const isWhole = (sum: Sum): boolean => sum.missing.length === 0

/**
 * Whether part / whole reaches the share. Missing amounts may be anything from 0 up: a part large enough already decides, so does a
 * part too small for the least the whole can be. A share of nothing is reached by nobody.
 */
export function shareReached(part: Sum, whole: Sum, share: bigint): Verdict {
  if (isWhole(whole)) {
    if (whole.known <= 0n) return 'not-met'
    if (part.known * million >= whole.known * share) return 'met'
    return isWhole(part) ? 'not-met' : 'not-known'
  }
  if (!isWhole(part)) return 'not-known'
  return part.known * million < whole.known * share || (part.known <= 0n && share > 0n) ? 'not-met' : 'not-known'
}

/** The least more of the part that reaches the share. */
export const lackingPart = (part: bigint, whole: bigint, share: bigint): bigint => {
  const product = whole * share
  const needed = product / million + (product % million === 0n ? 0n : 1n)
  return needed > part ? needed - part : 0n
}

/** Rounded up division of positive whole numbers. */
export const upward = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

/** Whether the firm is at most so many years old on the day: the anniversary itself still counts. */
export function noOlderThan(facts: FirmFacts, on: Day, years: number): Verdict {
  if (facts.registered === null) return 'not-known'
  if (addMonths(facts.registered.first, years * 12) >= on) return 'met'
  return addMonths(facts.registered.last, years * 12) < on ? 'not-met' : 'not-known'
}

/** Whether the firm was registered at least so many calendar days before the day. */
export function olderThanDays(facts: FirmFacts, on: Day, days: number): Verdict {
  if (facts.registered === null) return 'not-known'
  if (daysBetween(facts.registered.last, on) >= days) return 'met'
  return daysBetween(facts.registered.first, on) < days ? 'not-met' : 'not-known'
}

export const reachesDaysOn = (registered: Day, days: number): Day => addDays(registered, days)

/** The round known last by the day. */
export function latestValuation(facts: FirmFacts, on: Day): { valuation: Valuation; year: number } | null {
  let latest: { valuation: Valuation; year: number; at: Day } | null = null
  for (const [year, { valuation }] of facts.years) {
    if (!valuation || year > yearOf(on)) continue
    const at = valuation.on ?? `${year}-12-31`
    if (valuation.on !== null && valuation.on > on) continue
    if (latest === null || at > latest.at) latest = { valuation, year, at }
  }
  return latest
}

/** 增长率 = 1/2 × (第二年/第一年 + 第三年/第二年) - 1; where the first year is 0 or there was none, only the last two years count. */
export type Growth =
  | { kind: 'rate'; above: (share: bigint) => number; share: number }
  | { kind: 'none' }
  | { kind: 'negative' }

/** `above` tells whether the growth is over (1), exactly at (0) or under (-1) a share in millionths. */
export function growthOver(first: bigint, second: bigint, third: bigint): Growth {
  if (second === 0n) return { kind: 'none' }
  if (first < 0n || second < 0n) return { kind: 'negative' }
  const [top, bottom] =
    first === 0n
      ? [third - second, second]
      : [second * second + third * first - 2n * first * second, 2n * first * second]
  return {
    kind: 'rate',
    share: Number((top * million) / bottom) / 1_000_000,
    above: (share) => sign(top * million - share * bottom),
  }
}

const sign = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0)
