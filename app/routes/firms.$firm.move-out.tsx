import { useLoaderData } from '@remix-run/react'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField, TextField } from '#ui/inputs.tsx'
import { firmDatesView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmDatesView)
export const action = perform(moveFirmOut, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.residences.moveOutTitle)

const typedForm = async () => (await import('#forms/firm-residence.ts')).moveFirmOutForm.omit({ firm: true })

export default function MoveFirmOut() {
  const { firm } = useLoaderData<typeof loader>()
  const { residences: words } = useWords().firms
  return (
    <FirmActPage
      title={words.moveOutTitle}
      text={words.moveOutText}
      schema={typedForm}
      labels={{ toOn: words.moveOutOn, place: words.placeTo }}
      submitLabel={words.submit}
    >
      <DayField name="toOn" required min={firm.registeredOn ?? undefined} />
      <TextField name="place" maxLength={60} />
    </FirmActPage>
  )
}
