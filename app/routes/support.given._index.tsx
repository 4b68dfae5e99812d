import { Link, useLoaderData } from '@remix-run/react'
import { isGapKey, supportStates } from '#domain/support.ts'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { OfficerFilter } from '#ui/officer-field.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useSupportKinds } from '#ui/support-fields.tsx'
import { SupportStateTag } from '#ui/work-states.tsx'
import { supportListView } from '#views/support-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(supportListView)
export const meta = titled((words) => words.support.given)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Given() {
  const { rows, total, query, officers, firm } = useLoaderData<typeof loader>()
  const { support } = useWords()
  const columns = useColumns()
  return (
    <ListFrame
      title={support.given}
      sub={firm}
      query={<Filters query={query} officers={officers} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
    >
      <DataTable
        caption={support.givenCaption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.support.id}
        defaultSort="-referred"
        empty={<EmptyState title={support.givenEmpty} hint={support.givenEmptyHint} />}
      />
    </ListFrame>
  )
}

function Filters({ query, officers }: Pick<Data, 'query' | 'officers'>) {
  const { support } = useWords()
  return (
    <QueryForm>
      {query.firm === null ? null : <input type="hidden" name="firm" value={query.firm} />}
      {query.offer === null ? null : <input type="hidden" name="offer" value={query.offer} />}
      <QueryText name="q" label={support.firmSearch} value={query.q} placeholder={support.firmHint} wide />
      <QuerySelect name="kind" label={support.column.kind} value={query.kind ?? ''} options={useSupportKinds()} />
      <QuerySelect
        name="state"
        label={support.column.state}
        value={query.state ?? ''}
        options={supportStates.map((state) => ({ value: state, label: support.state[state] }))}
      />
      <OfficerFilter officers={officers} label={support.column.officer} value={query.officer} />
    </QueryForm>
  )
}

function useColumns(): Column<Data['rows'][number]>[] {
  const { support } = useWords()
  const link = useFrameLink()
  const { column } = support
  return [
    {
      key: 'firm',
      head: column.firm,
      sortable: true,
      always: true,
      cell: ({ support: one, firm }) => <Link to={link(`/support/given/${one.id}`)}>{firm.name}</Link>,
    },
    { key: 'kind', head: column.kind, cell: ({ offer }) => support.kind[offer.kind] },
    { key: 'offer', head: column.offer, cell: ({ offer }) => offer.name },
    {
      key: 'condition',
      head: column.condition,
      cell: ({ support: one }) =>
        one.condition === null ? null : isGapKey(one.condition) ? support.gap[one.condition] : one.condition,
    },
    {
      key: 'referred',
      head: column.referred,
      sortable: true,
      cell: ({ support: one }) => <DayText short day={one.referredOn} />,
    },
    { key: 'state', head: column.state, cell: ({ state }) => <SupportStateTag state={state} /> },
    {
      key: 'ended',
      head: column.ended,
      cell: ({ support: one }) => <DayText short day={one.deliveredOn ?? one.droppedOn} />,
    },
    { key: 'officer', head: column.officer, cell: ({ officerName }) => officerName },
    {
      key: 'result',
      head: column.result,
      cell: ({ support: one }) => {
        const said = one.result ?? one.droppedWhy
        return said === null ? null : (
          <span className="clip" title={said}>
            {said}
          </span>
        )
      },
    },
  ]
}
