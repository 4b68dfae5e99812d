import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { OfficerFilter } from '#ui/officer-field.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useSupportKinds } from '#ui/support-fields.tsx'
import { NeedStateTag } from '#ui/work-states.tsx'
import { needListView } from '#views/need-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(needListView)
export const meta = titled((words) => words.needs.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Needs() {
  const { rows, total, open, overdue, query, officers, mayGive } = useLoaderData<typeof loader>()
  const { needs } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const columns = useColumns()
  return (
    <ListFrame
      title={needs.title}
      sub={needs.sub(formatNumber(open, language), formatNumber(overdue, language))}
      query={<Filters query={query} officers={officers} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
      acts={
        mayGive ? (
          <Link className="button primary" to={link('/needs/new')}>
            {needs.add}
          </Link>
        ) : null
      }
    >
      <DataTable
        caption={needs.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.need.id}
        defaultSort="due"
        empty={<EmptyState title={needs.empty} hint={needs.emptyHint} />}
      />
    </ListFrame>
  )
}

function Filters({ query, officers }: Pick<Data, 'query' | 'officers'>) {
  const { needs, support } = useWords()
  return (
    <QueryForm>
      {query.firm === null ? null : <input type="hidden" name="firm" value={query.firm} />}
      <QueryText name="q" label={needs.column.firm} value={query.q} placeholder={support.firmHint} wide />
      <QuerySelect name="kind" label={needs.column.kind} value={query.kind ?? ''} options={useSupportKinds()} />
      <QuerySelect
        name="state"
        label={needs.column.state}
        value={query.state}
        options={[
          { value: 'open', label: needs.openAll },
          { value: 'overdue', label: needs.state.overdue },
          { value: 'closed', label: needs.state.closed },
        ]}
      />
      <OfficerFilter officers={officers} label={needs.column.officer} value={query.officer} />
    </QueryForm>
  )
}

function useColumns(): Column<Data['rows'][number]>[] {
  const { needs, support } = useWords()
  const link = useFrameLink()
  const { column } = needs
  return [
    {
      key: 'summary',
      head: column.summary,
      always: true,
      cell: ({ need }) => (
        <Link className="clip" title={need.summary} to={link(`/needs/${need.id}`)}>
          {need.summary}
        </Link>
      ),
    },
    {
      key: 'firm',
      head: column.firm,
      sortable: true,
      cell: ({ firm }) => <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link>,
    },
    { key: 'kind', head: column.kind, cell: ({ need }) => support.kind[need.kind] },
    { key: 'raised', head: column.raised, sortable: true, cell: ({ need }) => <DayText short day={need.raisedOn} /> },
    { key: 'due', head: column.due, sortable: true, cell: ({ need }) => <DayText short day={need.dueOn} /> },
    { key: 'state', head: column.state, cell: ({ state }) => <NeedStateTag state={state} /> },
    { key: 'officer', head: column.officer, cell: ({ officerName }) => officerName },
    { key: 'closed', head: column.closed, cell: ({ need }) => <DayText short day={need.closedOn} /> },
    { key: 'outcome', head: column.outcome, hidden: true, cell: ({ need }) => need.outcome },
  ]
}
