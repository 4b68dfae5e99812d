import { useLoaderData } from '@remix-run/react'
import { editFilingWindow } from '#acts/edit-filing-window.server.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { windowConfidences } from '#forms/window-confidences.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, NumberField, RadioField, SelectField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { filingWindowView } from '#views/calendar.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(filingWindowView)
export const action = perform(editFilingWindow, (_, __, { opensOn }) => {
  const month = typeof opensOn === 'string' ? opensOn.slice(0, 7) : ''
  return `/calendar?month=${encodeURIComponent(month)}`
})
export const meta = titled((words) => words.calendar.windowTitle)

/** One filing window: the program's expectation becomes the bureau's word once it is saved. */
export default function FilingWindowPage() {
  const { version, values } = useLoaderData<typeof loader>()
  const { calendar, terms } = useWords()
  const back = useFrameLink()('/calendar')
  const { windowHelp } = calendar
  return (
    <>
      <PageTitle title={calendar.windowTitle} crumbs={[{ label: calendar.title, to: back }]} />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/task.ts')).editFilingWindowForm}
          labels={calendar.windowLabel}
          values={values}
          version={version}
          submitLabel={calendar.save}
          cancelTo={back}
        >
          <SelectField
            name="kind"
            required
            options={recognitionKinds.map((kind) => ({ value: kind, label: terms.kind[kind] }))}
          />
          <NumberField name="year" required />
          <TextField name="batchName" maxLength={40} help={windowHelp.batchName} />
          <DayField name="opensOn" required />
          <DayField name="closesOn" required help={windowHelp.closesOn} />
          <RadioField
            name="confidence"
            required
            options={windowConfidences.map((one) => ({ value: one, label: calendar.confidence[one] }))}
          />
          <TextField name="source" maxLength={200} help={windowHelp.source} />
        </ActForm>
      </Card>
    </>
  )
}
