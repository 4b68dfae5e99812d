import { withdrawRecognition } from '#acts/withdraw-recognition.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { RecognitionActPage } from '#ui/recognition-act-page.tsx'
import { recognitionCorrectionView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(recognitionCorrectionView)
export const action = perform(withdrawRecognition, ({ firm }) => `/firms/${firm}`)
export const meta = titled((words) => words.recognitions.withdrawTitle)

export default function WithdrawRecognition() {
  const { recognitions: words } = useWords()
  return (
    <RecognitionActPage
      title={words.withdrawTitle}
      schema={async () => (await import('#forms/recognition.ts')).withdrawRecognitionForm.omit({ recognition: true })}
      submitLabel={words.withdraw}
      danger
    >
      <TextField name="why" required maxLength={200} help={words.help.withdraw} />
    </RecognitionActPage>
  )
}
