import { reinstateFirm } from '#acts/reinstate-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { TextField } from '#ui/inputs.tsx'
import { firmDatesView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmDatesView)
export const action = perform(reinstateFirm, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.residences.reinstateTitle)

const typedForm = async () => (await import('#forms/firm-residence.ts')).reinstateFirmForm.omit({ firm: true })

export default function ReinstateFirm() {
  const { residences: words } = useWords().firms
  return (
    <FirmActPage
      title={words.reinstateTitle}
      text={words.reinstateText}
      schema={typedForm}
      labels={{ why: words.why }}
      submitLabel={words.submit}
    >
      <TextField name="why" required maxLength={200} />
    </FirmActPage>
  )
}
