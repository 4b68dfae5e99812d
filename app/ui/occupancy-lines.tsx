import { Link, useLocation } from '@remix-run/react'
import type { CarrierType } from '#domain/carrier.ts'
import type { OccupancyAmounts, OccupancyRates } from '#domain/occupancy.ts'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { searchWith, shownColumns } from '#ui/list-url.ts'
import { useRateText } from '#ui/occupancy-definitions.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type OccupancyGroup = 'carrier' | 'type' | 'zone' | 'building' | 'floor' | 'unit'
export type Figures = { end: OccupancyAmounts; rates: OccupancyRates }
export type OccupancyLine = {
  key: string
  name: string | null
  place: string | null
  type: CarrierType | null
  zone: string | null
  at: string | null
  figures: Figures
}

type Props = {
  lines: readonly OccupancyLine[]
  total: Figures
  by: OccupancyGroup
  groups: readonly OccupancyGroup[]
  lists: CodeLists
  /** The carrier whose page it is. */
  carrier: string | null
  /** Whether rooms open. */
  mayOpen: boolean
}

/** By what the table divides, as links that keep the rest of the address. */
export function OccupancyGroups({ by, groups }: Pick<Props, 'by' | 'groups'>) {
  const { occupancy } = useWords()
  const { search } = useLocation()
  return (
    <nav className="periods" aria-label={occupancy.table}>
      {groups.map((group) => (
        <Link
          key={group}
          to={searchWith(search, { by: group, sort: null })}
          aria-current={group === by ? 'true' : undefined}
          preventScrollReset
        >
          {occupancy.by[group]}
        </Link>
      ))}
    </nav>
  )
}

/** What the whole is made of, line by line; every figure opens its stays. */
export function OccupancyLines(props: Props) {
  const { occupancy } = useWords()
  const columns = useColumns(props)
  return (
    <DataTable
      caption={occupancy.table}
      columns={columns}
      rows={props.lines}
      rowKey={(line) => line.key}
      empty={<EmptyState title={occupancy.none} hint={occupancy.noneHint} />}
      foot={<Sum columns={columns} total={props.total} label={occupancy.total} />}
    />
  )
}

/** The page's own figures once more, under the columns. */
function Sum({ columns, total, label }: { columns: readonly Column<OccupancyLine>[]; total: Figures; label: string }) {
  const { search } = useLocation()
  const shown = shownColumns(search, columns)
  const line = { key: '', name: label, place: null, type: null, zone: null, at: null, figures: total }
  return (
    <tr>
      <th scope="row" className="fixed">
        {label}
      </th>
      {columns
        .slice(1)
        .filter(({ key }) => shown.includes(key))
        .map(({ key, numeric, cell }) => (
          <td key={key} className={numeric ? 'number' : undefined}>
            {numeric ? cell(line) : null}
          </td>
        ))}
    </tr>
  )
}

function useColumns({ by, carrier, lists, mayOpen }: Props): Column<OccupancyLine>[] {
  const { occupancy, terms, ui } = useWords()
  const language = useLanguage()
  const rateText = useRateText()
  const nameOf = useLineName(lists, by)
  const lineTo = useLineTo(by, carrier, mayOpen)
  const staysTo = useStaysTo(by, carrier)
  const { column } = occupancy
  const area = (cent: number) => formatM2(cent, language)
  const opened = (line: OccupancyLine, text: string, filter: Record<string, string>) => {
    const to = line.key === '' ? null : staysTo(line, filter)
    return to === null ? text : <a href={to}>{text}</a>
  }
  const rate = (definition: keyof OccupancyRates): Column<OccupancyLine> => ({
    key: definition,
    head: column[definition],
    unit: definition === 'firms' ? occupancy.perThousand : undefined,
    numeric: true,
    sortable: true,
    cell: (line) => {
      const { value } = line.figures.rates[definition].present
      return value === null && listed(line) ? ui.none : rateText(definition, value)
    },
  })
  const places: Column<OccupancyLine>[] =
    by === 'carrier'
      ? [{ key: 'type', head: column.type, cell: ({ type }) => (type === null ? null : terms.carrierType[type]) }]
      : by === 'unit' || by === 'floor'
        ? [{ key: 'place', head: column.place, cell: ({ place }) => place }]
        : []
  return [
    {
      key: 'name',
      head: column.name,
      always: true,
      sortable: true,
      cell: (line) => {
        const to = lineTo(line)
        return to === null ? nameOf(line) : <a href={to}>{nameOf(line)}</a>
      },
    },
    ...places,
    {
      key: 'gross',
      head: column.gross,
      unit: '㎡',
      numeric: true,
      sortable: true,
      cell: ({ figures }) => area(figures.end.grossCent),
    },
    {
      key: 'lettable',
      head: column.lettable,
      unit: '㎡',
      numeric: true,
      sortable: true,
      cell: (line) => (listed(line) ? area(line.figures.end.lettableCent) : ui.unknown),
    },
    {
      key: 'let',
      head: column.let,
      unit: '㎡',
      numeric: true,
      sortable: true,
      cell: (line) => (listed(line) ? opened(line, area(line.figures.end.letCent), { kind: 'physical' }) : ui.unknown),
    },
    {
      key: 'free',
      head: column.free,
      unit: '㎡',
      numeric: true,
      sortable: true,
      cell: (line) => (listed(line) ? area(line.figures.end.freeCent) : ui.unknown),
    },
    rate('area'),
    rate('area-days'),
    rate('units'),
    {
      key: 'roomsLet',
      head: column.roomsLet,
      numeric: true,
      hidden: true,
      cell: ({ figures: { end } }) => `${formatNumber(end.letRooms, language)} / ${formatNumber(end.rooms, language)}`,
    },
    rate('desks'),
    {
      key: 'firms',
      head: column.firms,
      unit: terms.unit.firms,
      numeric: true,
      sortable: true,
      cell: (line) => opened(line, formatNumber(line.figures.rates.firms.present.part, language), { kind: 'physical' }),
    },
    {
      key: 'onBooks',
      head: column.onBooks,
      numeric: true,
      hidden: true,
      cell: ({ figures }) => rateText('area', figures.rates.area.onBooks.value),
    },
  ]
}

/** Without rooms whose lettable area is known, nothing can be said of what is let. */
const listed = ({ figures }: OccupancyLine): boolean => figures.end.coveredCent > 0

function useLineName(lists: CodeLists, by: OccupancyGroup): (line: OccupancyLine) => string {
  const { occupancy, terms, ui } = useWords()
  const { nameOf } = useCodeNames(lists)
  return ({ name, type, zone }) => {
    if (by === 'type' && type !== null) return terms.carrierType[type]
    if (by === 'zone' && name === null) return nameOf('zone', zone) ?? occupancy.noZone
    return name ?? ui.unknown
  }
}

/** Where a line itself is told more closely. */
function useLineTo(
  by: OccupancyGroup,
  carrier: string | null,
  mayOpen: boolean,
): (line: OccupancyLine) => string | null {
  const { search } = useLocation()
  const link = useFrameLink()
  return ({ key, zone, at }) => {
    if (key === '') return null
    if (by === 'carrier')
      return `/carriers/${key}/occupancy${searchWith(search, { by: null, sort: null, type: null, zone: null, page: null })}`
    if (by === 'type') return searchWith(search, { type: key, by: 'carrier' })
    if (by === 'zone') return zone === null ? null : searchWith(search, { zone, by: 'carrier' })
    if (by === 'building') return at === null ? null : link(`/buildings/${at}`)
    return by === 'unit' && mayOpen ? link(`/carriers/${carrier}/units/${key}`) : null
  }
}

/** The stays that make a figure up; where the list of stays can't name the part, none. */
function useStaysTo(
  by: OccupancyGroup,
  carrier: string | null,
): (line: OccupancyLine, filter: Record<string, string>) => string | null {
  const params = new URLSearchParams(useLocation().search)
  const asked = ['on', 'type', 'zone'].flatMap((name) => {
    const value = params.get(name)
    return value === null || value === '' ? [] : [[name, value]]
  })
  return ({ key, zone, at }, filter) => {
    const parts = { carrier: key, type: key, zone, building: at, floor: at, unit: key }
    const part = parts[by]
    if (part === null) return null
    const within = carrier === null ? {} : { carrier }
    return `/stays?${new URLSearchParams({ ...Object.fromEntries(asked), ...within, [by]: part, ...filter }).toString()}`
  }
}
