// How metrics are spoken of: units, what a warning says, a figure as it is read.
import type { EntryUnit } from '#domain/metric-figure.ts'
import type { MetricWarning } from '#domain/metric-warnings.ts'
import { kindOf, type MetricField, type MetricValue, valuationCurrencies } from '#domain/yearly-metrics.ts'
import { formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

const scale: Record<EntryUnit, number> = { yuan: 1, thousand: 1_000, 'ten-thousand': 10_000 }
type Names = Readonly<Record<string, string>>

export function useMetricWords() {
  const { metrics: words } = useWords()
  const language = useLanguage()
  const counts: Names = words.countUnit
  const helps: Names = words.help
  const unitOf = (field: MetricField, unit: EntryUnit): string => {
    const kind = kindOf(field)
    if (kind === 'money') return words.unit[unit]
    return kind === 'amount' ? words.amountUnit[unit] : (counts[field] ?? '')
  }
  const warningText = (one: MetricWarning): string => {
    switch (one.code) {
      case 'more-than':
        return words.warning['more-than'](words.field[one.field], words.field[one.than])
      case 'slip':
        return words.warning.slip(one.factor, one.year)
      default:
        return words.warning[one.code]()
    }
  }
  /** A figure in the unit, without it: `1,250.5`. */
  const figureText = (field: MetricField, value: MetricValue, unit: EntryUnit): string => {
    if (value === null) return words.notKnown
    if (typeof value === 'string') {
      const currency = valuationCurrencies.find((one) => one === value)
      return currency ? words.currency[currency] : value
    }
    const kind = kindOf(field)
    if (kind === 'rate') return formatNumber(value / 1_000_000, language, 6, 0)
    return kind === 'count' ? formatNumber(value, language) : formatNumber(value / scale[unit], language, 4, 0)
  }
  return { unitOf, warningText, figureText, helpOf: (field: MetricField): string | undefined => helps[field] }
}
