import { useLoaderData } from '@remix-run/react'
import { renameFirm } from '#acts/rename-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { KnownFirm } from '#ui/code-field.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField, TextField } from '#ui/inputs.tsx'
import { firmDatesView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmDatesView)
export const action = perform(renameFirm, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.names.renameTitle)

const typedForm = async () => (await import('#forms/firm.ts')).renameFirmForm.omit({ firm: true })

export default function RenameFirm() {
  const { today } = useLoaderData<typeof loader>()
  const { names } = useWords().firms
  return (
    <FirmActPage
      title={names.renameTitle}
      text={names.renameText}
      schema={typedForm}
      labels={{ name: names.newName, fromOn: names.from }}
      submitLabel={names.submitRename}
      versioned
    >
      <KnownFirm />
      <TextField name="name" required maxLength={120} />
      <DayField name="fromOn" required max={today} />
    </FirmActPage>
  )
}
