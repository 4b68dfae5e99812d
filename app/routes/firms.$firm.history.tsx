import { useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { HistoryPage } from '#ui/history-page.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmHistoryView } from '#views/history.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmHistoryView)
export const meta = titled((words) => words.changes.title)

export default function FirmHistory() {
  const { of, ...history } = useLoaderData<typeof loader>()
  const { firms } = useWords()
  const link = useFrameLink()
  return (
    <HistoryPage
      name={of.name}
      crumbs={[
        { label: firms.title, to: link('/firms') },
        { label: of.name, to: link(`/firms/${of.id}`) },
      ]}
      {...history}
    />
  )
}
