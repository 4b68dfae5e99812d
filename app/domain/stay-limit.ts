// 在孵条件与孵化时限: may the firm be in incubation here, and for how long. 依据:《科技企业孵化器管理办法》国科发区〔2018〕300号 第八条
// (入驻时成立不超过 24 个月; 孵化时限 48 个月, 生物医药、现代农业、集成电路 60 个月);《辽宁省众创空间备案管理办法(试行)》辽科办发〔2019〕44号
// (24 个月). 加速器 60 个月 is 本区工作口径; 产业园 and 双创楼宇 have no limit.
import type { CarrierType } from '#domain/carrier.ts'
import { addDays, addMonths, covers, type Day } from '#domain/day.ts'
import type { Verdict } from '#domain/eligibility.ts'
import { carrierRuleSets } from '#domain/standards/carriers.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'
import type { StayKind } from '#domain/stay.ts'

/** Where a limit stands: a rule set of carriers, or (null) 本区工作口径. */
export type LimitSource = {
  ruleSet: string | null
  document: string | null
  article: number | null
  confidence: Confidence
}

type LimitRule = {
  months: number
  longCycleMonths: number
  ruleSet: string | null
  article: number | null
  confidence: Confidence
}

const limitRules: Record<CarrierType, LimitRule | null> = {
  'maker-space': { months: 24, longCycleMonths: 24, ruleSet: 'MKS_LN_2019', article: null, confidence: 'seen' },
  incubator: { months: 48, longCycleMonths: 60, ruleSet: 'INC_NAT_2018', article: 8, confidence: 'memory' },
  accelerator: { months: 60, longCycleMonths: 60, ruleSet: null, article: null, confidence: 'default' },
  park: null,
  'twin-building': null,
}

/** The source as it stands on the day: after its rule set was replaced, whether the limit carries over is 待核实. */
function sourceOn(day: Day, rule: Pick<LimitRule, 'ruleSet' | 'article' | 'confidence'>): LimitSource {
  const head = carrierRuleSets.find(({ key }) => key === rule.ruleSet)
  const replaced = head !== undefined && head.effectiveTo !== null && head.effectiveTo <= day
  return {
    ruleSet: rule.ruleSet,
    document: head?.docNo ?? null,
    article: rule.article,
    confidence: replaced ? 'uncertain' : rule.confidence,
  }
}

/** The days between which a firm was registered: one day where the day itself is known; null = not known. */
export type Registered = { first: Day; last: Day } | null

/** A roster's 2020年9月 is any day of that month. */
export function registeredBetween(on: Day | null, precision: 'day' | 'month' | 'year' | null): Registered {
  if (on === null) return null
  if (precision === 'month')
    return { first: `${on.slice(0, 7)}-01`, last: addDays(addMonths(`${on.slice(0, 7)}-01`, 1), -1) }
  if (precision === 'year') return { first: `${on.slice(0, 4)}-01-01`, last: `${on.slice(0, 4)}-12-31` }
  return { first: on, last: on }
}

export const entryMonths = 24

export type EntryCondition = {
  key: 'age' | 'works-here'
  verdict: Verdict
  /** The last day of entry that meets it, where it can be said. */
  lastDay: Day | null
  source: LimitSource
}

/** A firm of this age at entry; the day on which it turns 24 months still counts. */
function ageAtEntry(entry: Day, registered: Registered): Pick<EntryCondition, 'verdict' | 'lastDay'> {
  if (registered === null) return { verdict: 'not-known', lastDay: null }
  const [early, late] = [addMonths(registered.first, entryMonths), addMonths(registered.last, entryMonths)]
  const verdict = entry <= early ? 'met' : entry > late ? 'not-met' : 'not-known'
  return { verdict, lastDay: early === late ? early : null }
}

/**
 * What must hold for a firm to be 在孵 in a carrier of this type from its first day there. Only an incubator asks for the age;
 * 挂靠 is nowhere 在孵, for the firm must work where it is incubated.
 */
export function entryConditions(
  type: CarrierType | null,
  entry: Day,
  stay: { kind: StayKind; registered: Registered },
): EntryCondition[] {
  const source = sourceOn(entry, { ruleSet: 'INC_NAT_2018', article: 8, confidence: 'memory' })
  const works: EntryCondition = {
    key: 'works-here',
    verdict: stay.kind === 'registered' ? 'not-met' : 'met',
    lastDay: null,
    source,
  }
  if (type !== null && type !== 'incubator') return [works]
  return [{ key: 'age', ...ageAtEntry(entry, stay.registered), source }, works]
}

/** All together: one not met decides; without that, one not known leaves it open. */
export const verdictOf = (conditions: readonly { verdict: Verdict }[]): Verdict =>
  conditions.some(({ verdict }) => verdict === 'not-met')
    ? 'not-met'
    : conditions.some(({ verdict }) => verdict === 'not-known')
      ? 'not-known'
      : 'met'

/** A stay of one firm in one carrier, as far as the limit asks. */
export type Incubated = { from: Day; to: Day | null; kind: StayKind; incubating: boolean; longCycle: boolean }

const isIncubated = ({ kind, incubating }: Pick<Incubated, 'kind' | 'incubating'>): boolean =>
  incubating && kind === 'physical'

export type StayLimit = {
  /** Within the limit / 超期 / the carrier's type that day is not known. */
  verdict: Verdict
  /** The firm's first in-incubation day in this carrier: all its stays there add up from it. */
  since: Day
  /** Null where there is no limit. */
  months: number | null
  /** The first day beyond the limit. */
  overFrom: Day | null
  source: LimitSource | null
}

/** How long a firm in a carrier of this type may still be incubated, seen on a day; null where it is not incubated there then. */
export function stayLimitOn(day: Day, type: CarrierType | null, stays: readonly Incubated[]): StayLimit | null {
  const counted = stays.filter((stay) => isIncubated(stay) && stay.from <= day)
  const now = counted.filter((stay) => covers(stay, day))
  if (now.length === 0) return null
  const since = counted.map(({ from }) => from).sort()[0] ?? day
  if (type === null) return { verdict: 'not-known', since, months: null, overFrom: null, source: null }
  const rule = limitRules[type]
  if (rule === null) return { verdict: 'met', since, months: null, overFrom: null, source: null }
  const months = now.some(({ longCycle }) => longCycle) ? rule.longCycleMonths : rule.months
  const overFrom = addMonths(since, months)
  return { verdict: overFrom <= day ? 'not-met' : 'met', since, months, overFrom, source: sourceOn(day, rule) }
}

/** Months that a stay in a carrier of this type may take; null = no limit. */
export const limitMonths = (type: CarrierType, longCycle: boolean): number | null =>
  limitRules[type]?.[longCycle ? 'longCycleMonths' : 'months'] ?? null

/** The latest first day from which so many months are over on the day: what a search for over-stays compares with. */
export function latestOverStart(day: Day, months: number): Day {
  let start = addMonths(day, -months)
  while (addMonths(addDays(start, 1), months) <= day) start = addDays(start, 1)
  return start
}
