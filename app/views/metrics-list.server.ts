// 年度指标 of the ladder's firms in a year: who has them, who lacks them; and the same as a file.
import type { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { completenessOf, type MetricsFilter, metricsCount, metricsRows } from '#db/queries/metrics-list.ts'
import { pendingRequestsOf, waitingCount } from '#db/queries/metrics-requests.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { places } from '#domain/ladder.ts'
import { metricsStateOf } from '#domain/metrics-state.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { metricsIn, missingOf } from '#domain/yearly-metrics.ts'
import { kindsAsked, type MetricsListQuery, metricsExportQuery, metricsListQuery } from '#forms/metrics-list.ts'
import { type Looking, view } from '#views/view.server.ts'

const filterOf = (query: MetricsListQuery, on: Day): MetricsFilter => ({
  year: query.year ?? yearOf(on) - 1,
  text: query.q,
  state: query.state,
  kinds: kindsAsked(query.kind),
  link: query.link,
})

type Row = Awaited<ReturnType<typeof metricsRows>>[number]

const listed = ({ firm, height, metrics }: Row) => ({
  firm,
  place: places[height] ?? ('none' as const),
  state: metricsStateOf(metrics),
  missing: metrics ? missingOf(metrics) : [],
  metrics: metrics && metricsIn(metrics),
  source: metrics?.source ?? null,
  statedOn: metrics?.statedOn ?? null,
})
export type ListedMetrics = ReturnType<typeof listed>

/** What was asked of each of these firms and not yet settled. */
async function linksOf(tx: Reading, viewer: Viewer, firms: readonly string[], now: string) {
  const links = new Map<string, 'asked' | 'waiting'>()
  for (const { firm, submittedAt } of await pendingRequestsOf(tx, viewer, firms, now))
    if (links.get(firm) !== 'waiting') links.set(firm, submittedAt === null ? 'asked' : 'waiting')
  return links
}

const yearsShown = 4

export const metricsListView = view({
  name: 'metrics-list',
  may: 'read metrics',
  query: metricsListQuery,
  async load({ tx, viewer, on, now, query }) {
    const filter = filterOf(query, on)
    const at = { on, now }
    const total = await metricsCount(tx, viewer, at, filter)
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const range = { size: query.size, offset: (page - 1) * query.size }
    const rows = await metricsRows(tx, viewer, at, filter, query.sort, range)
    const ids = rows.map(({ firm }) => firm.id)
    const links = await linksOf(tx, viewer, ids, now)
    const last = yearOf(on) - 1
    const years = Array.from({ length: yearsShown }, (_, back) => last - yearsShown + 1 + back)
    return {
      on,
      year: filter.year,
      years: await completenessOf(tx, viewer, on, years),
      yearChoices: Array.from({ length: 8 }, (_, back) => yearOf(on) - back),
      rows: rows.map((row) => ({ ...listed(row), link: links.get(row.firm.id) ?? null })),
      total,
      page,
      size: query.size,
      query: { q: query.q, state: query.state, kind: query.kind, link: query.link },
      waiting: await waitingCount(tx, viewer),
      can: { edit: may(viewer.roles, 'edit metrics'), export: may(viewer.roles, 'export lists') },
    }
  },
})

/** Every row that the filters find, in the order shown. */
export const metricsExportView = view({
  name: 'export-metrics',
  may: 'read metrics',
  query: metricsExportQuery,
  async load({ tx, viewer, on, now, query }: Looking<z.output<typeof metricsExportQuery>>) {
    const filter = filterOf(query, on)
    const rows = await metricsRows(tx, viewer, { on, now }, filter, query.sort, null)
    return { on, year: filter.year, format: query.format, rows: rows.map(listed) }
  },
})
