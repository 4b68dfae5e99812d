import { useLoaderData } from '@remix-run/react'
import { undoCaseStep } from '#acts/undo-case-step.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CaseActTitle } from '#ui/case-head.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { caseEditView } from '#views/case-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(caseEditView)
export const action = perform(undoCaseStep, (id) => `/cases/${id}`)
export const meta = titled((words) => words.cases.file.undoTitle)

export default function UndoCaseStep() {
  const { case: of, last } = useLoaderData<typeof loader>()
  const { cases } = useWords()
  const language = useLanguage()
  return (
    <>
      <CaseActTitle title={cases.file.undoTitle} of={of} />
      <Card>
        <p className="quiet act-text">{last ? cases.file.undoText(last[language]) : cases.file.undoEndText}</p>
        <ActForm
          schema={async () => (await import('#forms/case.ts')).undoStepForm.omit({ case: true })}
          labels={cases.label}
          version={of.version}
          submitLabel={cases.file.undo}
          cancelTo={`/cases/${of.id}`}
          danger
        >
          <TextField name="why" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
