import { useLoaderData, useLocation } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { Pager } from '#ui/pager.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { flowView } from '#views/flow.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { FlowPeriod } from './period.tsx'
import { FlowStatement } from './statement.tsx'

export const loader = show(flowView)
export const meta = titled((words) => words.renewals.flow.title)

export default function Flows() {
  const data = useLoaderData<typeof loader>()
  const { terms, renewals } = useWords()
  const { flow: words } = renewals
  const language = useLanguage()
  const { search } = useLocation()
  const { kind, from, to, term, mayExport } = data
  return (
    <div className="list">
      <FlowPeriod kind={kind} from={from} to={to} on={data.on} presets={data.presets} />
      <PageTitle
        title={`${terms.holder[kind]}${language === 'en' ? ': ' : ''}${words.title}`}
        sub={words.sub(formatDay(from, language), formatDay(to, language))}
        acts={
          mayExport
            ? ['xlsx', 'csv'].map((format) => (
                <a
                  key={format}
                  className="button"
                  href={`/flows/export/${format}${searchWith(search, { page: null, size: null })}`}
                  download
                >
                  {renewals.exportAs(format)}
                </a>
              ))
            : undefined
        }
      />
      <FlowStatement {...data} />
      {term === null ? null : <Firms {...data} term={term} />}
    </div>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** The firms behind one term, by day. */
function Firms({ term, rows, total, page, size }: Data & { term: NonNullable<Data['term']> }) {
  const { renewals } = useWords()
  const { flow: words } = renewals
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = [
    {
      key: 'firm',
      head: words.row.firm,
      cell: (row: Data['rows'][number]) => <a href={link(`/firms/${row.firm}`)}>{row.name}</a>,
    },
    { key: 'day', head: words.row.day, cell: (row: Data['rows'][number]) => <DayText day={row.day} short /> },
    {
      key: 'number',
      head: words.row.record,
      cell: ({ recognition, record }: Data['rows'][number]) =>
        recognition && record ? (
          <a href={link(`/recognitions/${recognition}`)}>{record.number ?? words.row.record}</a>
        ) : null,
    },
    {
      key: 'until',
      head: words.row.until,
      cell: ({ lastDay }: Data['rows'][number]) => (lastDay === null ? null : <DayText day={lastDay} short />),
    },
    { key: 'code', head: words.row.code, cell: (row: Data['rows'][number]) => row.code },
  ]
  return (
    <div id="firms">
      <div className="list-title">
        <h2>{words.listTitle(words.term[term])}</h2>
        <span className="sub">{words.listNote}</span>
        <div className="acts">
          <a className="button" href={searchWith(search, { term: null, page: null })}>
            {words.back}
          </a>
        </div>
      </div>
      <DataTable
        caption={words.listCaption(words.term[term])}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.firm} ${row.day}`}
      />
      <Pager total={total} page={page} size={size} />
    </div>
  )
}
