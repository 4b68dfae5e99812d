import { useLoaderData } from '@remix-run/react'
import { openCase } from '#acts/open-case.server.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CaseFields } from '#ui/case-fields.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { DayField, SelectField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newCaseView } from '#views/case-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newCaseView)
export const action = perform(openCase, (id) => `/cases/${id}`)
export const meta = titled((words) => words.cases.openTitle)

export default function NewCase() {
  const { firm, kind, today, year, officer, officers } = useLoaderData<typeof loader>()
  const { cases, terms } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle title={cases.openTitle} sub={firm?.name} crumbs={[{ label: cases.title, to: link('/cases') }]} />
      <Card>
        <p className="quiet act-text">{cases.openText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/case.ts')).openCaseForm}
          labels={cases.label}
          values={{
            firm: firm?.id ?? '',
            kind: kind ?? '',
            openedOn: today,
            year: String(year),
            officer: officers.some(({ id }) => id === officer) ? (officer ?? '') : '',
          }}
          submitLabel={cases.open}
          cancelTo={link(firm ? `/firms/${firm.id}` : '/cases')}
        >
          <FirmPicker name="firm" required chosen={firm ?? undefined} />
          <SelectField
            name="kind"
            required
            options={recognitionKinds.map((one) => ({ value: one, label: terms.kind[one] }))}
          />
          <DayField name="openedOn" required max={today} help={cases.help.openedOn} />
          <CaseFields officers={officers} />
        </ActForm>
      </Card>
    </>
  )
}
