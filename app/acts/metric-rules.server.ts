// What figures of a year must satisfy before they are kept, and the fact they become.
import type { Changing } from '#db/changing.ts'
import { addFact, correctFact, type FactValues, withdrawFact } from '#db/queries/facts.ts'
import type { MetricsFact } from '#db/queries/yearly-metrics.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { changedFields, type Given, isEmpty, overwrites, together } from '#domain/metric-changes.ts'
import { type EntryUnit, writeFigure } from '#domain/metric-figure.ts'
import { metricFields, metricsIn, noMetrics } from '#domain/yearly-metrics.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { cellName, type GivenYear } from '#forms/metrics.ts'
import { refuse, refuseIf } from '#server/refusal.ts'
import { Stale } from '#server/stale.ts'

type Firm = { id: string; registeredOn: Day | null }

/** A year that has not begun, or that ended before the firm was registered, has no figures. */
export function refuseOutsideYears(firm: Firm, years: readonly number[], today: Day): void {
  for (const year of years) {
    refuseIf(year > yearOf(today), 'metrics.year-ahead', { year })
    const early = firm.registeredOn !== null && year < yearOf(firm.registeredOn)
    refuseIf(early, 'metrics.before-registration', { year, registeredOn: firm.registeredOn })
  }
}

/** Somebody else recorded these years since the form was opened: both values go back, in the unit typed in. */
export function refuseMoved(present: readonly MetricsFact[], years: readonly GivenYear[], unit: EntryUnit): void {
  const moved = years.filter(({ year, seen }) => seen !== undefined && seen !== (rowOf(present, year)?.id ?? ''))
  if (moved.length === 0) return
  const cells = moved.flatMap(({ year }) => {
    const stands = rowOf(present, year) ?? noMetrics
    return metricFields.map((field) => [cellName(field, year), writeFigure(field, stands[field], unit)])
  })
  throw new Stale(Object.fromEntries(cells))
}

export const rowOf = (present: readonly MetricsFact[], year: number): MetricsFact | null =>
  present.find((row) => row.year === year) ?? null

/** A valuation without its currency says nothing. */
export function refuseBareValuation(present: readonly MetricsFact[], years: readonly GivenYear[]): void {
  for (const { year, ...given } of years) {
    const after = together(rowOf(present, year) ?? noMetrics, given)
    if (after.valuation !== null && after.valuationCurrency === null)
      throw new FormRefusal({ [cellName('valuationCurrency', year)]: 'required' })
  }
}

export function refuseWithoutReason(present: readonly MetricsFact[], years: readonly GivenYear[], why: string | null) {
  const replaced = years.some(({ year, ...given }) => overwrites(metricsOfRow(rowOf(present, year)), given))
  if (replaced && why === null) refuse('metrics.reason-needed', {}, 'why')
}

const metricsOfRow = (row: MetricsFact | null) => (row ? metricsIn(row) : noMetrics)

export type Saying = { source: string; statedOn: Day; why: string | null }

/** Adds or corrects the figures of one year; answers how many of them changed. */
export async function keepFigures(
  tx: Changing,
  at: { firm: string; year: number; row: MetricsFact | null },
  given: Given,
  { source, statedOn, why }: Saying,
): Promise<number> {
  const present = metricsOfRow(at.row)
  const changed = changedFields(present, given).length
  if (changed === 0) return 0
  const figures = together(present, given)
  const values: FactValues<'yearlyMetrics'> = { firm: at.firm, year: at.year, ...figures, source, statedOn }
  if (at.row === null) await addFact(tx, 'yearlyMetrics', at.firm, values)
  else if (isEmpty(figures)) await withdrawFact(tx, 'yearlyMetrics', at.firm, at.row)
  else await correctFact(tx, 'yearlyMetrics', at.firm, at.row, values, why)
  return changed
}
