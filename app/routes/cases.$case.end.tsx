import { useLoaderData } from '@remix-run/react'
import { endCase } from '#acts/end-case.server.ts'
import { chosenEnds } from '#forms/case-list-choices.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CaseActTitle } from '#ui/case-head.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, RadioField, TextField } from '#ui/inputs.tsx'
import { caseEditView } from '#views/case-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(caseEditView)
export const action = perform(endCase, (id) => `/cases/${id}`)
export const meta = titled((words) => words.cases.closeTitle)

export default function EndCase() {
  const { case: of, values, today } = useLoaderData<typeof loader>()
  const { cases, recognitions } = useWords()
  return (
    <>
      <CaseActTitle title={cases.closeTitle} of={of} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/case.ts')).endCaseForm}
          labels={cases.label}
          values={{ happenedOn: today, batchName: values.batchName ?? '' }}
          version={of.version}
          submitLabel={cases.closeSubmit}
          cancelTo={`/cases/${of.id}`}
        >
          <input type="hidden" name="case" value={of.id} />
          <RadioField name="end" required options={chosenEnds.map((one) => ({ value: one, label: cases.end[one] }))} />
          <DayField name="happenedOn" required min={of.stageSince} max={today} help={cases.help.endedOn} />
          <TextField name="why" maxLength={200} help={cases.help.endWhy} />
          <fieldset className="form-section">
            <legend>{cases.end.recognised}</legend>
            <p className="quiet act-text">{cases.help.recognised}</p>
            <DayField name="issuedOn" max={today} help={cases.help.issuedOn} />
            <TextField name="number" maxLength={60} help={recognitions.help.number} />
            <DayField name="validUntil" help={recognitions.help.validUntil} />
            <TextField name="authority" maxLength={120} />
            <TextField name="batchName" maxLength={80} />
            <TextField name="notice" maxLength={120} />
            <TextField name="source" maxLength={200} />
          </fieldset>
        </ActForm>
      </Card>
    </>
  )
}
