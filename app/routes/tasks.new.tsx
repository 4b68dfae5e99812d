import { useLoaderData } from '@remix-run/react'
import { addTask } from '#acts/add-task.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { DayField, TextField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newTaskView } from '#views/visit-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newTaskView)
export const action = perform(addTask, (task) => `/tasks/${task}`)
export const meta = titled((words) => words.tasks.addTitle)

export default function NewTask() {
  const { firm, case: of, officers } = useLoaderData<typeof loader>()
  const { cases, tasks } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={tasks.addTitle}
        sub={of && firm ? `${firm.name} ${cases.shortKind[of.kind]}` : undefined}
        crumbs={[of ? { label: cases.title, to: link(`/cases/${of.id}`) } : { label: tasks.title, to: link('/tasks') }]}
      />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/task.ts')).addTaskForm}
          labels={tasks.label}
          values={of ? {} : { firm: firm?.id ?? '' }}
          submitLabel={tasks.save}
          cancelTo={link(of ? `/cases/${of.id}` : firm ? `/firms/${firm.id}` : '/tasks')}
        >
          {of && firm ? (
            <input type="hidden" name="case" value={of.id} />
          ) : (
            <FirmPicker name="firm" chosen={firm ?? undefined} help={tasks.help.firm} />
          )}
          <TextField name="title" required maxLength={120} />
          <DayField name="dueOn" required />
          <OfficerField officers={officers} help={tasks.help.officer} />
        </ActForm>
      </Card>
    </>
  )
}
