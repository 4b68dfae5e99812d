import { useLoaderData } from '@remix-run/react'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField } from '#ui/inputs.tsx'
import { firmDatesView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmDatesView)
export const action = perform(deregisterFirm, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.residences.deregisterTitle)

const typedForm = async () => (await import('#forms/firm-residence.ts')).deregisterFirmForm.omit({ firm: true })

export default function DeregisterFirm() {
  const { firm, today } = useLoaderData<typeof loader>()
  const { residences: words } = useWords().firms
  return (
    <FirmActPage
      title={words.deregisterTitle}
      text={words.deregisterText}
      schema={typedForm}
      labels={{ on: words.deregisterOn }}
      submitLabel={words.submit}
    >
      <DayField name="on" required min={firm.registeredOn ?? undefined} max={today} />
    </FirmActPage>
  )
}
