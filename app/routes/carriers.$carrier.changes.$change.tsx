import { useLoaderData } from '@remix-run/react'
import { undoUnitChange } from '#acts/undo-unit-change.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { TextField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { undoChangePage } from '#views/unit-changes.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(undoChangePage)
export const action = perform(undoUnitChange, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.unitChange.undoTitle)

export default function UndoUnitChange() {
  const { carrier, change } = useLoaderData<typeof loader>()
  const { carriers, ui } = useWords()
  const words = carriers.unitChange
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={words.undoTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Notice tone="warn">{words.undoText}</Notice>
      <Card title={words.kind[change.kind]}>
        <Facts
          facts={[
            { term: words.field.on, value: <DayText day={change.on} /> },
            { term: words.before, value: change.before.join(ui.comma) },
            { term: words.after, value: change.after.join(ui.comma) },
          ]}
        />
        <ActForm
          schema={async () =>
            (await import('#forms/unit-change.ts')).undoUnitChangeForm.omit({ carrier: true, change: true })
          }
          labels={words.field}
          submitLabel={words.undo}
          cancelTo={page}
          danger
        >
          <TextField name="why" required maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
