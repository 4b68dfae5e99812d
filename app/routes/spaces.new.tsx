import { useLoaderData } from '@remix-run/react'
import { addSpaceProject } from '#acts/add-space-project.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { SpaceProjectFields } from '#ui/space-project-fields.tsx'
import { newSpace } from '#views/space-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newSpace)
export const action = perform(addSpaceProject, (id) => `/spaces/${id}`)
export const meta = titled((words) => words.spaces.new)

export default function NewSpace() {
  const data = useLoaderData<typeof loader>()
  const { spaces, pipelines } = useWords()
  const back = useFrameLink()('/spaces')
  return (
    <>
      <PageTitle title={spaces.new} crumbs={[{ label: spaces.title, to: back }]} />
      <Card>
        <p className="quiet act-text">{spaces.newText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/space-project.ts')).addSpaceForm}
          labels={spaces.label}
          values={data.values}
          submitLabel={pipelines.file.save}
          cancelTo={back}
        >
          <SpaceProjectFields officers={data.officers} lists={data.lists} today={data.today} />
        </ActForm>
      </Card>
    </>
  )
}
