// The words in which conditions are written in the rule files: a share reached, an amount not exceeded, an age, an officer's answer.
// 依据: each rule file's own. A builder carries its threshold as data, so that a later version can change it from a day.
import { addMonths, type Day } from '#domain/day.ts'
import type {
  Answer,
  Article,
  AskedField,
  Asking,
  Comparison,
  Condition,
  Distance,
  Figure,
  Group,
  Missing,
  Remark,
  Rule,
  Threshold,
  Unit,
  Verdict,
} from '#domain/eligibility.ts'
import {
  figureOf,
  fiscalYears,
  isWhole,
  lackingPart,
  latestValuation,
  millionths,
  noOlderThan,
  olderThanDays,
  reachesDaysOn,
  shareReached,
  sumOf,
} from '#domain/eligibility-figures.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'
import type { DeclarationSubject } from '#domain/yearly-metrics.ts'

/** Key, article and how sure it is: the head of every condition. */
type Head = { key: string; article: Article; confidence?: Confidence }

/** An article of the rule, and the item in it. */
export const art = (no: number, item?: number): Article => ({ no, item: item ?? null })

export function condition(
  head: Head,
  thresholds: Record<string, Threshold>,
  judge: (asking: Asking) => Answer,
): Condition {
  return { confidence: 'seen', ...head, thresholds, judge }
}

export const all = (key: string, article: Article, rules: readonly Rule[]): Group => ({
  key,
  article,
  need: 'all',
  rules,
})
export const any = (key: string, article: Article, rules: readonly Rule[], usual?: string): Group => ({
  key,
  article,
  need: 'any',
  rules,
  ...(usual === undefined ? {} : { usual }),
})
export const atLeast = (need: number, key: string, article: Article, rules: readonly Rule[]): Group => ({
  key,
  article,
  need,
  rules,
})

export const limit = (op: Comparison, value: number, unit: Unit): Threshold => ({ op, value, unit })

type Told = {
  verdict: Verdict
  figure?: Figure | null
  threshold?: Answer['threshold']
  distance?: Distance | null
  missing?: readonly Missing[]
  years?: readonly number[]
  remark?: Remark | null
}
/** An answer in full. Nothing is missing for what is decided, and there is a distance only to what is not met. */
export const answer = ({ verdict, missing = [], distance = null, ...rest }: Told): Answer => ({
  figure: null,
  threshold: null,
  years: [],
  remark: null,
  ...rest,
  verdict,
  missing: verdict === 'not-known' ? missing : [],
  distance: verdict === 'not-met' ? distance : null,
})

const lastYears = (count: number) => (asking: Asking) => fiscalYears(asking.facts, asking.on, count)
export const lastYear = (asking: Asking): number[] => [Number(asking.on.slice(0, 4)) - 1]
export const lastThreeYears = lastYears(3)
export const lastFourYears = lastYears(4)

/** part / whole over the years reaches the share. */
export function share(
  head: Head,
  asked: { part: AskedField; whole: AskedField; years: (asking: Asking) => number[]; atLeast: number },
): Condition {
  const { key } = head
  return condition(head, { [key]: limit('>=', asked.atLeast, 'share') }, (asking) =>
    judgeShare(asking, { ...asked, key, value: asking.at(key) }),
  )
}

export function judgeShare(
  asking: Asking,
  asked: { part: AskedField; whole: AskedField; years: (asking: Asking) => number[]; key: string; value: number },
): Answer {
  const years = asked.years(asking)
  const part = sumOf(asking.facts, asked.part, years)
  const whole = sumOf(asking.facts, asked.whole, years)
  const limitAt = millionths(asked.value)
  const known = isWhole(part) && isWhole(whole)
  return answer({
    verdict: shareReached(part, whole, limitAt),
    figure: known && whole.known > 0n ? shareFigure(part.known, whole.known) : null,
    threshold: { key: asked.key, ...limit('>=', asked.value, 'share') },
    distance:
      known && whole.known > 0n
        ? {
            kind: 'more',
            field: asked.part,
            amount: Number(lackingPart(part.known, whole.known, limitAt)),
            unit: unitOf(asked.part),
            years,
          }
        : null,
    missing: [...part.missing, ...whole.missing],
    years,
    remark: isWhole(whole) && whole.known <= 0n ? 'whole-is-zero' : null,
  })
}

export const shareFigure = (part: bigint, whole: bigint): Figure => ({
  kind: 'share',
  part: Number(part),
  whole: Number(whole),
  share: Number(part) / Number(whole),
})

const counted: Partial<Record<AskedField, Unit>> = {
  staff: 'persons',
  techStaff: 'persons',
  ip1: 'items',
  ip2: 'items',
  transformedResults: 'items',
}
export const unitOf = (field: AskedField): Unit => counted[field] ?? 'yuan'

/** Last year's figure is at most / at least / over so much. */
export function amount(
  head: Head,
  asked: { field: AskedField; op: Comparison; value: number; year?: number },
): Condition {
  const unit = unitOf(asked.field)
  return condition(head, { [head.key]: limit(asked.op, asked.value, unit) }, (asking) => {
    const year = Number(asking.on.slice(0, 4)) - 1 - (asked.year ?? 0)
    const threshold = limit(asked.op, asking.at(head.key), unit)
    const value = figureOf(asking.facts, asked.field, year)
    return answer({
      verdict: value === null ? 'not-known' : holds(value, threshold) ? 'met' : 'not-met',
      figure: value === null ? null : { kind: 'amount', value, unit },
      threshold: { key: head.key, ...threshold },
      distance: value === null ? null : lack(asked.field, value, threshold, [year]),
      missing: [{ kind: 'figure', field: asked.field, year }],
      years: [year],
    })
  })
}

const holds = (value: number, { op, value: limitAt }: Threshold): boolean =>
  op === '>=' ? value >= limitAt : op === '>' ? value > limitAt : op === '<=' ? value <= limitAt : value === limitAt

/** The least more (or less) that suffices: over a limit means one more than it. */
export function lack(field: AskedField, value: number, threshold: Threshold, years: readonly number[]): Distance {
  const { op, value: limitAt, unit } = threshold
  if (op === '<=') return { kind: 'less', field, amount: value - Math.floor(limitAt), unit, years }
  const least = op === '>' ? Math.floor(limitAt) + 1 : Math.ceil(limitAt)
  return { kind: 'more', field, amount: least - value, unit, years }
}

/** At most so many years since registration; the anniversary itself still counts. */
export function noOlder(head: Head, years: number): Condition {
  return condition(head, { [head.key]: limit('<=', years, 'years') }, ({ facts, on, at }) => {
    const most = at(head.key)
    const { registered } = facts
    return answer({
      verdict: noOlderThan(facts, on, most),
      figure: ageFigure(registered),
      threshold: { key: head.key, ...limit('<=', most, 'years') },
      distance: registered && { kind: 'until', day: addMonths(registered.last, most * 12) },
      missing: [{ kind: 'firm', field: 'registeredOn' }],
    })
  })
}

/** At least so many calendar days since registration. */
export function olderDays(head: Head, days: number): Condition {
  return condition(head, { [head.key]: limit('>=', days, 'days') }, ({ facts, on, at }) => {
    const least = at(head.key)
    const { registered } = facts
    return answer({
      verdict: olderThanDays(facts, on, least),
      figure: ageFigure(registered),
      threshold: { key: head.key, ...limit('>=', least, 'days') },
      distance: registered && { kind: 'from', day: reachesDaysOn(registered.last, least) },
      missing: [{ kind: 'firm', field: 'registeredOn' }],
    })
  })
}

const ageFigure = (registered: { first: Day; last: Day } | null): Figure | null =>
  registered && { kind: 'age', from: registered.first, exact: registered.first === registered.last }

/** What an officer has verified and answered; without an answer it is not known. */
export const declared = (head: Head, subject: DeclarationSubject): Condition =>
  condition(head, {}, ({ facts }) => {
    const given = facts.declared[subject]
    return answer({
      verdict: given === undefined ? 'not-known' : given.answer ? 'met' : 'not-met',
      figure: given === undefined ? null : { kind: 'declared', declared: given },
      missing: [{ kind: 'declaration', subject }],
    })
  })

export const held = (head: Head, recognition: RecognitionKind): Condition =>
  condition(head, {}, ({ facts }) => {
    const holds = facts.held.includes(recognition)
    return answer({ verdict: holds ? 'met' : 'not-met', figure: holds ? { kind: 'held', recognition } : null })
  })

/** A recognised R&D institution of provincial level or above: on our platform register, or as an officer answers. */
export const researchInstitution = (head: Head): Condition =>
  condition(head, { [head.key]: limit('>=', 1, 'count') }, ({ facts, at }) => {
    const given = facts.declared['research-institution']
    const own = facts.provincialPlatforms
    const threshold = { key: head.key, ...limit('>=', at(head.key), 'count') }
    if (own >= at(head.key))
      return answer({
        verdict: 'met',
        figure: { kind: 'amount', value: own, unit: 'count' },
        threshold,
        remark: 'own-register',
      })
    return answer({
      verdict: given === undefined ? 'not-known' : given.answer ? 'met' : 'not-met',
      figure: given === undefined ? null : { kind: 'declared', declared: given },
      threshold,
      missing: [{ kind: 'declaration', subject: 'research-institution' }],
    })
  })

/** Post-money valuation of the latest known round, in US dollars or 元. A missing rate is missing data, never guessed. */
export function valuation(head: Head, least: number, unit: 'usd' | 'yuan'): Condition {
  const rateKey = `${head.key}.rate`
  const rate: Record<string, Threshold> = unit === 'usd' ? { [rateKey]: limit('=', 7, 'yuan-per-usd') } : {}
  return condition(head, { [head.key]: limit('>=', least, unit), ...rate }, ({ facts, on, at }) => {
    const threshold = { key: head.key, ...limit('>=', at(head.key), unit) }
    const year = Number(on.slice(0, 4)) - 1
    const latest = latestValuation(facts, on)
    if (latest === null)
      return answer({ verdict: 'not-known', threshold, missing: [{ kind: 'figure', field: 'valuation', year }] })
    const { amount: stated, currency, rateMicro } = latest.valuation
    const told = {
      figure: { kind: 'valuation' as const, valuation: latest.valuation },
      threshold,
      years: [latest.year],
      remark: 'latest-known-round' as const,
    }
    const sameCurrency = currency === (unit === 'usd' ? 'USD' : 'CNY')
    const yuanMicro = currency === 'CNY' ? millionths(1) : rateMicro === null ? null : BigInt(rateMicro)
    if (!sameCurrency && yuanMicro === null)
      return answer({
        ...told,
        verdict: 'not-known',
        missing: [{ kind: 'figure', field: 'exchangeRate', year: latest.year }],
      })
    // Both sides in millionths of 元, or both in whole units of the threshold's own currency.
    const perUnit = unit === 'usd' ? millionths(at(rateKey)) : millionths(1)
    const has = sameCurrency ? BigInt(stated) : BigInt(stated) * (yuanMicro ?? 0n)
    const needs = sameCurrency ? BigInt(threshold.value) : BigInt(threshold.value) * perUnit
    const lacking = sameCurrency ? needs - has : (needs - has + perUnit - 1n) / perUnit
    return answer({
      ...told,
      verdict: has >= needs ? 'met' : 'not-met',
      distance: { kind: 'more', field: 'valuation', amount: Number(lacking), unit, years: [] },
    })
  })
}
