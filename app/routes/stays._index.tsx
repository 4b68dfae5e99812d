import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { carrierTypes } from '#domain/carrier.ts'
import { daysBetween } from '#domain/day.ts'
import { leavesOn, stayKinds } from '#domain/stay.ts'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { figureText, formatArea, formatM2, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { QueryField, QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { StayState } from '#ui/stay-state.tsx'
import { stayList } from '#views/stay-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(stayList)
export const meta = titled((words) => words.stays.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Stays() {
  const { rows, total, query, on, place, mayExport, ...file } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const columns = useColumns(on)
  const area = figureText(formatArea(total.areaCent, language))
  const sub = stays.sub(formatNumber(total.stays, language), formatNumber(total.firms, language), area)
  return (
    <ListFrame
      title={stays.title}
      sub={place === null ? sub : `${place} ${sub}`}
      query={<Filters query={query} carriers={file.carriers} moved={file.moved} />}
      columns={columns}
      pager={{ total: total.stays, page: query.page, size: query.size }}
      acts={
        mayExport ? (
          <>
            <a className="button" href={`/stays/export/xlsx${search}`} download>
              {stays.export} xlsx
            </a>
            <a className="button" href={`/stays/export/csv${search}`} download>
              csv
            </a>
          </>
        ) : null
      }
    >
      <DataTable
        caption={stays.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        defaultSort="firm"
        empty={<EmptyState title={stays.empty} hint={stays.emptyHint} />}
      />
    </ListFrame>
  )
}

/** What the form has no field for, but the address says, stays with it. */
const carried = ['building', 'floor', 'unit', 'firm', 'zone'] as const

function Filters({ query, carriers, moved }: Pick<Data, 'query' | 'carriers' | 'moved'>) {
  const { stays, terms } = useWords()
  const { field, filter } = stays
  return (
    <QueryForm
      more={
        <>
          <QuerySelect
            name="type"
            label={field.type}
            value={query.type ?? ''}
            options={carrierTypes.map((type) => ({ value: type, label: terms.carrierType[type] }))}
          />
          <QuerySelect
            name="moved"
            label={filter.moved}
            value={query.moved ?? ''}
            options={[
              { value: 'in', label: filter.in },
              { value: 'out', label: filter.out },
            ]}
          />
          {(['from', 'to'] as const).map((name) => (
            <QueryField key={name} id={`q-${name}`} label={filter[name]}>
              <input
                id={`q-${name}`}
                className="input"
                type="date"
                name={name}
                defaultValue={query[name] ?? moved?.[name] ?? ''}
              />
            </QueryField>
          ))}
        </>
      }
      moreInUse={query.type !== null || query.moved !== null}
    >
      {carried.map((name) =>
        query[name] === null ? null : <input key={name} type="hidden" name={name} value={query[name] ?? ''} />,
      )}
      <QueryText name="q" label={stays.search} value={query.q} placeholder={stays.searchHint} wide />
      {carriers.length > 1 ? (
        <QuerySelect
          name="carrier"
          label={field.carrier}
          value={query.carrier ?? ''}
          options={carriers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <QuerySelect
        name="kind"
        label={field.kind}
        value={query.kind ?? ''}
        options={stayKinds.map((kind) => ({ value: kind, label: terms.stayKind[kind] }))}
      />
      <QuerySelect
        name="incubating"
        label={filter.incubating}
        value={query.incubating ?? ''}
        options={[
          { value: '1', label: filter.yes },
          { value: '0', label: filter.no },
        ]}
      />
      <QuerySelect
        name="leaving"
        label={filter.leaving}
        value={String(query.leaving ?? '')}
        options={[...new Set([30, 90, 180, ...(query.leaving === null ? [] : [query.leaving])])].map((days) => ({
          value: String(days),
          label: filter.leavingIn(days),
        }))}
      />
      <QuerySelect
        name="over"
        label={filter.over}
        value={query.over ?? ''}
        options={[{ value: '1', label: filter.overOnly }]}
      />
    </QueryForm>
  )
}

type Row = Data['rows'][number]

function useColumns(on: string): Column<Row>[] {
  const { carriers, stays, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { field } = stays
  const place = ({ building, floor, unit }: Row) =>
    [building, /^-?\d+$/.test(floor ?? '') ? `${floor}F` : floor, unit].filter(Boolean).join(' ')
  const leaves = (row: Row) => leavesOn({ to: row.toOn, leaseEnd: row.leaseEndOn })
  return [
    {
      key: 'firm',
      head: field.firm,
      sortable: true,
      always: true,
      cell: ({ id, firm }) => <Link to={link(`/stays/${id}`)}>{firm.name}</Link>,
    },
    {
      key: 'state',
      head: field.state,
      cell: (row) => <StayState stay={row} on={on} over={row.over} />,
    },
    {
      key: 'carrier',
      head: field.carrier,
      sortable: true,
      cell: ({ carrier }) => <Link to={link(`/carriers/${carrier.id}`)}>{carrier.name}</Link>,
    },
    { key: 'unit', head: field.unit, cell: place },
    { key: 'kind', head: field.kind, cell: ({ kind }) => terms.stayKind[kind] },
    { key: 'incubating', head: field.incubating, cell: ({ incubating }) => (incubating ? field.incubating : null) },
    {
      key: 'area',
      head: field.area,
      unit: '㎡',
      numeric: true,
      sortable: true,
      cell: ({ areaCent, unitCent }) => {
        const cent = areaCent ?? unitCent
        return cent === null ? null : formatM2(cent, language)
      },
    },
    { key: 'desks', head: field.desks, numeric: true, hidden: true, cell: ({ desks }) => desks },
    { key: 'from', head: field.from, sortable: true, cell: ({ fromOn }) => <DayText day={fromOn} short /> },
    {
      key: 'lease',
      head: field.leaseEnd,
      sortable: true,
      cell: ({ leaseEndOn }) => <DayText day={leaseEndOn} short />,
    },
    {
      key: 'days',
      head: field.days,
      numeric: true,
      hidden: true,
      cell: (row) => {
        const day = leaves(row)
        return day === null || day < on ? null : formatNumber(daysBetween(on, day), language)
      },
    },
    { key: 'to', head: field.to, sortable: true, cell: ({ toOn }) => <DayText day={toOn} short /> },
    {
      key: 'departure',
      head: field.departure,
      hidden: true,
      cell: ({ departure }) => (departure === null ? null : carriers.departure[departure]),
    },
    {
      key: 'limit',
      head: field.limit,
      hidden: true,
      cell: ({ overFrom }) => <DayText day={overFrom} short />,
    },
    { key: 'code', head: field.code, hidden: true, cell: ({ firm }) => firm.code },
  ]
}
