import { useLoaderData } from '@remix-run/react'
import { editPlatformProject } from '#acts/edit-platform-project.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { PlatformProjectFields } from '#ui/platform-project-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { editPlatformProjectView } from '#views/platform-project-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(editPlatformProjectView)
export const action = perform(editPlatformProject, (id) => `/platform-projects/${id}`)
export const meta = titled((words) => words.platformProjects.edit)

export default function EditPlatformProject() {
  const data = useLoaderData<typeof loader>()
  const { platformProjects, pipelines } = useWords()
  const back = useFrameLink()(`/platform-projects/${data.head.id}`)
  return (
    <>
      <ItemActTitle title={platformProjects.edit} head={data.head} />
      <Card>
        <ActForm
          schema={async () =>
            (await import('#forms/platform-project.ts')).editPlatformProjectForm.omit({ project: true })
          }
          labels={platformProjects.label}
          values={data.values}
          choices={{ officer: data.officers.map(({ id, name }) => ({ value: id, label: name })) }}
          version={data.head.version}
          submitLabel={pipelines.file.save}
          cancelTo={back}
        >
          <PlatformProjectFields officers={data.officers} platforms={data.platforms} host={data.host ?? undefined} />
        </ActForm>
      </Card>
    </>
  )
}
