import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { RecognitionActPage } from '#ui/recognition-act-page.tsx'
import { recognitionCorrectionView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(recognitionCorrectionView)
export const action = perform(revokeRecognition, (recognition) => `/recognitions/${recognition}`)
export const meta = titled((words) => words.recognitions.revokeTitle)

export default function RevokeRecognition() {
  const { recognitions: words } = useWords()
  return (
    <RecognitionActPage
      title={words.revokeTitle}
      schema={async () => (await import('#forms/recognition.ts')).revokeRecognitionForm.omit({ recognition: true })}
      submitLabel={words.revoke}
      danger
    >
      <DayField name="revokedOn" required help={words.help.revokedOn} />
      <TextField name="why" required maxLength={200} help={words.help.whyRevoke} />
    </RecognitionActPage>
  )
}
