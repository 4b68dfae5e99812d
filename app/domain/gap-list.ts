// 培育清单: firms by their effort to a rung. 依据: 本区工作口径; 应入未入: 持有有效高企证书且满足科小规模条件的企业应取得当年科小编号
// (国科发政〔2017〕115号 第八条（一）).
import { type Effort, efforts, type FirmFacts, isGroup, type JudgedRule, type Judgement } from '#domain/eligibility.ts'
import type { JudgedKind } from '#domain/standards/rule-conditions.ts'

/** What is kept of a judgement for a list of thousands. */
export type Brief = {
  effort: Effort
  short: readonly string[]
  missing: number
  low: number | null
  high: number | null
  direct: string | null
}

export const briefOf = (judgement: Judgement): Brief => ({
  effort: judgement.effort,
  short: judgement.short,
  missing: judgement.missing.length,
  low: judgement.score?.score.low ?? null,
  high: judgement.score?.score.high ?? null,
  direct: judgement.direct,
})

/** 应入未入 is asked for beside the efforts: such a firm stands among them too. */
export const gapStates = [...efforts, 'due'] as const
export type GapState = (typeof gapStates)[number]

const sizeLimits = ['TS-2a', 'TS-2b', 'TS-2c']

/** 应入未入: a high-tech holder without a 科小 number in force that exceeds none of the limits, as far as is known. */
const isDue = (kind: JudgedKind, facts: Pick<FirmFacts, 'held'>, brief: Pick<Brief, 'short'>): boolean =>
  kind === 'tech-sme' &&
  facts.held.includes('high-tech') &&
  !facts.held.includes('tech-sme') &&
  !brief.short.some((key) => sizeLimits.includes(key))

export const isInState = (state: GapState, kind: JudgedKind, facts: Pick<FirmFacts, 'held'>, brief: Brief): boolean =>
  state === 'due' ? isDue(kind, facts, brief) : brief.effort === state

/** 申报是否在办. */
export const caseChoices = ['open', 'none'] as const

export type GapFilter = {
  state: GapState | null
  /** The key of a condition that is not met. */
  short: string | null
  case: (typeof caseChoices)[number] | null
  /** 'none' = nobody. */
  officer: string | null
  industry: string | null
  zone: string | null
  /** Every one must occur in the firm's names, pinyin or code. */
  terms: readonly string[]
}

export const termsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)

type Listed = { officer: string | null; industry: string | null; zone: string | null; searchKey: string }

/** 未持有该类认定的企业; a 科小 number is this year's or none. */
export const isAsked = (kind: JudgedKind, { held }: Pick<FirmFacts, 'held'>): boolean => !held.includes(kind)

/** Everything the filter asks beside the state, so that states can be counted under it. */
export function isWithin(filter: GapFilter, firm: Listed, brief: Brief, inCase: boolean): boolean {
  if (filter.officer !== null && (filter.officer === 'none' ? firm.officer !== null : firm.officer !== filter.officer))
    return false
  if (filter.industry !== null && firm.industry !== filter.industry) return false
  if (filter.zone !== null && firm.zone !== filter.zone) return false
  if (filter.short !== null && !brief.short.includes(filter.short)) return false
  if (filter.case !== null && (filter.case === 'open') !== inCase) return false
  return filter.terms.every((term) => firm.searchKey.includes(term))
}

/** The nearest first: ready, then one short, then data missing, then further, then out of reach; with fewer conditions and facts lacking first. */
export function nearness(a: Brief, b: Brief): number {
  const byEffort = efforts.indexOf(a.effort) - efforts.indexOf(b.effort)
  return byEffort || a.short.length - b.short.length || a.missing - b.missing || (b.high ?? 0) - (a.high ?? 0)
}

/** The rules that stand between the firm and the rung, as they are judged: what is not met, then what is not known. */
export function openRules(judgement: Judgement): { short: JudgedRule[]; open: JudgedRule[] } {
  const short = judgement.rules.filter((one) => judgement.short.includes(one.key))
  const open = judgement.rules.filter((one) => one.verdict === 'not-known' && !short.includes(one))
  return { short, open }
}

/** Of a group the branch that speaks for it, else the one with the least to do; a condition is its own. */
export function tellingRule(rule: JudgedRule): JudgedRule {
  if (!isGroup(rule) || rule.need === 'all') return rule
  return rule.rules.find((one) => one.key === rule.usual) ?? rule
}
