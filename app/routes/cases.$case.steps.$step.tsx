import { useLoaderData } from '@remix-run/react'
import { correctCaseStep } from '#acts/correct-case-step.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CaseActTitle } from '#ui/case-head.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { caseStepView } from '#views/case-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(caseStepView)
export const action = perform(correctCaseStep, (id) => `/cases/${id}`)
export const meta = titled((words) => words.cases.correctTitle)

export default function CorrectCaseStep() {
  const { case: of, step, bounds } = useLoaderData<typeof loader>()
  const { cases } = useWords()
  const language = useLanguage()
  return (
    <>
      <CaseActTitle title={cases.correctTitle} of={of} />
      <Card title={step.to ? cases.file.gateOf(step.to[language]) : cases.file.close}>
        <p className="quiet act-text">{cases.help.correct}</p>
        <ActForm
          schema={async () => (await import('#forms/case.ts')).correctStepForm.omit({ case: true, step: true })}
          labels={cases.label}
          values={{ happenedOn: step.happenedOn }}
          submitLabel={cases.save}
          cancelTo={`/cases/${of.id}`}
        >
          <input type="hidden" name="wording" value={step.wording} />
          <DayField name="happenedOn" required min={bounds.from ?? undefined} max={bounds.to} />
          <TextField name="why" required maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
