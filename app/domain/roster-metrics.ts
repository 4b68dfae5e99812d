// A row of a list of yearly metrics judged against the register: a firm, found by code or name, and its figures of one year.
// 依据: 名单实务: 营业收入、销售收入、总收入口径不同, 不作同义词; 金额单位不明的不猜.
import { type Day, yearOf } from '#domain/day.ts'
import { changedFields, together } from '#domain/metric-changes.ts'
import { type MetricWarning, warningsOf } from '#domain/metric-warnings.ts'
import { type FirmRegister, type FirmSaid, type Match, matchFirm } from '#domain/roster-firms.ts'
import { type Judgement, note, refusedRow, type Said } from '#domain/roster-row.ts'
import { earliestYear, type Metrics, noMetrics } from '#domain/yearly-metrics.ts'

/** What a list can bring; a valuation with its currency and rate is recorded by hand. */
export const rosterMetricFields = [
  'revenueYuan',
  'salesYuan',
  'highTechIncomeYuan',
  'costYuan',
  'taxYuan',
  'rdYuan',
  'rdDomesticYuan',
  'ip1',
  'ip2',
  'transformedResults',
  'assetsYuan',
  'netAssetsYuan',
  'staff',
  'techStaff',
  'financingYuan',
  'largestRoundYuan',
] as const
export type RosterMetricField = (typeof rosterMetricFields)[number]

/** A firm's figures of a year; `fact` is null until they are stored. */
export type MetricsState = {
  fact: string | null
  firm: string
  year: number
  metrics: Metrics
  source: string
  statedOn: Day
}

export type MetricsSaid = {
  firm: FirmSaid
  year: number | null
  figures: Partial<Pick<Metrics, RosterMetricField>>
}

/** By firm and year. */
export type MetricsRegister = Map<string, MetricsState>
export const metricsKey = (firm: string, year: number): string => `${firm} ${year}`

export type MetricsContext = {
  today: Day
  firms: FirmRegister
  metrics: MetricsRegister
  /** Where the figures come from, and the day they are stated for having been given. */
  source: string
  statedOn: Day
}

export type MetricsJudgement = { judgement: Judgement; before: MetricsState | null; next: MetricsState | null }
const refused = (...args: Parameters<typeof refusedRow>): MetricsJudgement => ({
  judgement: refusedRow(...args),
  before: null,
  next: null,
})

export function judgeMetrics(said: MetricsSaid, context: MetricsContext): MetricsJudgement {
  if (said.firm.name === null && said.firm.code.code === null) return refused('nothing-to-match', 'name')
  const match = matchFirm(context.firms, said.firm)
  if (match.found === 'several') return refused('name-ambiguous', 'name', { firms: match.names })
  if (match.found === 'other-code')
    return refused('name-has-other-code', 'code', { code: match.firm.fields.code }, match.firm.id)
  if (match.found === 'none') return refused('metrics-firm-unknown', 'name')
  return judgeYear(said, match, context)
}

type Known = Extract<Match, { found: 'firm' }>

function judgeYear({ year, figures }: MetricsSaid, { firm, by }: Known, context: MetricsContext): MetricsJudgement {
  const { registeredOn } = firm.fields
  if (year === null || year < earliestYear) return refused('year-missing', 'year', {}, firm.id)
  if (year > yearOf(context.today)) return refused('year-ahead', 'year', { year }, firm.id)
  if (registeredOn !== null && year < yearOf(registeredOn))
    return refused('before-registration', 'year', { registeredOn }, firm.id)
  if (Object.keys(figures).length === 0) return refused('figures-missing', null, {}, firm.id)
  const before = context.metrics.get(metricsKey(firm.id, year)) ?? null
  const present = before?.metrics ?? noMetrics
  const given = { figures, cleared: [] }
  const changed = changedFields(present, given)
  const metrics = together(present, given)
  const earlier = context.metrics.get(metricsKey(firm.id, year - 1)) ?? null
  const notes = [
    ...(by === 'name' ? [note('by-name', 'name')] : []),
    ...(by === 'former-name' ? [note('by-former-name', 'name', { name: firm.fields.name })] : []),
    ...warningsOf({ year, metrics }, earlier).flatMap(saidOf),
  ]
  const judgement: Judgement = {
    outcome: before === null ? 'created' : changed.length > 0 ? 'updated' : 'unchanged',
    subject: firm.id,
    refusal: null,
    notes,
    changes: before === null ? [] : changed.map((field) => ({ field, before: present[field], after: metrics[field] })),
  }
  const { source, statedOn } = context
  const next =
    changed.length === 0 ? null : { fact: before?.fact ?? null, firm: firm.id, year, metrics, source, statedOn }
  return { judgement, before, next }
}

function saidOf(warning: MetricWarning): Said[] {
  if (warning.code === 'more-than')
    return [note('figure-more-than', null, { field: warning.field, than: warning.than })]
  if (warning.code !== 'slip') return []
  const { field, factor, year } = warning
  return [note('figure-slip', null, { field, factor, year })]
}
