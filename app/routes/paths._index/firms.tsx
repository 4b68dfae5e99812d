import { useLocation } from '@remix-run/react'
import type { PathNode } from '#domain/stay-path.ts'
import type { PathsQuery } from '#forms/paths.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { Pager } from '#ui/pager.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { PathsExport } from '#views/paths.server.ts'
import { useWords } from '#words/words.tsx'
import { useAskedName, withoutList } from './asked.ts'

type Row = PathsExport['rows'][number]
type Props = { rows: readonly Row[]; query: PathsQuery; total: number; page: number; size: number }

/** The firms behind one figure of the page. */
export function PathFirms({ rows, query, total, page, size }: Props) {
  const { paths } = useWords()
  const { search } = useLocation()
  const columns = useColumns(query.manner !== null)
  const what = useAskedName()(query)
  return (
    <div id="firms">
      <div className="list-title">
        <h2>{paths.list.title(what)}</h2>
        <div className="acts">
          <a className="button" href={withoutList(search)}>
            {paths.list.back}
          </a>
        </div>
      </div>
      <DataTable caption={paths.list.caption(what)} columns={columns} rows={rows} rowKey={(row) => row.firm} />
      <Pager total={total} page={page} size={size} />
    </div>
  )
}

function useColumns(ofLeaving: boolean): Column<Row>[] {
  const { paths } = useWords()
  const link = useFrameLink()
  const { list } = paths
  const wayOf = (nodes: readonly PathNode[]) => nodes.map((node) => paths.node[node]).join(' → ')
  const leaving: Column<Row>[] = [
    {
      key: 'carrier',
      head: list.carrier,
      cell: ({ leaving }) => leaving && <a href={link(`/carriers/${leaving.carrier}`)}>{leaving.carrierName}</a>,
    },
    {
      key: 'left',
      head: list.left,
      cell: ({ leaving }) =>
        leaving && (
          <a href={link(`/stays/${leaving.stay}`)}>
            <DayText short day={leaving.on} />
          </a>
        ),
    },
    { key: 'manner', head: list.manner, cell: ({ leaving }) => leaving && paths.manner[leaving.manner] },
    { key: 'months', head: list.months, numeric: true, cell: ({ leaving }) => leaving?.months },
    {
      key: 'condition',
      head: list.condition,
      cell: ({ leaving }) => leaving?.graduation && paths.condition[leaving.graduation],
    },
  ]
  return [
    { key: 'firm', head: list.firm, always: true, cell: (row) => <a href={link(`/firms/${row.firm}`)}>{row.name}</a> },
    { key: 'since', head: list.since, cell: (row) => <DayText short day={row.since} /> },
    ...(ofLeaving ? leaving : []),
    { key: 'way', head: list.way, cell: (row) => wayOf(row.nodes) },
    { key: 'code', head: list.code, hidden: true, cell: (row) => row.code },
  ]
}
