import { Link, useLoaderData } from '@remix-run/react'
import { finishTask } from '#acts/finish-task.server.ts'
import { reassignTasks } from '#acts/reassign-tasks.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { DayField, TextField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { isTaskRule, useTaskText } from '#ui/task-text.ts'
import { TaskStateTag } from '#ui/work-states.tsx'
import { taskFileView } from '#views/task-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(taskFileView)
export const action = performOneOf([
  offering(finishTask, (task) => `/tasks/${task}`),
  offering(reassignTasks, (_, { task }) => ({ to: `/tasks/${task}`, notice: 'reassign-tasks' })),
])
export const meta = titled((words) => words.tasks.file)

export default function Task() {
  const { task, firm, officerName, state, officers, today } = useLoaderData<typeof loader>()
  const { tasks } = useWords()
  const link = useFrameLink()
  const text = useTaskText()
  const { label } = tasks
  return (
    <>
      <PageTitle
        title={text(task)}
        sub={<TaskStateTag state={state} />}
        crumbs={[{ label: tasks.title, to: link('/tasks') }]}
      />
      <Card title={tasks.facts}>
        <Facts
          facts={[
            { term: label.firm, value: firm && <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link> },
            { term: label.case, value: task.case && <Link to={link(`/cases/${task.case}`)}>{label.case}</Link> },
            {
              term: tasks.column.rule,
              value: isTaskRule(task.rule) ? `${tasks.rule[task.rule]} (${tasks.basis[task.rule]})` : tasks.byHand,
            },
            { term: label.dueOn, value: <DayText day={task.dueOn} /> },
            { term: label.officer, value: officerName ?? tasks.nobody },
            { term: label.doneOn, value: <DayText day={task.doneOn} /> },
            { term: label.outcome, value: task.outcome },
          ]}
        />
      </Card>
      {task.doneOn === null ? (
        <>
          <Card title={tasks.finishTitle}>
            <ActForm
              act="finish-task"
              schema={async () => (await import('#forms/task.ts')).finishTaskForm.omit({ task: true })}
              labels={label}
              values={{ doneOn: today }}
              version={task.version}
              submitLabel={tasks.finish}
            >
              <DayField name="doneOn" required max={today} />
              <TextField name="outcome" maxLength={300} />
            </ActForm>
          </Card>
          <Card title={tasks.reassignTitle}>
            <ActForm
              act="reassign-tasks"
              schema={async () => (await import('#forms/task.ts')).reassignTasksForm}
              labels={label}
              values={{ officer: task.officer ?? '' }}
              submitLabel={tasks.reassign}
            >
              <input type="hidden" name="select" value={task.id} />
              <OfficerField officers={officers} />
            </ActForm>
          </Card>
        </>
      ) : null}
    </>
  )
}
