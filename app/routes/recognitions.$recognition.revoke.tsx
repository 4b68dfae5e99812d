import { useLoaderData } from '@remix-run/react'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { recognitionCorrectionView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(recognitionCorrectionView)
export const action = perform(revokeRecognition, (recognition) => `/recognitions/${recognition}`)
export const meta = titled((words) => words.recognitions.revokeTitle)

export default function RevokeRecognition() {
  const { recognition, firm } = useLoaderData<typeof loader>()
  const { recognitions: words, terms } = useWords()
  const link = useFrameLink()
  const page = link(`/recognitions/${recognition.fact}`)
  return (
    <>
      <PageTitle
        title={words.revokeTitle}
        sub={[terms.kind[recognition.kind], recognition.number].filter(Boolean).join(' ')}
        crumbs={[
          { label: firm.name, to: link(`/firms/${firm.id}`) },
          { label: words.fileTitle, to: page },
        ]}
      />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/recognition.ts')).revokeRecognitionForm.omit({ recognition: true })}
          labels={words.label}
          submitLabel={words.revoke}
          cancelTo={page}
          danger
        >
          <input type="hidden" name="wording" value={recognition.id} />
          <DayField name="revokedOn" required help={words.help.revokedOn} />
          <TextField name="why" required maxLength={200} help={words.help.whyRevoke} />
        </ActForm>
      </Card>
    </>
  )
}
