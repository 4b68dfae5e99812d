import { useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { HistoryPage } from '#ui/history-page.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierHistoryView } from '#views/history.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierHistoryView)
export const meta = titled((words) => words.changes.title)

export default function CarrierHistory() {
  const { of, ...history } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const link = useFrameLink()
  return (
    <HistoryPage
      name={of.name}
      crumbs={[
        { label: carriers.title, to: link('/carriers') },
        { label: of.name, to: link(`/carriers/${of.id}`) },
      ]}
      {...history}
    />
  )
}
