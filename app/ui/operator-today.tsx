import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import type { MonthState } from '#domain/monthly-report.ts'
import type { TaskState } from '#domain/task.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatDay, formatDayShort, formatNumber } from '#ui/format.ts'
import { MonthStateTag, monthPath, useMonthName } from '#ui/month-state.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useTaskText } from '#ui/task-text.ts'
import { useListLink } from '#ui/use-list-link.ts'
import { TaskStateTag } from '#ui/work-states.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

type PartOf<T> = { count: number; rows: readonly T[] }
type Place = { stay: string; firmName: string; carrierName: string; room: string | null }
type OwnTask = {
  id: string
  rule: string | null
  title: string | null
  detail: Record<string, string> | null
  dueOn: Day
  state: TaskState
}

export type OperatorDay = {
  on: Day
  leases: PartOf<Place & { endsOn: Day; days: number }>
  over: PartOf<Place & { months: number; overFrom: Day }>
  reserved: PartOf<Place & { since: Day }>
  months: PartOf<{
    carrier: { id: string; name: string }
    month: Day
    state: MonthState
    note: string | null
    dueOn: Day
  }>
  returned: number
  tasks: readonly OwnTask[]
}

/** 今日 of an operator: each line opens the stay or the month that calls for work. */
export function OperatorToday({ day }: { day: OperatorDay }) {
  const { today } = useWords()
  const language = useLanguage()
  return (
    <div className="today operator-today">
      <PageTitle title={today.title} sub={formatDay(day.on, language)} />
      <Counts day={day} />
      <Months day={day} />
      <Tasks day={day} />
      <div className="columns">
        <Leases day={day} />
        <Over day={day} />
        <Reserved day={day} />
      </div>
    </div>
  )
}

type Part = { day: OperatorDay }

/** Each figure is the length of the list it opens. */
function Counts({ day: { leases, over, reserved, months, returned, tasks } }: Part) {
  const { operator } = useWords()
  const language = useLanguage()
  const list = useListLink()
  const figures = [
    { key: 'months', value: months.count, to: list('/months', { state: 'unconfirmed' }), tone: 'near' },
    { key: 'returned', value: returned, to: list('/months', { state: 'returned' }), tone: 'due' },
    { key: 'leases', value: leases.count, to: list('/stays', { leaving: '90' }), tone: 'near' },
    { key: 'over', value: over.count, to: list('/stays', { over: '1' }), tone: 'due' },
    { key: 'reserved', value: reserved.count, to: list('/stays', { kind: 'reserved' }), tone: '' },
    { key: 'tasks', value: tasks.length, to: '#tasks', tone: '' },
  ] as const
  return (
    <ul className="card counts">
      {figures.map(({ key, value, to, tone }) => (
        <li key={key}>
          <span className="quiet">{operator.counts[key]}</span>
          <Link to={to} className={value > 0 ? tone : undefined}>
            {formatNumber(value, language)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

type Row = { key: string; to: string; name: ReactNode; aside: ReactNode }

function Rows({ rows, none }: { rows: readonly Row[]; none: string }) {
  if (rows.length === 0) return <p className="quiet">{none}</p>
  return (
    <ul className="today-rows">
      {rows.map(({ key, to, name, aside }) => (
        <li key={key}>
          <Link to={to}>{name}</Link>
          <span className="quiet">{aside}</span>
        </li>
      ))}
    </ul>
  )
}

function useRest() {
  const { operator } = useWords()
  const language = useLanguage()
  return ({ count, rows }: PartOf<unknown>) =>
    count > rows.length ? operator.rest(formatNumber(count - rows.length, language)) : undefined
}

function useStayLine() {
  const list = useListLink()
  return ({ stay, firmName, room }: Place) => ({
    key: stay,
    to: list(`/stays/${stay}`),
    name: room === null ? firmName : `${room} ${firmName}`,
  })
}

function Months({ day: { months } }: Part) {
  const { operator, ui } = useWords()
  const name = useMonthName()
  const list = useListLink()
  const rest = useRest()
  return (
    <Card title={operator.months} note={rest(months)}>
      <Rows
        none={operator.noMonths}
        rows={months.rows.map(({ carrier, month, state, note, dueOn }) => ({
          key: `${carrier.id} ${month}`,
          to: list(monthPath(carrier.id, month)),
          name: operator.monthOf(carrier.name, name(month)),
          aside: (
            <>
              {note === null ? operator.dueBy(formatDayShort(dueOn)) : `${note}${ui.comma}`}{' '}
              <MonthStateTag state={state} />
            </>
          ),
        }))}
      />
    </Card>
  )
}

function Leases({ day: { leases } }: Part) {
  const { operator } = useWords()
  const rest = useRest()
  const line = useStayLine()
  return (
    <Card title={operator.leases} note={rest(leases) ?? operator.leasesNote}>
      <Rows
        none={operator.noLeases}
        rows={leases.rows.map((one) => ({
          ...line(one),
          aside: (
            <>
              <DayText day={one.endsOn} short />{' '}
              <span className={one.days <= 0 ? 'due' : 'near'}>
                {one.days <= 0 ? operator.leaseEnded(String(-one.days)) : operator.leaseLeft(String(one.days))}
              </span>
            </>
          ),
        }))}
      />
    </Card>
  )
}

function Over({ day: { over } }: Part) {
  const { operator } = useWords()
  const rest = useRest()
  const line = useStayLine()
  return (
    <Card title={operator.over} note={rest(over) ?? operator.overNote}>
      <Rows
        none={operator.noOver}
        rows={over.rows.map((one) => ({
          ...line(one),
          aside: operator.overSince(String(one.months), formatDayShort(one.overFrom)),
        }))}
      />
    </Card>
  )
}

function Reserved({ day: { reserved } }: Part) {
  const { operator } = useWords()
  const rest = useRest()
  const line = useStayLine()
  return (
    <Card title={operator.reserved} note={rest(reserved)}>
      <Rows
        none={operator.noReserved}
        rows={reserved.rows.map((one) => ({
          ...line(one),
          aside: operator.reservedSince(formatDayShort(one.since)),
        }))}
      />
    </Card>
  )
}

function Tasks({ day: { tasks } }: Part) {
  const { operator } = useWords()
  const text = useTaskText()
  return (
    <div id="tasks">
      <Card title={operator.tasks}>
        {tasks.length === 0 ? (
          <p className="quiet">{operator.noTasks}</p>
        ) : (
          <ul className="today-rows">
            {tasks.map((task) => (
              <li key={task.id}>
                <span>{text(task)}</span>
                <span className="task-end">
                  <DayText day={task.dueOn} short /> <TaskStateTag state={task.state} />
                  <Form method="post" action="/today?index">
                    <input type="hidden" name="task" value={task.id} />
                    <button type="submit" className="button" aria-label={operator.finishOf(text(task))}>
                      {operator.finish}
                    </button>
                  </Form>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}
