// 认定条件的判断 (eligibility): what is known of a firm, held against a rule, answers met, not met or not known.
// 依据: each rule set's own conditions in standards/*-conditions.ts. 缺数据既不算满足，也不算不满足; but what is decided whatever the
// missing figure may turn out to be, is decided.
import { type Day, yearOf } from '#domain/day.ts'
import type { HighTechField, SizeClass } from '#domain/firm.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'
import type { DeclarationSubject, ValuationCurrency } from '#domain/yearly-metrics.ts'

export type Verdict = 'met' | 'not-met' | 'not-known'

/** Figures of a year that conditions ask for, under the names of the yearly metrics. */
export const askedFields = [
  'revenueYuan',
  'salesYuan',
  'highTechIncomeYuan',
  'assetsYuan',
  'netAssetsYuan',
  'rdYuan',
  'rdDomesticYuan',
  'costYuan',
  'staff',
  'techStaff',
  'ip1',
  'ip2',
  'transformedResults',
  'financingYuan',
  'largestRoundYuan',
] as const
export type AskedField = (typeof askedFields)[number]

export type Valuation = {
  /** In whole units of its currency. */
  amount: number
  currency: ValuationCurrency
  on: Day | null
  /** 元 for 1,000,000 of the currency; null = not given. */
  rateMicro: number | null
}

export type YearFigures = Readonly<Partial<Record<AskedField, number | null>>> & {
  readonly valuation?: Valuation | null
}

export type Declared = { answer: boolean; statedOn: Day; source: string | null }

/** What is known of one firm on a day. */
export type FirmFacts = {
  /** The days between which it was registered: one day where the day itself is known; null = not known. */
  registered: { first: Day; last: Day } | null
  field: HighTechField | null
  size: SizeClass | null
  /** Recognitions in force on the day. */
  held: readonly RecognitionKind[]
  /** R&D platforms of provincial level or above that it hosts, in force on the day, on our own register. */
  provincialPlatforms: number
  declared: Readonly<Partial<Record<DeclarationSubject, Declared>>>
  years: ReadonlyMap<number, YearFigures>
}

/** What would have to be known: a figure of a year, an officer's answer, or a particular of the firm. */
export type Missing =
  | { kind: 'figure'; field: AskedField | 'valuation' | 'exchangeRate'; year: number }
  | { kind: 'declaration'; subject: DeclarationSubject }
  | { kind: 'firm'; field: 'registeredOn' | 'field' | 'size' }

export const missingKey = (one: Missing): string =>
  one.kind === 'figure' ? `${one.year}.${one.field}` : one.kind === 'declaration' ? one.subject : one.field

export type Unit =
  | 'share'
  | 'yuan'
  | 'persons'
  | 'items'
  | 'results'
  | 'points'
  | 'days'
  | 'years'
  | 'usd'
  | 'yuan-per-usd'
  | 'count'
export type Comparison = '>=' | '>' | '<=' | '='
export type Threshold = { value: number; unit: Unit; op: Comparison }

/** The firm's figure as the condition sees it. */
export type Figure =
  | { kind: 'share'; part: number; whole: number; share: number }
  | { kind: 'amount'; value: number; unit: Unit }
  | { kind: 'rate'; share: number }
  | { kind: 'rights'; ip1: number | null; ip2: number | null }
  | { kind: 'age'; from: Day; exact: boolean }
  | { kind: 'valuation'; valuation: Valuation }
  | { kind: 'declared'; declared: Declared }
  | { kind: 'held'; recognition: RecognitionKind }
  | { kind: 'field'; field: HighTechField }
  | { kind: 'size'; size: SizeClass }
  | { kind: 'score'; score: Score }

/** How far it is from the threshold, in the firm's own terms; an amount is the least that suffices. */
export type Distance =
  | {
      kind: 'more' | 'less'
      field: AskedField | 'valuation'
      amount: number
      unit: Unit
      /** The years over which the amount is reckoned; none where it belongs to no year. */
      years: readonly number[]
    }
  | { kind: 'points'; amount: number }
  /** Met by itself from that day on. */
  | { kind: 'from'; day: Day }
  /** Held to that day for the last time: nothing can be done. */
  | { kind: 'until'; day: Day }

/** Why a figure could not be formed, or what else an answer rests on. */
export type Remark =
  | 'whole-is-zero'
  | 'by-experts'
  | 'negative-net-assets'
  | 'own-register'
  | 'latest-known-round'
  | 'zero-year-left-out'

export type Answer = {
  verdict: Verdict
  figure: Figure | null
  threshold: ({ key: string } & Threshold) | null
  distance: Distance | null
  missing: readonly Missing[]
  years: readonly number[]
  remark: Remark | null
}

export type ScoreItem = {
  key: string
  max: number
  low: number
  high: number
  figure: Figure | null
  missing: readonly Missing[]
  remark: Remark | null
  /** Of options to choose from: the better one, which counts. */
  chosen?: boolean
  items?: readonly ScoreItem[]
}
/** Never one pseudo-exact number where experts judge: from the least to the most it can be. */
export type Score = { low: number; high: number; max: number; items: readonly ScoreItem[] }

/** Below even at its highest / on both sides / at or above even at its lowest. */
export type ScoreState = 'below' | 'straddles' | 'reached'
const scoreState = (score: Score, atLeast: number): ScoreState =>
  score.high < atLeast ? 'below' : score.low >= atLeast ? 'reached' : 'straddles'

/** 第几条（第几项）; the yearly call's own table; our working definition; or not seen. */
export type Article = { no: number; item: number | null } | 'call' | 'working' | 'not-seen'

/** What a condition is judged with: the facts, the day, and the thresholds in force on it. */
export type Asking = { facts: FirmFacts; on: Day; at: (key: string) => number }

export type Condition = {
  key: string
  /** Where the rule says it. */
  article: Article
  confidence: Confidence
  thresholds: Readonly<Record<string, Threshold>>
  judge: (asking: Asking) => Answer
}

/** Conditions of which all, one, or so many must hold. `usual` is the way most firms go: without it they fall short. */
export type Group = {
  key: string
  article: Article
  need: 'all' | 'any' | number
  rules: readonly Rule[]
  usual?: string
}
export type Rule = Condition | Group
export const isGroup = <C, G extends { rules: unknown }>(rule: C | G): rule is G =>
  typeof rule === 'object' && rule !== null && 'rules' in rule

export type RuleConditions = {
  ruleSet: string
  rules: readonly Rule[]
  /** The condition that carries the score, and the points it must reach. */
  score?: string
  /** Keys of conditions that spare a firm the score. */
  direct?: readonly string[]
}

export type JudgedCondition = { key: string; article: Article; confidence: Confidence } & Answer
export type JudgedGroup = Omit<Group, 'rules'> & { verdict: Verdict; rules: readonly JudgedRule[] }
export type JudgedRule = JudgedCondition | JudgedGroup

/** 与条件的距离: everything met / one condition short / nothing unmet but data missing / more conditions short / one that no work can meet. */
export const efforts = ['ready', 'one-short', 'data-missing', 'further', 'out-of-reach'] as const
export type Effort = (typeof efforts)[number]

export type Judgement = {
  ruleSet: string
  on: Day
  /** The last fiscal year: the calendar year before the day's. */
  lastYear: number
  verdict: Verdict
  rules: readonly JudgedRule[]
  effort: Effort
  /** Keys of the conditions (or groups) that are not met. */
  short: readonly string[]
  /** What must still be known, each once. */
  missing: readonly Missing[]
  score: { score: Score; state: ScoreState; atLeast: number } | null
  /** The condition by which the score is spared. */
  direct: string | null
}

/** A version of a rule set's thresholds that holds from a day; those it doesn't name stay as they were. */
export type RuleVersion = {
  ruleSet: string
  effectiveFrom: Day
  thresholds: Readonly<Record<string, number>>
  confidence: Confidence
}

export const lastFiscalYear = (on: Day): number => yearOf(on) - 1

/** 且: one that fails decides, whatever the others may be. */
export function allOf(all: readonly Verdict[]): Verdict {
  if (all.includes('not-met')) return 'not-met'
  return all.includes('not-known') ? 'not-known' : 'met'
}

/** 至少几项: decided once enough hold, or too few still can. */
export function atLeastOf(need: number, all: readonly Verdict[]): Verdict {
  const met = all.filter((one) => one === 'met').length
  if (met >= need) return 'met'
  return met + all.filter((one) => one === 'not-known').length >= need ? 'not-known' : 'not-met'
}

const groupVerdict = (need: Group['need'], all: readonly Verdict[]): Verdict =>
  need === 'all' ? allOf(all) : atLeastOf(need === 'any' ? 1 : need, all)

/** Every threshold of a rule set, by its key. */
export function thresholdsOf(rules: readonly Rule[]): Record<string, Threshold> {
  return Object.assign({}, ...rules.map((one) => (isGroup(one) ? thresholdsOf(one.rules) : one.thresholds)))
}

/** Versions of the rule set in force by the day, the earliest first. */
const versionsBy = (on: Day, ruleSet: string, versions: readonly RuleVersion[]): RuleVersion[] =>
  versions
    .filter((one) => one.ruleSet === ruleSet && one.effectiveFrom <= on)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))

/** A rule set as it stands on a day: its conditions under the thresholds in force, ready to judge any number of firms. */
export type Standard = {
  conditions: RuleConditions
  on: Day
  at: (key: string) => number
  /** How sure the condition is: of the version that last set one of its thresholds, else the program's own. */
  confidenceOf: (condition: Condition) => Confidence
}

export function standardOn(on: Day, conditions: RuleConditions, versions: readonly RuleVersion[]): Standard {
  const values = new Map(Object.entries(thresholdsOf(conditions.rules)).map(([key, { value }]) => [key, value]))
  const setBy = new Map<string, Confidence>()
  for (const version of versionsBy(on, conditions.ruleSet, versions)) {
    for (const [key, value] of Object.entries(version.thresholds)) {
      if (!values.has(key)) continue
      values.set(key, value)
      setBy.set(key, version.confidence)
    }
  }
  const confidences = new Map(
    conditionsIn(conditions.rules).map((one): [string, Confidence] => {
      const set = Object.keys(one.thresholds).find((key) => setBy.has(key))
      return [one.key, (set === undefined ? undefined : setBy.get(set)) ?? one.confidence]
    }),
  )
  return {
    conditions,
    on,
    at: (key) => values.get(key) ?? Number.NaN,
    confidenceOf: ({ key, confidence }) => confidences.get(key) ?? confidence,
  }
}

const conditionsIn = (rules: readonly Rule[]): Condition[] =>
  rules.flatMap((one) => (isGroup(one) ? conditionsIn(one.rules) : [one]))

function judgeRule(rule: Rule, standard: Standard, asking: Asking): JudgedRule {
  if (isGroup(rule)) {
    const rules = rule.rules.map((one) => judgeRule(one, standard, asking))
    return {
      ...rule,
      rules,
      verdict: groupVerdict(
        rule.need,
        rules.map((one) => one.verdict),
      ),
    }
  }
  const { key, article } = rule
  return { key, article, confidence: standard.confidenceOf(rule), ...rule.judge(asking) }
}

/** The firm held against the rule set as it stands on its day. */
export function judge(facts: FirmFacts, standard: Standard): Judgement {
  const { conditions, on, at } = standard
  const rules = conditions.rules.map((rule) => judgeRule(rule, standard, { facts, on, at }))
  const leaves = leavesOf(rules)
  const standing = rules.map(standingOf)
  const short = standing.flatMap((one) => (one.state === 'short' ? [one.key] : []))
  const missing = onceEach(standing.flatMap((one) => one.missing))
  return {
    ruleSet: conditions.ruleSet,
    on,
    lastYear: lastFiscalYear(on),
    verdict: allOf(rules.map((one) => one.verdict)),
    rules,
    effort: rules.some(isPast)
      ? 'out-of-reach'
      : effortOf(
          short.length,
          standing.some((one) => one.state === 'open'),
        ),
    short,
    missing,
    score: scoreIn(leaves, conditions.score),
    direct: leaves.find((one) => conditions.direct?.includes(one.key) && one.verdict === 'met')?.key ?? null,
  }
}

/** 今后不会再满足: held to a day that has gone by; of a group, when too few of its ways are left. */
function isPast(rule: JudgedRule): boolean {
  if (rule.verdict !== 'not-met') return false
  if (!isGroup(rule)) return rule.distance?.kind === 'until'
  const left = rule.rules.filter((one) => !isPast(one)).length
  return left < (rule.need === 'all' ? rule.rules.length : rule.need === 'any' ? 1 : rule.need)
}

const effortOf = (short: number, open: boolean): Effort =>
  short > 1 ? 'further' : short === 1 ? 'one-short' : open ? 'data-missing' : 'ready'

export const leavesOf = (rules: readonly JudgedRule[]): JudgedCondition[] =>
  rules.flatMap((one) => (isGroup(one) ? leavesOf(one.rules) : [one]))

function scoreIn(leaves: readonly JudgedCondition[], key: string | undefined): Judgement['score'] {
  const leaf = leaves.find((one) => one.key === key)
  if (leaf?.figure?.kind !== 'score' || !leaf.threshold) return null
  const { score } = leaf.figure
  // Points are whole numbers: more than 70 is at least 71.
  const atLeast = leaf.threshold.op === '>' ? leaf.threshold.value + 1 : leaf.threshold.value
  return { score, atLeast, state: scoreState(score, atLeast) }
}

type Standing = { key: string; state: 'met' | 'short' | 'open'; missing: readonly Missing[] }

/**
 * How a condition stands in the officer's work. What only experts can answer holds nobody up. Of ways to choose from, the usual one
 * speaks for the group: a firm below the points is short of them, though nobody has asked yet whether it won a national award.
 */
function standingOf(rule: JudgedRule): Standing {
  const { key, verdict } = rule
  if (verdict === 'met') return { key, state: 'met', missing: [] }
  if (verdict === 'not-met') return { key, state: 'short', missing: [] }
  if (!isGroup(rule)) {
    const free = rule.remark === 'by-experts' && rule.missing.length === 0
    return { key, state: free ? 'met' : 'open', missing: rule.missing }
  }
  const parts = rule.rules.filter((one) => one.verdict !== 'met').map(standingOf)
  const usual = parts.find((one) => one.key === rule.usual)
  if (usual) return { ...usual, key }
  if (rule.need === 'all')
    return {
      key,
      state: parts.some((one) => one.state === 'open') ? 'open' : 'met',
      missing: parts.flatMap((one) => one.missing),
    }
  const open = parts.filter((one) => one.state === 'open')
  const nearest = [...open].sort((a, b) => a.missing.length - b.missing.length)
  const need = rule.need === 'any' ? 1 : rule.need - rule.rules.filter((one) => one.verdict === 'met').length
  return { key, state: 'open', missing: nearest.slice(0, need).flatMap((one) => one.missing) }
}

function onceEach(all: readonly Missing[]): Missing[] {
  const seen = new Map(all.map((one) => [missingKey(one), one]))
  return [...seen.values()]
}
