import { useLoaderData } from '@remix-run/react'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { RecognitionFields } from '#ui/recognition-fields.tsx'
import { RecognitionTimeline } from '#ui/recognition-timeline.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newRecognitionView } from '#views/recognition-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newRecognitionView)
export const action = perform(recogniseFirm, ({ firm }) => `/firms/${firm}`)
export const meta = titled((words) => words.recognitions.newTitle)

export default function NewRecognition() {
  const { firm, timeline, on } = useLoaderData<typeof loader>()
  const { recognitions: words, firms } = useWords()
  const link = useFrameLink()
  const page = link(`/firms/${firm.id}`)
  return (
    <>
      <PageTitle
        title={words.newTitle}
        sub={firm.code}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: page },
        ]}
      />
      {timeline.length > 0 ? (
        <Card title={words.timeline} note={words.timelineNote}>
          <RecognitionTimeline recognitions={timeline} on={on} to={(fact) => link(`/recognitions/${fact}`)} />
        </Card>
      ) : null}
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/recognition.ts')).recogniseForm.omit({ firm: true })}
          labels={words.label}
          submitLabel={words.add}
          cancelTo={page}
        >
          <RecognitionFields />
        </ActForm>
      </Card>
    </>
  )
}
