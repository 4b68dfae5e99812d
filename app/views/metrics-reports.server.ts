// Reports that firms sent in and that wait for an officer: each beside what is on record.
import { z } from 'zod'
import { waitingReports } from '#db/queries/metrics-requests.ts'
import { metricsOfFirms } from '#db/queries/yearly-metrics.ts'
import { together } from '#domain/metric-changes.ts'
import { entryUnits } from '#domain/metric-figure.ts'
import { warningsOf } from '#domain/metric-warnings.ts'
import { reportedFigures } from '#domain/metrics-report.ts'
import { may } from '#domain/permission.ts'
import { metricFields, metricsIn, noMetrics } from '#domain/yearly-metrics.ts'
import { view } from '#views/view.server.ts'

export const metricsReportsView = view({
  name: 'metrics-reports',
  may: 'read metrics',
  query: z.object({ unit: z.enum(entryUnits).catch('ten-thousand') }),
  async load({ tx, viewer, query }) {
    const waiting = await waitingReports(tx, viewer)
    const present = await metricsOfFirms(
      tx,
      viewer,
      waiting.map(({ firm }) => firm.id),
    )
    return {
      unit: query.unit,
      mayEdit: may(viewer.roles, 'edit metrics'),
      reports: waiting.map(({ request, firm }) => {
        const own = present.filter((row) => row.firm === firm.id)
        const standing = (year: number) => own.find((row) => row.year === year) ?? null
        return {
          id: request.id,
          version: request.version,
          firm,
          submittedAt: request.submittedAt ?? request.createdAt,
          years: reportedFigures(request.values).map(({ year, figures }) => {
            const row = standing(year)
            const now = row ? metricsIn(row) : noMetrics
            const before = standing(year - 1)
            const after = together(now, { figures, cleared: [] })
            return {
              year,
              seen: row?.id ?? '',
              figures: metricFields.flatMap((field) => {
                const given = figures[field]
                return given === undefined ? [] : [{ field, given, stands: now[field] }]
              }),
              warnings: warningsOf({ year, metrics: after }, before && { year: year - 1, metrics: metricsIn(before) }),
            }
          }),
        }
      }),
    }
  },
})
