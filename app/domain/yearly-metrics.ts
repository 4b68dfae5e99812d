// 年度指标 (yearly metrics): a firm's figures of one year in canonical units, and what an officer has verified in words.
// 依据:《高新技术企业认定管理工作指引》(国科发火〔2016〕195号) 三; 国科发政〔2017〕115号 第六、七条.
import type { Day } from '#domain/day.ts'

/** Currencies that a valuation may be stated in. */
export const valuationCurrencies = ['CNY', 'USD', 'HKD', 'EUR'] as const
export type ValuationCurrency = (typeof valuationCurrencies)[number]

/** Figures in 元. */
export const moneyFields = [
  'revenueYuan',
  'salesYuan',
  'highTechIncomeYuan',
  'costYuan',
  'rdYuan',
  'rdDomesticYuan',
  'assetsYuan',
  'netAssetsYuan',
  'taxYuan',
  'financingYuan',
  'largestRoundYuan',
] as const
export type MoneyField = (typeof moneyFields)[number]

/** Figures that are counted: persons, rights, results. */
const countFields = ['staff', 'techStaff', 'ip1', 'ip2', 'transformedResults'] as const
export type CountField = (typeof countFields)[number]

/** A valuation with the currency it was stated in, and what a unit of that currency was worth on a day. */
const valuationFields = [
  'valuation',
  'valuationCurrency',
  'valuationOn',
  'exchangeRateMicro',
  'exchangeRateOn',
] as const

export type Metrics = { [F in MoneyField | CountField | 'valuation' | 'exchangeRateMicro']: number | null } & {
  valuationCurrency: ValuationCurrency | null
  valuationOn: Day | null
  exchangeRateOn: Day | null
}
export type MetricField = keyof Metrics
export type MetricValue = Metrics[MetricField]

/** All fields in the order a form asks for them, by what they speak of. */
export const metricGroups = [
  { key: 'income', fields: ['revenueYuan', 'salesYuan', 'highTechIncomeYuan', 'costYuan', 'taxYuan'] },
  { key: 'research', fields: ['rdYuan', 'rdDomesticYuan', 'ip1', 'ip2', 'transformedResults'] },
  { key: 'assets', fields: ['assetsYuan', 'netAssetsYuan'] },
  { key: 'staff', fields: ['staff', 'techStaff'] },
  { key: 'financing', fields: ['financingYuan', 'largestRoundYuan', ...valuationFields] },
] as const satisfies readonly { key: string; fields: readonly MetricField[] }[]
export type MetricGroup = (typeof metricGroups)[number]['key']

export const metricFields: readonly MetricField[] = metricGroups.flatMap(
  (group): readonly MetricField[] => group.fields,
)

export type MetricKind = 'money' | 'count' | 'amount' | 'rate' | 'currency' | 'day'
const kinds: Partial<Record<MetricField, MetricKind>> = {
  valuation: 'amount',
  valuationCurrency: 'currency',
  valuationOn: 'day',
  exchangeRateMicro: 'rate',
  exchangeRateOn: 'day',
}
/** What a field holds: 元, a count, an amount of another currency, 元 for a million of it, a currency or a day. */
export const kindOf = (field: MetricField): MetricKind =>
  kinds[field] ?? (countFields.some((one) => one === field) ? 'count' : 'money')

export const isMetricField = (text: string): text is MetricField => metricFields.some((one) => one === text)

/** 净资产 of an indebted firm lies below 0; nothing else does. */
const mayBeNegative = (field: MetricField): boolean => field === 'netAssetsYuan'

/** Beyond this a figure is a slip of the pen: 10 万亿 元, a million persons, 10,000 元 for a unit of a currency. */
const most: Record<MetricKind, number> = {
  money: 1e13,
  amount: 1e13,
  count: 1e6,
  rate: 1e10,
  currency: 0,
  day: 0,
}
export function boundsOf(field: MetricField): { least: number; most: number } {
  const limit = most[kindOf(field)]
  return { least: mayBeNegative(field) ? -limit : 0, most: limit }
}

/** Without these the usual conditions (科小, 高企) can't be judged. */
export const neededFields = [
  'revenueYuan',
  'salesYuan',
  'highTechIncomeYuan',
  'costYuan',
  'rdYuan',
  'assetsYuan',
  'netAssetsYuan',
  'staff',
  'techStaff',
] as const satisfies readonly MetricField[]

export const missingOf = (metrics: Pick<Metrics, (typeof neededFields)[number]>) =>
  neededFields.filter((field) => metrics[field] === null)

export const noMetrics: Metrics = {
  revenueYuan: null,
  salesYuan: null,
  highTechIncomeYuan: null,
  costYuan: null,
  rdYuan: null,
  rdDomesticYuan: null,
  assetsYuan: null,
  netAssetsYuan: null,
  taxYuan: null,
  financingYuan: null,
  largestRoundYuan: null,
  staff: null,
  techStaff: null,
  ip1: null,
  ip2: null,
  transformedResults: null,
  valuation: null,
  valuationCurrency: null,
  valuationOn: null,
  exchangeRateMicro: null,
  exchangeRateOn: null,
}

/** The figures of a stored row, without what stands around them. */
export const metricsIn = (row: Metrics): Metrics => ({
  ...noMetrics,
  ...Object.fromEntries(metricFields.map((field) => [field, row[field]])),
})

/** What the officer accepted from a firm's own report is said to come from it. */
export const reportedByFirm = '企业填报'

/** The earliest year figures are kept for. */
export const earliestYear = 2000

/** 核实事项: conditions no figure can answer; an officer answers yes or no, and without an answer they are not known. */
export const declarationSubjects = [
  'resident-sound-accounts',
  'industry-not-excluded',
  'no-breach',
  'no-major-accident',
  'owns-core-ip',
  'field-supported',
  'ip-self-developed',
  'standard-led',
  'standard-participated',
  'national-science-award',
  'science-award',
  'research-institution',
  'software-enterprise',
  'contest-placed',
  'independent-firm',
  'niche-breakthrough',
  'unlisted',
  'professional-investment',
  'large-or-designated',
  'runs-carrier',
  'leads-chain-firms',
  'open-innovation-platform',
  'publishes-scenes',
  'invests-in-district-firms',
  'chain-leader-title',
] as const
export type DeclarationSubject = (typeof declarationSubjects)[number]
