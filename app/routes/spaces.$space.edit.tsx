import { useLoaderData } from '@remix-run/react'
import { editSpaceProject } from '#acts/edit-space-project.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { SpaceProjectFields } from '#ui/space-project-fields.tsx'
import { editSpaceView } from '#views/space-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(editSpaceView)
export const action = perform(editSpaceProject, (id) => `/spaces/${id}`)
export const meta = titled((words) => words.spaces.edit)

export default function EditSpace() {
  const data = useLoaderData<typeof loader>()
  const { spaces, pipelines } = useWords()
  const back = useFrameLink()(`/spaces/${data.head.id}`)
  return (
    <>
      <ItemActTitle title={spaces.edit} head={data.head} />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/space-project.ts')).editSpaceForm.omit({ space: true })}
          labels={spaces.label}
          values={data.values}
          choices={{ officer: data.officers.map(({ id, name }) => ({ value: id, label: name })) }}
          version={data.head.version}
          submitLabel={pipelines.file.save}
          cancelTo={back}
        >
          <SpaceProjectFields officers={data.officers} lists={data.lists} />
        </ActForm>
      </Card>
    </>
  )
}
