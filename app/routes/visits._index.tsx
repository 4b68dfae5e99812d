import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { OfficerFilter } from '#ui/officer-field.tsx'
import { QueryField, QueryForm, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { visitListView } from '#views/visit-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(visitListView)
export const meta = titled((words) => words.visits.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Visits() {
  const { rows, visits: total, firms, query, officers, mayGive } = useLoaderData<typeof loader>()
  const { visits } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const columns = useColumns()
  return (
    <ListFrame
      title={visits.title}
      sub={visits.sub(formatNumber(total, language), formatNumber(firms, language))}
      query={<Filters query={query} officers={officers} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
      acts={
        mayGive ? (
          <Link className="button primary" to={link('/visits/new')}>
            {visits.add}
          </Link>
        ) : null
      }
    >
      <DataTable
        caption={visits.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.visit.id}
        defaultSort="-visited"
        empty={<EmptyState title={visits.empty} hint={visits.emptyHint} />}
      />
    </ListFrame>
  )
}

function Filters({ query, officers }: Pick<Data, 'query' | 'officers'>) {
  const { support, visits } = useWords()
  return (
    <QueryForm>
      {query.firm === null ? null : <input type="hidden" name="firm" value={query.firm} />}
      <QueryText name="q" label={visits.column.firm} value={query.q} placeholder={support.firmHint} wide />
      <OfficerFilter officers={officers} label={visits.column.officer} value={query.officer} />
      {(['from', 'to'] as const).map((name) => (
        <QueryField key={name} id={`q-${name}`} label={visits.label[name]}>
          <input id={`q-${name}`} className="input" type="date" name={name} defaultValue={query[name] ?? ''} />
        </QueryField>
      ))}
    </QueryForm>
  )
}

function useColumns(): Column<Data['rows'][number]>[] {
  const { visits } = useWords()
  const link = useFrameLink()
  const { column } = visits
  return [
    {
      key: 'firm',
      head: column.firm,
      sortable: true,
      always: true,
      cell: ({ visit, firm }) => <Link to={link(`/visits/${visit.id}`)}>{firm.name}</Link>,
    },
    { key: 'visited', head: column.on, sortable: true, cell: ({ visit }) => <DayText short day={visit.visitedOn} /> },
    { key: 'officer', head: column.officer, cell: ({ officerName }) => officerName },
    { key: 'companions', head: column.companions, hidden: true, cell: ({ visit }) => visit.companions },
    {
      key: 'summary',
      head: column.summary,
      cell: ({ visit }) => (
        <span className="clip wide" title={visit.summary}>
          {visit.summary}
        </span>
      ),
    },
    { key: 'needs', head: column.needs, numeric: true, cell: ({ needs }) => (needs === 0 ? null : needs) },
  ]
}
