import { Link, useLocation } from '@remix-run/react'
import { addDays, type Day } from '#domain/day.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2 } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type EndingLease = {
  stay: string
  firm: string
  name: string
  carrier: string
  carrierName: string
  room: string | null
  fromOn: Day
  /** The first day on which it is gone. */
  leaves: Day | null
  areaCent: number | null
}

/** The stays whose lease ends in the month chosen. */
export function LeaseList({ leases, month }: { leases: readonly EndingLease[]; month: string }) {
  const { occupancy, ui } = useWords()
  const { ends } = occupancy
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const [year = '', number = ''] = month.split('-')
  const edges: Readonly<Record<string, string>> = { past: ends.listPast, later: ends.listLater, open: ends.listOpen }
  const title = edges[month] ?? ends.list(ends.month(year, String(Number(number))))
  const columns: Column<EndingLease>[] = [
    { key: 'firm', head: ends.row.firm, cell: ({ stay, name }) => <a href={link(`/stays/${stay}`)}>{name}</a> },
    {
      key: 'carrier',
      head: ends.row.carrier,
      cell: ({ carrier, carrierName }) => <a href={link(`/carriers/${carrier}`)}>{carrierName}</a>,
    },
    { key: 'room', head: ends.row.room, cell: ({ room }) => room },
    {
      key: 'area',
      head: ends.row.area,
      unit: '㎡',
      numeric: true,
      cell: ({ areaCent }) => (areaCent === null ? ui.unknown : formatM2(areaCent, language)),
    },
    { key: 'from', head: ends.row.from, cell: ({ fromOn }) => <DayText day={fromOn} short /> },
    {
      key: 'leaves',
      head: ends.row.leaves,
      cell: ({ leaves }) => (leaves === null ? null : <DayText day={addDays(leaves, -1)} short />),
    },
  ]
  return (
    <div id="leases" className="lease-list">
      <div className="list-title">
        <h2>{title}</h2>
        <div className="acts">
          <Link className="button" to={searchWith(search, { month: null })} preventScrollReset>
            {ends.back}
          </Link>
        </div>
      </div>
      <DataTable
        caption={title}
        columns={columns}
        rows={leases}
        rowKey={({ stay }) => stay}
        empty={<EmptyState title={ends.empty} hint={occupancy.noneHint} />}
      />
    </div>
  )
}
