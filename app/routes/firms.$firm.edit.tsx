import { useLoaderData } from '@remix-run/react'
import { editFirm } from '#acts/edit-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmFields, useFirmChoices } from '#ui/firm-fields.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmEditView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmEditView)
export const action = perform(editFirm, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.form.editTitle)

/** The path names the firm; the form checks what is typed. */
const typedForm = async () => (await import('#forms/firm.ts')).editFirmForm.omit({ firm: true })

export default function EditFirm() {
  const { firm, values, choices } = useLoaderData<typeof loader>()
  const { firms, ui } = useWords()
  const coded = useFirmChoices(choices)
  const link = useFrameLink()
  const page = link(`/firms/${firm.id}`)
  return (
    <>
      <PageTitle
        title={firms.form.editTitle}
        sub={firm.name}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: page },
        ]}
      />
      <Card>
        <ActForm
          schema={typedForm}
          labels={firms.form}
          values={values}
          choices={coded}
          version={firm.version}
          submitLabel={ui.form.save}
          cancelTo={page}
        >
          <FirmFields choices={choices} isNew={false} />
        </ActForm>
      </Card>
    </>
  )
}
