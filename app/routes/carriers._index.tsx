import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { carrierLevels, carrierTypes } from '#domain/carrier.ts'
import { show } from '#server/guard.server.ts'
import { useCodeNames } from '#ui/code-name.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { figureText, formatArea, formatM2, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { carrierList } from '#views/carrier-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(carrierList)
export const meta = titled((words) => words.carriers.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Carriers() {
  const { rows, total, grossCent, query, lists, mayEdit, mayExport } = useLoaderData<typeof loader>()
  const { carriers, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = useColumns(lists)
  const none = query.q === '' && query.type === null && query.level === null && query.zone === '' && query.open !== 'no'
  return (
    <ListFrame
      title={carriers.title}
      sub={carriers.sub(formatNumber(total, language), figureText(formatArea(grossCent, language)))}
      query={<Filters query={query} lists={lists} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
      acts={
        <>
          {mayEdit ? (
            <Link className="button primary" to={link('/carriers/new')}>
              {carriers.add}
            </Link>
          ) : null}
          {mayExport ? (
            <>
              <a className="button" href={`/carriers/export/xlsx${search}`} download>
                {carriers.export} xlsx
              </a>
              <a className="button" href={`/carriers/export/csv${search}`} download>
                csv
              </a>
            </>
          ) : null}
        </>
      }
    >
      <DataTable
        caption={carriers.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        defaultSort="name"
        empty={
          <EmptyState
            title={none ? carriers.empty : ui.list.empty}
            hint={none ? carriers.emptyHint : ui.list.emptyHint}
          />
        }
      />
    </ListFrame>
  )
}

function Filters({ query, lists }: Pick<Data, 'query' | 'lists'>) {
  const { carriers, terms } = useWords()
  const { options } = useCodeNames(lists)
  const { field } = carriers
  return (
    <QueryForm>
      <QueryText name="q" label={carriers.search} value={query.q} placeholder={carriers.searchHint} wide />
      <QuerySelect
        name="type"
        label={field.type}
        value={query.type ?? ''}
        options={carrierTypes.map((type) => ({ value: type, label: terms.carrierType[type] }))}
      />
      <QuerySelect
        name="level"
        label={field.level}
        value={query.level ?? ''}
        options={carrierLevels.map((level) => ({ value: level, label: terms.level[level] }))}
      />
      <QuerySelect name="zone" label={field.zone} value={query.zone} options={options('zone')} />
      <QuerySelect
        name="xinchuang"
        label={field.xinchuang}
        value={query.xinchuang === null ? '' : query.xinchuang === 'no' ? 'no' : 'yes'}
        options={[
          { value: 'yes', label: carriers.yes },
          { value: 'no', label: carriers.no },
        ]}
      />
      <QuerySelect
        name="open"
        label={field.state}
        value={query.open}
        options={[
          { value: 'yes', label: carriers.state.open },
          { value: 'no', label: carriers.state.closed },
        ]}
      />
    </QueryForm>
  )
}

function useColumns(lists: Data['lists']): Column<Data['rows'][number]>[] {
  const { carriers, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { nameOf } = useCodeNames(lists)
  const { field, state } = carriers
  return [
    {
      key: 'name',
      head: field.name,
      sortable: true,
      always: true,
      cell: (row) => <Link to={link(`/carriers/${row.id}`)}>{row.name}</Link>,
    },
    { key: 'type', head: field.type, sortable: true, cell: (row) => terms.carrierType[row.type] },
    {
      key: 'level',
      head: field.level,
      sortable: true,
      cell: (row) => (row.level === null ? null : terms.level[row.level]),
    },
    { key: 'xinchuang', head: field.xinchuang, cell: (row) => (row.xinchuang ? carriers.yes : null) },
    {
      key: 'area',
      head: field.area,
      unit: '㎡',
      numeric: true,
      sortable: true,
      cell: (row) => formatM2(row.grossCent, language),
    },
    {
      key: 'stays',
      head: field.stays,
      unit: terms.unit.firms,
      numeric: true,
      sortable: true,
      cell: (row) => formatNumber(row.stays, language),
    },
    { key: 'zone', head: field.zone, cell: (row) => nameOf('zone', row.zone) },
    { key: 'operatorName', head: field.operatorName, cell: (row) => row.operatorName },
    { key: 'address', head: field.address, hidden: true, cell: (row) => row.address },
    {
      key: 'from',
      head: field.from,
      sortable: true,
      cell: (row) => (row.fromOn === null ? null : <DayText day={row.fromOn} short />),
    },
    {
      key: 'state',
      head: field.state,
      cell: (row) => <Tag tone={row.open ? 'good' : 'plain'}>{row.open ? state.open : state.closed}</Tag>,
    },
  ]
}
