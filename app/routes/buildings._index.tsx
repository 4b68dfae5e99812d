import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { useCodeNames } from '#ui/code-name.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { buildingList } from '#views/building-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(buildingList)
export const meta = titled((words) => words.buildings.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Buildings() {
  const { rows, lists, mayEdit } = useLoaderData<typeof loader>()
  const { buildings } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const add = mayEdit ? (
    <Link className="button primary" to={link('/buildings/new')}>
      {buildings.add}
    </Link>
  ) : null
  return (
    <ListFrame title={buildings.title} sub={buildings.sub(formatNumber(rows.length, language))} acts={add}>
      <DataTable
        caption={buildings.title}
        columns={useColumns(lists, mayEdit)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={buildings.empty} hint={buildings.emptyHint} />}
      />
    </ListFrame>
  )
}

function useColumns(lists: Data['lists'], mayEdit: boolean): Column<Data['rows'][number]>[] {
  const { buildings, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { nameOf } = useCodeNames(lists)
  const { field } = buildings
  const count = (key: 'floors' | 'carriers' | 'units'): Column<Data['rows'][number]> => ({
    key,
    head: field[key],
    numeric: true,
    cell: (row) => formatNumber(row[key], language),
  })
  return [
    {
      key: 'name',
      head: field.name,
      always: true,
      cell: (row) => <Link to={link(`/buildings/${row.id}`)}>{row.name}</Link>,
    },
    count('floors'),
    count('carriers'),
    count('units'),
    { key: 'gross', head: field.gross, unit: '㎡', numeric: true, cell: (row) => formatM2(row.grossCent, language) },
    { key: 'zone', head: field.zone, cell: (row) => nameOf('zone', row.zone) },
    { key: 'address', head: field.address, cell: (row) => row.address },
    ...(mayEdit
      ? [
          {
            key: 'edit',
            head: ui.list.actions,
            cell: (row: Data['rows'][number]) => (
              <Link to={link(`/buildings/${row.id}/edit`)}>
                {buildings.edit}
                <span className="unseen"> {row.name}</span>
              </Link>
            ),
          },
        ]
      : []),
  ]
}
