import { useLoaderData } from '@remix-run/react'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { RecognitionActPage } from '#ui/recognition-act-page.tsx'
import { RecognitionFields } from '#ui/recognition-fields.tsx'
import { recognitionCorrectionView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(recognitionCorrectionView)
export const action = perform(correctRecognition, (recognition) => `/recognitions/${recognition}`)
export const meta = titled((words) => words.recognitions.correctTitle)

export default function CorrectRecognition() {
  const { recognition } = useLoaderData<typeof loader>()
  const { recognitions: words } = useWords()
  const { kind, form, route, issuedOn } = recognition
  const texts = {
    number: recognition.number ?? '',
    validUntil: recognition.validUntil ?? '',
    authority: recognition.authority ?? '',
    batchName: recognition.batchName ?? '',
    notice: recognition.notice ?? '',
    source: recognition.source ?? '',
    revokedOn: recognition.revokedOn ?? '',
  }
  return (
    <RecognitionActPage
      title={words.correctTitle}
      once
      schema={async () => (await import('#forms/recognition.ts')).correctRecognitionForm.omit({ recognition: true })}
      values={{ kind, form, route, issuedOn, ...texts }}
      submitLabel={words.correct}
    >
      <RecognitionFields />
      {recognition.revokedOn === null ? null : <DayField name="revokedOn" help={words.help.revokedOn} />}
      <TextField name="why" required maxLength={200} help={words.help.whyCorrect} />
    </RecognitionActPage>
  )
}
