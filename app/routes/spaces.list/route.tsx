import { useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay } from '#ui/format.ts'
import { ItemListActs } from '#ui/item-list-acts.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { SpaceProjectFilters } from '#ui/space-project-filters.tsx'
import { spaceListView } from '#views/pipeline-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { useSpaceColumns } from './columns.tsx'

export const loader = show(spaceListView)
export const meta = titled((words) => words.spaces.title)

export default function SpaceList() {
  const data = useLoaderData<typeof loader>()
  const { spaces: words } = useWords()
  const language = useLanguage()
  const columns = useSpaceColumns()
  return (
    <ListFrame
      title={words.title}
      sub={words.listSub(formatDay(data.on, language))}
      query={<SpaceProjectFilters {...data} />}
      columns={columns}
      pager={{ total: data.total, page: data.page, size: data.query.size }}
      acts={<ItemListActs pipeline="space" newLabel={words.new} can={data.can} />}
    >
      <DataTable
        caption={words.title}
        columns={columns}
        rows={data.rows}
        rowKey={(row) => row.id}
        defaultSort="since"
        empty={<EmptyState title={words.emptyTitle} hint={words.emptyHint} />}
      />
    </ListFrame>
  )
}
