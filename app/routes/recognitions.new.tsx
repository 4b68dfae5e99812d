import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { RecognitionFields } from '#ui/recognition-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { recogniseAnyView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(recogniseAnyView)
export const action = perform(recogniseFirm, ({ recognition }) => `/recognitions/${recognition}`)
export const meta = titled((words) => words.recognitions.newTitle)

/** 登记认定 from the list: the firm is chosen in the form. */
export default function RegisterRecognition() {
  const { recognitions: words } = useWords()
  const list = useFrameLink()('/recognitions')
  return (
    <>
      <PageTitle title={words.newTitle} crumbs={[{ label: words.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/recognition.ts')).recogniseForm}
          labels={words.label}
          submitLabel={words.add}
          cancelTo={list}
        >
          <FirmPicker name="firm" required />
          <RecognitionFields />
        </ActForm>
      </Card>
    </>
  )
}
