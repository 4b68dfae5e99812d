import { useLoaderData } from '@remix-run/react'
import { withdrawRecognition } from '#acts/withdraw-recognition.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { recognitionCorrectionView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(recognitionCorrectionView)
export const action = perform(withdrawRecognition, ({ firm }) => `/firms/${firm}`)
export const meta = titled((words) => words.recognitions.withdrawTitle)

export default function WithdrawRecognition() {
  const { recognition, firm } = useLoaderData<typeof loader>()
  const { recognitions: words, terms } = useWords()
  const link = useFrameLink()
  const page = link(`/recognitions/${recognition.fact}`)
  return (
    <>
      <PageTitle
        title={words.withdrawTitle}
        sub={[terms.kind[recognition.kind], recognition.number].filter(Boolean).join(' ')}
        crumbs={[
          { label: firm.name, to: link(`/firms/${firm.id}`) },
          { label: words.fileTitle, to: page },
        ]}
      />
      <Card>
        <ActForm
          schema={async () =>
            (await import('#forms/recognition.ts')).withdrawRecognitionForm.omit({ recognition: true })
          }
          labels={words.label}
          submitLabel={words.withdraw}
          cancelTo={page}
          danger
        >
          <input type="hidden" name="wording" value={recognition.id} />
          <TextField name="why" required maxLength={200} help={words.help.withdraw} />
        </ActForm>
      </Card>
    </>
  )
}
