import { Form, Link, useLocation } from '@remix-run/react'
import type { UnitKind } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { Pager } from '#ui/pager.tsx'
import { QueryField, QuerySelect } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type FreeRoom = {
  unit: string
  carrier: string
  carrierName: string
  number: string
  place: string | null
  buildingAt: string | null
  kind: UnitKind
  areaCent: number
  since: Day | null
  days: number | null
}
type Order = 'since' | '-since' | 'area' | '-area' | 'carrier'
type Props = {
  free: { rooms: readonly FreeRoom[]; total: number; page: number; size: number }
  query: { in: string; least: number | null; most: number | null; free: Order }
  /** To choose from; none on the page of one carrier. */
  carriers: readonly { id: string; name: string }[]
  /** Whether rooms open. */
  mayOpen: boolean
}

/** Rooms that nobody holds that day, and for how long. */
export function FreeRooms({ free, query, carriers, mayOpen }: Props) {
  const { vacancies } = useWords().occupancy
  const columns = useColumns(carriers.length > 0, mayOpen)
  return (
    <div className="free-rooms" id="free">
      <Filters query={query} carriers={carriers} />
      <DataTable
        caption={vacancies.caption}
        columns={columns}
        rows={free.rooms}
        rowKey={(room) => room.unit}
        empty={<EmptyState title={vacancies.empty} hint={vacancies.emptyHint} />}
      />
      <Pager total={free.total} page={free.page} size={free.size} />
    </div>
  )
}

const orders: readonly Order[] = ['since', '-since', '-area', 'area', 'carrier']

function Filters({ query, carriers }: Pick<Props, 'query' | 'carriers'>) {
  const { occupancy, ui } = useWords()
  const { pathname, search } = useLocation()
  const { filter, vacancies } = occupancy
  const m2 = (cent: number | null) => (cent === null ? '' : String(cent / 100))
  return (
    <Form key={search} method="get" action={`${pathname}#free`} className="query" preventScrollReset>
      <KeptParams params={paramsWithout(search, ['in', 'least', 'most', 'free', 'page'])} />
      <div className="query-row">
        {carriers.length > 0 ? (
          <QuerySelect
            name="in"
            label={filter.in}
            value={query.in}
            options={carriers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        {(['least', 'most'] as const).map((end) => (
          <QueryField key={end} id={`free-${end}`} label={`${filter[end]} (㎡)`}>
            <input
              id={`free-${end}`}
              className="input narrow"
              name={end}
              inputMode="decimal"
              pattern="[0-9]{1,7}([.][0-9]{1,2})?"
              defaultValue={m2(query[end])}
            />
          </QueryField>
        ))}
        <QueryField id="free-order" label={filter.order}>
          <select id="free-order" className="input" name="free" defaultValue={query.free}>
            {orders.map((order) => (
              <option key={order} value={order}>
                {vacancies.order[order]}
              </option>
            ))}
          </select>
        </QueryField>
        <div className="acts">
          <button type="submit" className="button">
            {ui.list.query}
          </button>
          <Link
            className="button"
            to={`${searchWith(search, { in: null, least: null, most: null, free: null, page: null })}#free`}
            preventScrollReset
          >
            {ui.list.reset}
          </Link>
        </div>
      </div>
    </Form>
  )
}

function useColumns(withCarrier: boolean, mayOpen: boolean): Column<FreeRoom>[] {
  const { occupancy, carriers } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { column, ever } = occupancy.vacancies
  return [
    {
      key: 'room',
      head: column.room,
      cell: ({ carrier, unit, number }) =>
        mayOpen ? <a href={link(`/carriers/${carrier}/units/${unit}`)}>{number}</a> : number,
    },
    {
      key: 'place',
      head: column.place,
      cell: ({ place, buildingAt }) =>
        buildingAt === null || place === null ? place : <a href={link(`/buildings/${buildingAt}`)}>{place}</a>,
    },
    ...(withCarrier
      ? [
          {
            key: 'carrier',
            head: column.carrier,
            cell: ({ carrier, carrierName }: FreeRoom) => <a href={link(`/carriers/${carrier}`)}>{carrierName}</a>,
          },
        ]
      : []),
    { key: 'kind', head: column.kind, cell: ({ kind }) => carriers.kind[kind] },
    { key: 'area', head: column.area, unit: '㎡', numeric: true, cell: ({ areaCent }) => formatM2(areaCent, language) },
    {
      key: 'since',
      head: column.since,
      cell: ({ since }) => (since === null ? <span className="quiet">{ever}</span> : <DayText day={since} short />),
    },
    {
      key: 'days',
      head: column.days,
      numeric: true,
      cell: ({ days }) => (days === null ? null : formatNumber(days, language)),
    },
  ]
}
