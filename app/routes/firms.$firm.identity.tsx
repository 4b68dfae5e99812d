import { useLoaderData } from '@remix-run/react'
import { editFirmIdentity } from '#acts/edit-firm-identity.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmIdentityView } from '#views/firm-check.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmIdentityView)
export const action = perform(editFirmIdentity, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.operator.identity.title)

export default function FirmIdentity() {
  const { firm, values } = useLoaderData<typeof loader>()
  const { firms, operator } = useWords()
  const { title, edit: _, save, fromOnHelp, ...labels } = operator.identity
  const link = useFrameLink()
  const page = link(`/firms/${firm.id}`)
  return (
    <>
      <PageTitle
        title={title}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: page },
        ]}
      />
      <Card>
        <ActForm
          keep
          schema={async () => (await import('#forms/firm-check.ts')).editFirmIdentityForm.omit({ firm: true })}
          labels={labels}
          values={values}
          version={firm.version}
          submitLabel={save}
          cancelTo={page}
        >
          <TextField name="name" required maxLength={120} />
          <DayField name="fromOn" help={fromOnHelp} />
          <TextField name="contactName" maxLength={40} />
          <TextField name="contactPhone" type="tel" maxLength={60} />
          <TextField name="address" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
