import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { ChangeTable, type ShownChange } from '#ui/change-history.tsx'
import type { CodeLists } from '#ui/code-name.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Crumb, PageTitle } from '#ui/page-title.tsx'
import { Pager } from '#ui/pager.tsx'
import { useWords } from '#words/words.tsx'

/** Every change on a firm's or carrier's page, the newest first, page by page. */
export function HistoryPage(props: {
  name: ReactNode
  crumbs: Crumb[]
  changes: readonly ShownChange[]
  total: number
  query: { page: number; size: number }
  lists: CodeLists
  officers?: readonly { id: string; name: string }[]
}) {
  const { changes: words } = useWords()
  const { changes, total, query, lists, officers } = props
  return (
    <div className="list">
      <PageTitle title={words.title} sub={props.name} crumbs={props.crumbs} />
      {changes.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Card className="long">
          <ChangeTable changes={changes} lists={lists} officers={officers} />
        </Card>
      )}
      <Pager total={total} page={query.page} size={query.size} />
    </div>
  )
}
