import { Link, useLocation } from '@remix-run/react'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { Pager } from '#ui/pager.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { CohortPage } from '#views/cohorts.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Row = CohortPage['rows'][number]
type List = NonNullable<CohortPage['list']>

/** The firms behind the figure that was opened; as many as it says. */
export function CohortFirms({ list, rows, total, page, size }: CohortPage & { list: List }) {
  const { cohorts: words } = useWords()
  const { search } = useLocation()
  const title = useTitle(list)
  const columns = useColumns(list)
  return (
    <div id="firms">
      <div className="list-title">
        <h2>{title}</h2>
        <div className="acts">
          <Link className="button" to={searchWith(search, { list: null, page: null })}>
            {words.list.back}
          </Link>
        </div>
      </div>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ firm }) => firm} />
      <Pager total={total} page={page} size={size} />
    </div>
  )
}

function useTitle(list: List): string {
  const { cohorts: words, terms } = useWords()
  const language = useLanguage()
  switch (list[0]) {
    case 'cohort':
      return words.list.cohort(terms.rung[list[1]])
    case 'fate':
      return words.list.fate(terms.rung[list[1]], formatNumber(list[2], language), words.fate[list[3]])
    case 'flow':
      return words.list.flow(words.place[list[1]], words.place[list[2]])
    case 'climb':
      return words.list.climb(words.place[list[1]], words.place[list[2]])
  }
}

function useColumns([kind]: List): Column<Row>[] {
  const { cohorts: words } = useWords()
  const { list } = words
  const language = useLanguage()
  const link = useFrameLink()
  const heads = {
    cohort: [list.cameFrom, list.now],
    fate: [list.cameFrom, list.now],
    flow: [list.first, list.second],
    climb: [list.lower, list.upper],
  } as const
  const day: Column<Row> = {
    key: 'day',
    head: kind === 'climb' ? list.reached : list.day,
    cell: (row) => (row.day === null ? null : <DayText day={row.day} short />),
  }
  const days: Column<Row> = {
    key: 'days',
    head: list.days,
    numeric: true,
    cell: (row) => (row.days === null ? null : formatNumber(row.days, language)),
  }
  return [
    {
      key: 'firm',
      head: list.firm,
      always: true,
      cell: ({ firm, name }) => <a href={link(`/firms/${firm}`)}>{name}</a>,
    },
    { key: 'from', head: heads[kind][0], cell: ({ from }) => words.place[from] },
    { key: 'to', head: heads[kind][1], cell: ({ to }) => words.place[to] },
    ...(kind === 'flow' ? [] : [day]),
    ...(kind === 'climb' ? [days] : []),
    { key: 'code', head: list.code, cell: ({ code }) => code },
  ]
}
