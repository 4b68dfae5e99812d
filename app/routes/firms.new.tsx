import { useLoaderData } from '@remix-run/react'
import { registerFirm } from '#acts/register-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmFields } from '#ui/firm-fields.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newFirmView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newFirmView)
export const action = perform(registerFirm, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.form.newTitle)

export default function NewFirm() {
  const { name, choices } = useLoaderData<typeof loader>()
  const { firms } = useWords()
  const list = useFrameLink()('/firms')
  return (
    <>
      <PageTitle title={firms.form.newTitle} crumbs={[{ label: firms.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/firm.ts')).registerFirmForm}
          labels={firms.form}
          values={{ name }}
          submitLabel={firms.form.register}
          cancelTo={list}
        >
          <FirmFields choices={choices} isNew />
        </ActForm>
      </Card>
    </>
  )
}
