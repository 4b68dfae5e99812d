import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { makeDueTasks } from '#acts/make-due-tasks.server.ts'
import { reassignTasks } from '#acts/reassign-tasks.server.ts'
import { taskRules } from '#domain/task.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { MakeTasks } from '#ui/make-tasks.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { isTaskRule, useTaskText } from '#ui/task-text.ts'
import { TaskStateTag } from '#ui/work-states.tsx'
import { taskListView } from '#views/task-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(taskListView)
export const meta = titled((words) => words.tasks.title)

/** The list it was done from, with its filters: only a search of this page, never another address. */
const backTo = (search: string | string[] | undefined): string =>
  typeof search === 'string' && search.startsWith('?') ? `/tasks${search}` : '/tasks'

export const action = performOneOf([
  offering(reassignTasks, (_count, _params, { back }) => ({ to: backTo(back), notice: 'reassign-tasks' })),
  offering(makeDueTasks, (_count, _params, { back }) => ({ to: backTo(back), notice: 'make-due-tasks' })),
])

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Tasks() {
  const { rows, total, open, overdue, asked, query, officers } = useLoaderData<typeof loader>()
  const { tasks } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const columns = useColumns()
  const text = useTaskText()
  return (
    <ListFrame
      title={tasks.title}
      sub={tasks.sub(formatNumber(open, language), formatNumber(overdue, language))}
      query={<Filters query={query} officers={officers} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
      acts={
        <Link className="button primary" to={link('/tasks/new')}>
          {tasks.add}
        </Link>
      }
    >
      <MakeTasks count={asked} />
      <DataTable
        caption={tasks.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.task.id}
        defaultSort="due"
        select={{
          label: ({ task }) => text(task),
          acts: (form) => <Reassign form={form} officers={officers} />,
        }}
        empty={<EmptyState title={tasks.empty} hint={tasks.emptyHint} />}
      />
    </ListFrame>
  )
}

function Reassign({ form, officers }: { form: string } & Pick<Data, 'officers'>) {
  const { tasks } = useWords()
  const { search } = useLocation()
  return (
    <span className="assign">
      <input type="hidden" name="back" value={search} form={form} />
      <label htmlFor={`${form}-officer`}>{tasks.reassignTo}</label>
      <select id={`${form}-officer`} className="input" name="officer" form={form} defaultValue="">
        <option value="">{tasks.nobody}</option>
        {officers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button" name="act" value="reassign-tasks" form={form}>
        {tasks.reassign}
      </button>
    </span>
  )
}

function Filters({ query, officers }: Pick<Data, 'query' | 'officers'>) {
  const { tasks } = useWords()
  const { filter } = tasks
  return (
    <QueryForm>
      {query.firm === null ? null : <input type="hidden" name="firm" value={query.firm} />}
      <QueryText name="q" label={filter.text} value={query.q} placeholder={filter.hint} wide />
      <QuerySelect
        name="officer"
        label={filter.whose}
        value={query.officer}
        options={[
          { value: 'mine', label: tasks.whose.mine },
          { value: 'nobody', label: tasks.whose.nobody },
          ...officers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <QuerySelect
        name="rule"
        label={filter.rule}
        value={query.rule ?? ''}
        options={[
          { value: 'by-hand', label: tasks.byHand },
          ...taskRules.map((rule) => ({ value: rule, label: tasks.rule[rule] })),
        ]}
      />
      <QuerySelect
        name="state"
        label={filter.state}
        value={query.state}
        options={[
          { value: 'open', label: tasks.open },
          { value: 'overdue', label: tasks.state.overdue },
          { value: 'today', label: tasks.state.today },
          { value: 'soon', label: tasks.state.soon },
          { value: 'later', label: tasks.state.later },
          { value: 'done', label: tasks.state.done },
        ]}
      />
    </QueryForm>
  )
}

function useColumns(): Column<Data['rows'][number]>[] {
  const { tasks } = useWords()
  const link = useFrameLink()
  const text = useTaskText()
  const { column } = tasks
  return [
    {
      key: 'what',
      head: column.what,
      always: true,
      cell: ({ task }) => (
        <Link className="clip wide" title={text(task)} to={link(`/tasks/${task.id}`)}>
          {text(task)}
        </Link>
      ),
    },
    {
      key: 'firm',
      head: column.firm,
      sortable: true,
      cell: ({ firm }) => firm && <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link>,
    },
    {
      key: 'rule',
      head: column.rule,
      cell: ({ task }) =>
        isTaskRule(task.rule) ? (
          <span title={tasks.basis[task.rule]}>{tasks.rule[task.rule]}</span>
        ) : (
          <span className="quiet">{tasks.byHand}</span>
        ),
    },
    { key: 'due', head: column.due, sortable: true, cell: ({ task }) => <DayText short day={task.dueOn} /> },
    { key: 'state', head: column.state, cell: ({ state }) => <TaskStateTag state={state} /> },
    {
      key: 'officer',
      head: column.officer,
      cell: ({ officerName }) => officerName ?? <span className="quiet">{tasks.nobody}</span>,
    },
    { key: 'done', head: column.done, hidden: true, cell: ({ task }) => <DayText short day={task.doneOn} /> },
    { key: 'outcome', head: column.outcome, hidden: true, cell: ({ task }) => task.outcome },
  ]
}
