import { useLoaderData } from '@remix-run/react'
import { addPlatformProject } from '#acts/add-platform-project.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { PlatformProjectFields } from '#ui/platform-project-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newPlatformProject } from '#views/platform-project-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newPlatformProject)
export const action = perform(addPlatformProject, (id) => `/platform-projects/${id}`)
export const meta = titled((words) => words.platformProjects.new)

export default function NewPlatformProject() {
  const data = useLoaderData<typeof loader>()
  const { platformProjects, pipelines } = useWords()
  const back = useFrameLink()('/platform-projects')
  return (
    <>
      <PageTitle title={platformProjects.new} crumbs={[{ label: platformProjects.title, to: back }]} />
      <Card>
        <p className="quiet act-text">{platformProjects.newText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/platform-project.ts')).addPlatformProjectForm}
          labels={platformProjects.label}
          values={data.values}
          submitLabel={pipelines.file.save}
          cancelTo={back}
        >
          <PlatformProjectFields
            officers={data.officers}
            platforms={data.platforms}
            host={data.host ?? undefined}
            today={data.today}
          />
        </ActForm>
      </Card>
    </>
  )
}
