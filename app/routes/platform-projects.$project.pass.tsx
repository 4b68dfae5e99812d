import { useLoaderData } from '@remix-run/react'
import { passPlatformProject } from '#acts/pass-platform-project.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { passPlatformProjectView } from '#views/platform-project-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(passPlatformProjectView)
export const action = perform(passPlatformProject, ({ project }) => `/platform-projects/${project}`)
export const meta = titled((words) => words.platformProjects.passTitle)

export default function PassPlatformProject() {
  const { head, level, upgrades, values, today } = useLoaderData<typeof loader>()
  const { platformProjects, terms } = useWords()
  const { help } = platformProjects
  return (
    <>
      <ItemActTitle title={platformProjects.passTitle} head={head} />
      <Card>
        <p className="quiet act-text">
          {platformProjects.passText(terms.level[level])}{' '}
          {upgrades ? platformProjects.passUpgrade(upgrades.name) : null}
        </p>
        <ActForm
          once
          schema={async () =>
            (await import('#forms/platform-project.ts')).passPlatformProjectForm.omit({ project: true })
          }
          labels={platformProjects.label}
          values={values}
          version={head.version}
          submitLabel={platformProjects.pass}
          cancelTo={`/platform-projects/${head.id}`}
        >
          <TextField name="name" required maxLength={120} />
          <TextField name="number" maxLength={80} />
          <TextField name="authority" maxLength={120} />
          <DayField name="from" required min={head.stageSince} max={today} />
          <DayField name="to" help={help.to} />
          <TextField name="source" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
