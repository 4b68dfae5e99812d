// What can't both be right among a firm's figures of a year, and what looks like a slip of the unit. Warnings only: the
// officer decides. 依据: 国科发火〔2016〕195号 三(四)-(六): 高新技术产品收入是总收入的一部分, 境内研发费用是研发费用的一部分.
import { type MetricField, type Metrics, type MoneyField, moneyFields } from '#domain/yearly-metrics.ts'

export type MetricWarning =
  | { code: 'more-than'; field: MetricField; than: MetricField }
  | { code: 'slip'; field: MetricField; factor: SlipFactor; year: number }
  | { code: 'no-rate' | 'no-currency'; field: MetricField }
export type SlipFactor = 10 | 1_000 | 10_000

/** The first can't exceed the second; `tolerance` is what different bookkeeping explains. */
const parts: readonly { field: MetricField; whole: MetricField; tolerance?: number }[] = [
  { field: 'techStaff', whole: 'staff' },
  { field: 'rdDomesticYuan', whole: 'rdYuan' },
  { field: 'rdYuan', whole: 'costYuan' },
  { field: 'highTechIncomeYuan', whole: 'revenueYuan' },
  { field: 'salesYuan', whole: 'revenueYuan', tolerance: 1.05 },
  { field: 'netAssetsYuan', whole: 'assetsYuan' },
  { field: 'taxYuan', whole: 'revenueYuan' },
  { field: 'largestRoundYuan', whole: 'financingYuan' },
]

/** Financing comes and goes: a tenfold year is no slip there. */
const steady = moneyFields.filter((field) => field !== 'financingYuan' && field !== 'largestRoundYuan')

export type YearOfMetrics = { year: number; metrics: Metrics }

/** What stands out in a year, beside the year before where that is known. */
export function warningsOf({ year, metrics }: YearOfMetrics, before: YearOfMetrics | null): MetricWarning[] {
  const contradictions = parts.flatMap(({ field, whole, tolerance = 1 }): MetricWarning[] => {
    const [part, all] = [metrics[field], metrics[whole]]
    if (typeof part !== 'number' || typeof all !== 'number' || part <= all * tolerance) return []
    return [{ code: 'more-than', field, than: whole }]
  })
  const slips = before && before.year === year - 1 ? slipsBetween(before, metrics) : []
  return [...contradictions, ...slips, ...valuationWarnings(metrics)]
}

const slipsBetween = (before: YearOfMetrics, metrics: Metrics): MetricWarning[] =>
  steady.flatMap((field: MoneyField): MetricWarning[] => {
    const factor = slipFactor(before.metrics[field], metrics[field])
    return factor === null ? [] : [{ code: 'slip', field, factor, year: before.year }]
  })

/** 元 taken for 万元 is a factor of 10,000, 元 for 千元 one of 1,000, 千元 for 万元 one of 10; in either direction. */
export function slipFactor(before: number | null, now: number | null): SlipFactor | null {
  if (before === null || now === null || before <= 0 || now <= 0) return null
  const ratio = Math.max(before, now) / Math.min(before, now)
  if (ratio >= 4_000 && ratio <= 25_000) return 10_000
  if (ratio >= 400 && ratio <= 2_500) return 1_000
  return ratio >= 8 && ratio <= 12.5 ? 10 : null
}

function valuationWarnings(metrics: Metrics): MetricWarning[] {
  if (metrics.valuation === null) return []
  if (metrics.valuationCurrency === null) return [{ code: 'no-currency', field: 'valuationCurrency' }]
  const needsRate = metrics.valuationCurrency !== 'CNY' && metrics.exchangeRateMicro === null
  return needsRate ? [{ code: 'no-rate', field: 'exchangeRateMicro' }] : []
}

/** Post-money valuation in 元; null where it, its currency or the rate isn't known. */
export function valuationYuan(metrics: Pick<Metrics, 'valuation' | 'valuationCurrency' | 'exchangeRateMicro'>) {
  const { valuation, valuationCurrency, exchangeRateMicro } = metrics
  if (valuation === null || valuationCurrency === null) return null
  if (valuationCurrency === 'CNY') return valuation
  return exchangeRateMicro === null ? null : Math.round((valuation / 1_000_000) * exchangeRateMicro)
}
