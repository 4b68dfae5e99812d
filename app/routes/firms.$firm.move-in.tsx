import { useLoaderData } from '@remix-run/react'
import { moveFirmIn } from '#acts/move-firm-in.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField, TextField } from '#ui/inputs.tsx'
import { firmDatesView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmDatesView)
export const action = perform(moveFirmIn, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.residences.moveInTitle)

const typedForm = async () => (await import('#forms/firm-residence.ts')).moveFirmInForm.omit({ firm: true })

export default function MoveFirmIn() {
  const { firm, today } = useLoaderData<typeof loader>()
  const { residences: words } = useWords().firms
  return (
    <FirmActPage
      title={words.moveInTitle}
      text={words.moveInText}
      schema={typedForm}
      labels={{ fromOn: words.moveInOn, place: words.placeFrom }}
      submitLabel={words.submit}
    >
      <DayField name="fromOn" required min={firm.registeredOn ?? undefined} max={today} />
      <TextField name="place" maxLength={60} />
    </FirmActPage>
  )
}
