// What a firm sent in by its link: figures by year, as stored, read back with care.

import { isDay } from '#domain/day.ts'
import { kindOf, type Metrics, metricFields, valuationCurrencies } from '#domain/yearly-metrics.ts'

export type ReportedYear = { year: number; figures: Partial<Metrics> }
type Stored = Record<string, Record<string, number | string | null>>

/** Only fields that a year has, with values of their kind; a figure left open is not there. */
export function reportedFigures(values: Stored | null): ReportedYear[] {
  const years = Object.entries(values ?? {}).map(([year, figures]) => ({ year: Number(year), figures: kept(figures) }))
  return years.sort((a, b) => a.year - b.year)
}

const kept = (figures: Record<string, number | string | null>): Partial<Metrics> =>
  Object.fromEntries(
    metricFields.flatMap((field) => {
      const value = figures[field]
      return isOfKind(kindOf(field), value) ? [[field, value]] : []
    }),
  )

function isOfKind(kind: ReturnType<typeof kindOf>, value: number | string | null | undefined): boolean {
  if (value === null || value === undefined) return false
  if (kind === 'day') return typeof value === 'string' && isDay(value)
  if (kind === 'currency') return valuationCurrencies.some((one) => one === value)
  return typeof value === 'number' && Number.isSafeInteger(value)
}

/** As it is stored: the figures given, in 元 and persons. */
export const reportValues = (years: readonly ReportedYear[]): Stored =>
  Object.fromEntries(years.map(({ year, figures }) => [String(year), { ...figures }]))
