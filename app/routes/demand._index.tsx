import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { DemandArea, DemandWho } from '#ui/demand-shown.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { OfficerFilter } from '#ui/officer-field.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { demandListView } from '#views/demand-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(demandListView)
export const meta = titled((words) => words.demands.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Demands() {
  const { rows, total, waiting, query, officers, mayEdit } = useLoaderData<typeof loader>()
  const { demands } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const columns = useColumns()
  return (
    <ListFrame
      title={demands.title}
      sub={demands.sub(formatNumber(waiting.n, language), formatM2(waiting.leastCent, language))}
      query={<Filters query={query} officers={officers} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
      acts={
        mayEdit ? (
          <Link className="button primary" to={link('/demand/new')}>
            {demands.add}
          </Link>
        ) : null
      }
    >
      <DataTable
        caption={demands.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.demand.id}
        defaultSort="from"
        empty={<EmptyState title={demands.empty} hint={demands.emptyHint} />}
      />
    </ListFrame>
  )
}

function Filters({ query, officers }: Pick<Data, 'query' | 'officers'>) {
  const { demands } = useWords()
  return (
    <QueryForm>
      {query.firm === null ? null : <input type="hidden" name="firm" value={query.firm} />}
      <QueryText name="q" label={demands.search} value={query.q} placeholder={demands.searchHint} wide />
      <QuerySelect
        name="open"
        label={demands.stateLabel}
        value={query.open}
        options={[
          { value: 'yes', label: demands.state.open },
          { value: 'no', label: demands.state.closed },
        ]}
      />
      <OfficerFilter officers={officers} label={demands.column.officer} value={query.officer} />
    </QueryForm>
  )
}

function useColumns(): Column<Data['rows'][number]>[] {
  const { demands, carriers } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { column } = demands
  const kinds: Readonly<Record<string, string>> = carriers.kind
  return [
    {
      key: 'name',
      head: column.who,
      sortable: true,
      always: true,
      cell: (row) => (
        <Link to={link(`/demand/${row.demand.id}`)}>
          <DemandWho {...row} />
        </Link>
      ),
    },
    {
      key: 'area',
      head: column.area,
      sortable: true,
      numeric: true,
      cell: ({ demand }) => <DemandArea {...demand} />,
    },
    {
      key: 'kinds',
      head: column.kinds,
      cell: ({ demand }) => demand.kinds?.map((kind) => kinds[kind] ?? kind).join('、') || demands.any,
    },
    {
      key: 'power',
      head: column.power,
      unit: 'kW',
      numeric: true,
      cell: ({ demand }) => (demand.powerKw === null ? null : formatNumber(demand.powerKw, language)),
    },
    {
      key: 'load',
      head: column.load,
      unit: 'kg/㎡',
      numeric: true,
      cell: ({ demand }) => (demand.loadKg === null ? null : formatNumber(demand.loadKg, language)),
    },
    { key: 'from', head: column.from, sortable: true, cell: ({ demand }) => <DayText short day={demand.fromOn} /> },
    {
      key: 'matches',
      head: column.matches,
      numeric: true,
      cell: ({ demand, matches }) =>
        matches === null ? null : <Link to={link(`/demand/${demand.id}`)}>{formatNumber(matches, language)}</Link>,
    },
    { key: 'officer', head: column.officer, cell: ({ officerName }) => officerName },
    {
      key: 'state',
      head: column.state,
      cell: ({ open, outcome }) => (
        <Tag tone={open ? 'warn' : 'plain'}>
          {open ? demands.state.open : outcome ? demands.outcome[outcome] : demands.state.closed}
        </Tag>
      ),
    },
    {
      key: 'closed',
      head: column.closed,
      hidden: true,
      cell: ({ demand }) => <DayText short day={demand.closedOn} />,
    },
  ]
}
