import { useLoaderData } from '@remix-run/react'
import { addNote } from '#acts/add-note.server.ts'
import { withdrawNote } from '#acts/withdraw-note.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { AddNote, FirmNotes } from '#ui/firm-papers.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmNotesView } from '#views/firm-papers.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmNotesView)
const here = (_: unknown, { firm }: Record<string, string | undefined>) => `/firms/${firm}/notes`
export const action = performOneOf([offering(addNote, here), offering(withdrawNote, here)])
export const meta = titled((words) => words.notes.title)

export default function Notes() {
  const { firm, notes: all, mayGive } = useLoaderData<typeof loader>()
  const { firms, notes } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={notes.pageOf(firm.name)}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
      />
      {mayGive ? (
        <Card title={notes.add}>
          <AddNote firm={firm.id} />
        </Card>
      ) : null}
      <Card>
        <FirmNotes firm={firm.id} notes={all} mayGive={mayGive} />
      </Card>
    </>
  )
}
