import { useLoaderData } from '@remix-run/react'
import { editCase } from '#acts/edit-case.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CaseFields } from '#ui/case-fields.tsx'
import { CaseActTitle } from '#ui/case-head.tsx'
import { titled } from '#ui/document-title.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { caseEditView } from '#views/case-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(caseEditView)
export const action = perform(editCase, (id) => `/cases/${id}`)
export const meta = titled((words) => words.cases.editTitle)

export default function EditCase() {
  const { case: of, values, officers } = useLoaderData<typeof loader>()
  const { cases } = useWords()
  const link = useFrameLink()
  return (
    <>
      <CaseActTitle title={cases.editTitle} of={of} />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/case.ts')).editCaseForm.omit({ case: true })}
          labels={cases.label}
          values={{
            purpose: values.purpose,
            officer: values.officer ?? '',
            year: String(values.year),
            batchName: values.batchName ?? '',
            expectedOn: values.expectedOn ?? '',
            note: values.note ?? '',
          }}
          choices={{ officer: officers.map(({ id, name }) => ({ value: id, label: name })) }}
          version={of.version}
          submitLabel={cases.save}
          cancelTo={link(`/cases/${of.id}`)}
        >
          <CaseFields officers={officers} purposeRequired />
        </ActForm>
      </Card>
    </>
  )
}
