import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { askFirmsForMetrics } from '#acts/ask-firms-for-metrics.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { searchWith } from '#ui/list-url.ts'
import { IssuedReportLinks, type LinkOfFirm } from '#ui/metrics-links.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { metricsListView } from '#views/metrics-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { AskFirms } from './ask-firms.tsx'
import { useMetricsColumns } from './columns.tsx'
import { Filters } from './filters.tsx'
import { YearCards } from './year-cards.tsx'

export const loader = show(metricsListView)
export const meta = titled((words) => words.metrics.title)

/** The links are in this one answer and nowhere else. */
export const action = performOneOf([offering(askFirmsForMetrics, (links) => Response.json({ act: 'issued', links }))])

export type MetricsList = ReturnType<typeof useLoaderData<typeof loader>>

export default function Metrics() {
  const list = useLoaderData<typeof loader>()
  const { metrics } = useWords()
  const language = useLanguage()
  const columns = useMetricsColumns()
  const answered = useActionData<{ act?: string; links?: LinkOfFirm[] }>()
  return (
    <>
      {answered?.links ? <IssuedReportLinks links={answered.links} /> : null}
      <YearCards list={list} />
      <ListFrame
        title={metrics.title}
        sub={metrics.list.sub(formatDay(list.on, language), list.year)}
        query={<Filters list={list} />}
        acts={<Acts list={list} />}
        columns={columns}
        pager={{ total: list.total, page: list.page, size: list.size }}
      >
        <DataTable
          caption={metrics.list.caption}
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.firm.id}
          defaultSort="name"
          select={
            list.can.edit
              ? { label: (row) => row.firm.name, acts: (form) => <AskFirms form={form} list={list} /> }
              : undefined
          }
        />
      </ListFrame>
    </>
  )
}

function Acts({ list }: { list: MetricsList }) {
  const { list: words } = useWords().metrics
  const link = useFrameLink()
  const { search } = useLocation()
  return (
    <>
      <Link className={list.waiting > 0 ? 'button primary' : 'button'} to={link('/metrics/reports')}>
        {list.waiting > 0 ? words.waiting(list.waiting) : words.reports}
      </Link>
      {list.can.edit ? (
        <Link className="button" to={`/imports/new${searchWith(link(''), { list: 'metrics' })}`}>
          {words.import}
        </Link>
      ) : null}
      {list.can.export
        ? ['xlsx', 'csv'].map((format) => (
            <a key={format} className="button" href={`/metrics/export/${format}${search}`} download>
              {words.exportAs(format)}
            </a>
          ))
        : null}
    </>
  )
}
