import { useLoaderData } from '@remix-run/react'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { RecognitionFields } from '#ui/recognition-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { recognitionCorrectionView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(recognitionCorrectionView)
export const action = perform(correctRecognition, (recognition) => `/recognitions/${recognition}`)
export const meta = titled((words) => words.recognitions.correctTitle)

export default function CorrectRecognition() {
  const { recognition, firm } = useLoaderData<typeof loader>()
  const { recognitions: words } = useWords()
  const link = useFrameLink()
  const page = link(`/recognitions/${recognition.fact}`)
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
    <>
      <PageTitle
        title={words.correctTitle}
        crumbs={[
          { label: firm.name, to: link(`/firms/${firm.id}`) },
          { label: words.fileTitle, to: page },
        ]}
      />
      <Card>
        <ActForm
          once
          schema={async () =>
            (await import('#forms/recognition.ts')).correctRecognitionForm.omit({ recognition: true })
          }
          labels={words.label}
          values={{ kind, form, route, issuedOn, ...texts }}
          submitLabel={words.correct}
          cancelTo={page}
        >
          <input type="hidden" name="wording" value={recognition.id} />
          <RecognitionFields />
          {recognition.revokedOn === null ? null : <DayField name="revokedOn" help={words.help.revokedOn} />}
          <TextField name="why" required maxLength={200} help={words.help.whyCorrect} />
        </ActForm>
      </Card>
    </>
  )
}
