import { Link, useLocation } from '@remix-run/react'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { useChance, useMeasureFigure, useStageName } from '#ui/forecast-words.ts'
import { formatNumber, formatShare } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { Pager } from '#ui/pager.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { ForecastDetail } from '#views/forecast.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Row = ForecastDetail['rows'][number]

/** The shortest list that closes the gap, or the part whose number was opened; the list is as long as its number. */
export function PartList({ detail }: { detail: ForecastDetail }) {
  const { forecast: words } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const { list, key, rows, total, page, size, closing } = detail
  const columns = useColumns(detail)
  const closingText = useClosingText(detail)
  const title = list === 'closing' ? words.list.closing : words.part[key][list]
  return (
    <div id="list">
      <div className="list-title">
        <h2>{title}</h2>
        {list === 'closing' ? <span className="sub">{closingText}</span> : null}
        {list === 'closing' ? null : (
          <div className="acts">
            <Link className="button" to={`${searchWith(search, { list: null, page: null })}#list`}>
              {words.list.closing}
            </Link>
          </div>
        )}
      </div>
      {rows.length > 0 ? (
        <>
          <DataTable caption={title} columns={columns} rows={rows} rowKey={({ item }) => item} />
          <Pager total={total} page={page} size={size} />
        </>
      ) : null}
      {list === 'closing' ? (
        <p className="quiet note-text">{words.list.rule(formatShare(closing.wanted, language, 0))}</p>
      ) : null}
    </div>
  )
}

function useClosingText({ closing }: ForecastDetail): string {
  const { list } = useWords().forecast
  const language = useLanguage()
  const chance = useChance()
  const count = formatNumber(closing.count, language)
  if (closing.closes)
    return closing.count === 0
      ? list.closingNone(chance(closing.chance))
      : list.closingText(count, chance(closing.chance))
  return closing.count === 0 ? list.closingNobody : list.closingShort(count, chance(closing.chance))
}

function useColumns({ key, unit }: ForecastDetail): Column<Row>[] {
  const { forecast: words } = useWords()
  const { list } = words
  const link = useFrameLink()
  const chance = useChance()
  const figure = useMeasureFigure()
  const stage = useStageName()
  const area: Column<Row> = {
    key: 'amount',
    head: list.amount,
    unit: figure(0, unit).unit,
    numeric: true,
    cell: ({ amount }) => figure(amount, unit).value,
  }
  return [
    {
      key: 'name',
      head: list.name[unit],
      always: true,
      cell: ({ name, to }) => (to === null ? name : <a href={link(to)}>{name}</a>),
    },
    { key: 'reason', head: list.reason, cell: ({ reason }) => words.part[key][reason] },
    { key: 'chance', head: list.chance, numeric: true, cell: (row) => chance(row.chance) },
    ...(unit === 'm2' ? [area] : []),
    {
      key: 'until',
      head: list.until,
      cell: ({ lastDay }) => (lastDay === null ? null : <DayText day={lastDay} short />),
    },
    { key: 'stage', head: list.stage, cell: (row) => (row.stage?.name ? stage(row.stage.name) : null) },
    {
      key: 'since',
      head: list.since,
      cell: (row) => (row.stage ? <DayText day={row.stage.since} short /> : null),
    },
    {
      key: 'expected',
      head: list.expectedOn,
      hidden: key === 'high-tech-firms',
      cell: (row) => (row.stage?.expectedOn ? <DayText day={row.stage.expectedOn} short /> : null),
    },
  ]
}
