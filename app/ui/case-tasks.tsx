import { Link } from '@remix-run/react'
import type { TaskState } from '#domain/task.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useTaskText } from '#ui/task-text.ts'
import { useListLink } from '#ui/use-list-link.ts'
import { TaskStateTag } from '#ui/work-states.tsx'
import { useWords } from '#words/words.tsx'

type CaseTask = {
  task: { id: string; rule: string | null; title: string | null; detail: Record<string, string> | null; dueOn: string }
  state: TaskState
  officerName: string | null
}

/** The tasks of a case, the open ones first, and the way to add one. */
export function CaseTasks({ case: id, tasks: all }: { case: string; tasks: readonly CaseTask[] }) {
  const { cases, tasks } = useWords()
  const list = useListLink()
  return (
    <Card title={cases.file.tasks} note={<Link to={list('/tasks/new', { case: id })}>{tasks.section.add}</Link>}>
      {all.length === 0 ? <p className="quiet">{cases.file.noTasks}</p> : <TaskTable tasks={all} />}
    </Card>
  )
}

function TaskTable({ tasks: all }: { tasks: readonly CaseTask[] }) {
  const { tasks } = useWords()
  const link = useFrameLink()
  const text = useTaskText()
  const { column } = tasks
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{column.what}</th>
            <th scope="col">{column.due}</th>
            <th scope="col">{column.state}</th>
            <th scope="col">{column.officer}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ task, state, officerName }) => (
            <tr key={task.id}>
              <td>
                <Link to={link(`/tasks/${task.id}`)}>{text(task)}</Link>
              </td>
              <td>
                <DayText short day={task.dueOn} />
              </td>
              <td>
                <TaskStateTag state={state} />
              </td>
              <td>{officerName ?? <span className="quiet">{tasks.nobody}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
