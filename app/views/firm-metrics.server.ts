// A firm's yearly metrics: the grid with its warnings and history, and the few figures its page shows.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { requestsOf } from '#db/queries/metrics-requests.ts'
import { type MetricsFact, metricsOf, metricsWordings } from '#db/queries/yearly-metrics.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { figureHistory, type Wording } from '#domain/metric-changes.ts'
import { entryUnits } from '#domain/metric-figure.ts'
import { warningsOf } from '#domain/metric-warnings.ts'
import { requestStateAt } from '#domain/metrics-request.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { earliestYear, isMetricField, type MetricField, metricFields, metricsIn } from '#domain/yearly-metrics.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

const columns = 5

/** The last four full years and the one under way; `until` pages back. */
export const gridYears = (until: number): number[] =>
  Array.from({ length: columns }, (_, at) => until - columns + 1 + at).filter((year) => year >= earliestYear)

const gridQuery = z.object({
  firm: z.string().max(64),
  unit: z.enum(entryUnits).catch('ten-thousand'),
  until: z.coerce.number().int().min(earliestYear).max(2199).nullable().catch(null),
  field: z.string().refine(isMetricField).nullable().catch(null),
})

const stored = ({ year, id, fact, source, statedOn, ...row }: MetricsFact) => ({
  year,
  id,
  fact,
  source,
  statedOn,
  metrics: metricsIn(row),
})

export const firmMetricsView = view({
  name: 'firm-metrics',
  may: 'read metrics',
  query: gridQuery,
  async load({ tx, viewer, on, today, now, query }) {
    const firm = found(await firmSeen(tx, viewer, on, query.firm))
    const all = (await metricsOf(tx, viewer, firm.id)).map(stored)
    const years = gridYears(Math.min(query.until ?? yearOf(on), yearOf(today)))
    const edits = may(viewer.roles, 'edit metrics')
    return {
      on,
      today,
      unit: query.unit,
      firm: { id: firm.id, name: firm.name },
      years,
      rows: all.filter(({ year }) => years.includes(year)),
      /** The year just before the grid, which the first column is compared with. */
      before: all.find(({ year }) => year === (years[0] ?? 0) - 1) ?? null,
      earlier: all.some(({ year }) => year < (years[0] ?? 0)) || (years[0] ?? 0) > yearOf(firm.registeredOn ?? on),
      field: query.field,
      history: await historyOf(tx, viewer, firm.id, query.field),
      requests: (await requestsOf(tx, viewer, firm.id)).map(({ request, askedBy }) => ({
        id: request.id,
        version: request.version,
        years: request.years,
        state: requestStateAt(now, request),
        createdAt: request.createdAt,
        expiresAt: request.expiresAt,
        submittedAt: request.submittedAt,
        note: request.note,
        askedBy,
      })),
      mayEdit: edits,
    }
  },
})

const latestSteps = 30

/** Who said what when: of one figure over all years, or the latest of all. */
async function historyOf(tx: Reading, viewer: Viewer, firm: string, asked: MetricField | null) {
  const wordings = (await metricsWordings(tx, viewer, firm)).map(({ metrics, recordedByName }) => ({
    ...metrics,
    recordedByName,
  }))
  const byYear = new Map<number, Wording[]>()
  for (const one of wordings) byYear.set(one.year, [...(byYear.get(one.year) ?? []), one])
  const steps = [...byYear].flatMap(([year, ofYear]) =>
    (asked === null ? metricFields : [asked]).flatMap((field) =>
      figureHistory(ofYear, field).map((step, at) => ({ year, field, ...step, present: at === 0 })),
    ),
  )
  const newest = steps.sort((a, b) =>
    a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : b.year - a.year,
  )
  return { steps: newest.slice(0, latestSteps), more: Math.max(0, newest.length - latestSteps) }
}

const shownFields = ['revenueYuan', 'rdYuan', 'netAssetsYuan', 'staff'] as const
export type FirmMetricsShown = Awaited<ReturnType<typeof firmMetricsOf>>

/** What the firm's page shows: four figures over the last years, and how many things don't fit together. */
export async function firmMetricsOf(tx: Reading, viewer: Viewer, firm: string, on: Day) {
  if (!may(viewer.roles, 'read metrics')) return null
  const rows = (await metricsOf(tx, viewer, firm)).filter(({ year }) => year <= yearOf(on)).map(stored)
  const years = gridYears(yearOf(on))
  const last = rows.at(-1)
  return {
    years,
    series: shownFields.map((field) => ({
      field,
      values: years.map((year) => rows.find((row) => row.year === year)?.metrics[field] ?? null),
    })),
    warnings: rows.reduce((sum, row, at) => sum + warningsOf(row, rows[at - 1] ?? null).length, 0),
    last: last ? { year: last.year, source: last.source, statedOn: last.statedOn } : null,
  }
}
