import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { finishOwnTask } from '#acts/finish-own-task.server.ts'
import { perform, showEither } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay, formatInstant, formatNumber } from '#ui/format.ts'
import { MakeTasks } from '#ui/make-tasks.tsx'
import { OperatorToday } from '#ui/operator-today.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { Tag } from '#ui/tag.tsx'
import { useTaskText } from '#ui/task-text.ts'
import { useListLink } from '#ui/use-list-link.ts'
import { TaskStateTag } from '#ui/work-states.tsx'
import { operatorTodayView } from '#views/operator-today.server.ts'
import { todayView } from '#views/today.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = showEither(todayView, operatorTodayView)
export const action = perform(finishOwnTask, () => '/today')
export const meta = titled((words) => words.today.title)

type Shown = ReturnType<typeof useLoaderData<typeof loader>>
type Data = Exclude<Shown, { whose: 'operator' }>
type Part = { data: Data }

/** 今日: the first page of an officer, and of an operator. */
export default function TodayPage() {
  const data = useLoaderData<typeof loader>()
  return data.whose === 'operator' ? <OperatorToday day={data} /> : <Today data={data} />
}

function Today({ data }: Part) {
  const { today } = useWords()
  const language = useLanguage()
  const list = useListLink()
  return (
    <div className="today">
      <PageTitle
        title={today.title}
        sub={formatDay(data.on, language)}
        acts={
          <nav className="switch" aria-label={today.whose}>
            {(['mine', 'all'] as const).map((whose) => (
              <Link
                key={whose}
                className="button"
                to={list('/today', whose === 'mine' ? {} : { whose })}
                aria-current={data.whose === whose ? 'page' : undefined}
              >
                {today[whose]}
              </Link>
            ))}
          </nav>
        }
      />
      <Counts data={data} />
      <MakeTasks count={data.asked.count} />
      <Tasks data={data} />
      <div className="columns">
        <Lapsing data={data} />
        <Slow data={data} />
        <Windows data={data} />
        <Needs data={data} />
        <Reports data={data} />
        <Awaiting data={data} />
      </div>
    </div>
  )
}

/** Each figure is the length of the list it opens. */
function Counts({ data: { counts, lapsing, slow, needs, reports, whose, me } }: Part) {
  const { today } = useWords()
  const language = useLanguage()
  const list = useListLink()
  const mine: Record<string, string> = whose === 'mine' ? { officer: me } : {}
  const figures = [
    { key: 'overdue', value: counts.overdue, to: list('/tasks', { ...mine, state: 'overdue' }), tone: 'due' },
    { key: 'dueToday', value: counts.today, to: list('/tasks', { ...mine, state: 'today' }), tone: 'near' },
    {
      key: 'lapsing',
      value: lapsing.count,
      to: list('/firms', { ...mine, kind: 'high-tech', lapsing: '12' }),
      tone: '',
    },
    { key: 'slow', value: slow.count, to: list('/cases', { ...mine, slow: '1' }), tone: 'near' },
    { key: 'needs', value: needs.count, to: list('/needs', { ...mine, state: 'overdue' }), tone: 'due' },
    { key: 'reports', value: reports.count, to: list('/metrics'), tone: '' },
  ] as const
  return (
    <ul className="card counts">
      {figures.map(({ key, value, to, tone }) => (
        <li key={key}>
          <span className="quiet">{today.counts[key]}</span>
          <Link to={to} className={value > 0 ? tone : undefined}>
            {formatNumber(value, language)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

type Line = { key: string; what: ReactNode; firm: { id: string; name: string } | null; day: string; state: ReactNode }

/** Tasks that were made, then what the rules ask for and nobody has made a task of yet. */
function Tasks({ data: { tasks: made, asked, counts, whose, me } }: Part) {
  const { today, tasks } = useWords()
  const language = useLanguage()
  const list = useListLink()
  const text = useTaskText()
  const lines: Line[] = [
    ...made.map(({ task, firm, state }) => ({
      key: task.id,
      what: <Link to={list(`/tasks/${task.id}`)}>{text(task)}</Link>,
      firm,
      day: task.dueOn,
      state: <TaskStateTag state={state} />,
    })),
    ...asked.rows.map((one) => ({
      key: `${one.rule} ${one.ruleKey}`,
      what: text({ ...one, title: null }),
      firm: one.firm === null ? null : { id: one.firm, name: one.firmName ?? '' },
      day: one.dueOn,
      state: <TaskStateTag state={one.state} />,
    })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const open = list('/tasks', whose === 'mine' ? { officer: me } : {})
  return (
    <Card
      title={today.tasks}
      note={
        <>
          {today.tasksNote} <Link to={open}>{`${today.tasksAll} ${formatNumber(counts.all, language)}`}</Link>
        </>
      }
    >
      {lines.length === 0 ? (
        <p className="quiet">{today.noTasks}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table steady">
            <thead>
              <tr>
                <th scope="col">{tasks.column.due}</th>
                <th scope="col">{tasks.column.what}</th>
                <th scope="col">{tasks.column.firm}</th>
                <th scope="col">{tasks.column.state}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, what, firm, day, state }) => (
                <tr key={key}>
                  <td className="nowrap">
                    <DayText short day={day} />
                  </td>
                  <td>{what}</td>
                  <td>{firm && <Link to={list(`/firms/${firm.id}`)}>{firm.name}</Link>}</td>
                  <td className="nowrap">{state}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

/** A part's rows: a name that leads on, and one fact beside it. */
function Rows(props: { rows: { key: string; to: string; name: ReactNode; aside: ReactNode }[]; none: string }) {
  if (props.rows.length === 0) return <p className="quiet">{props.none}</p>
  return (
    <ul className="today-rows">
      {props.rows.map(({ key, to, name, aside }) => (
        <li key={key}>
          <Link to={to}>{name}</Link>
          <span className="quiet">{aside}</span>
        </li>
      ))}
    </ul>
  )
}

function useRest() {
  const { today } = useWords()
  const language = useLanguage()
  return (count: number, shown: number) =>
    count > shown ? today.rest(formatNumber(count - shown, language)) : undefined
}

function Lapsing({ data: { lapsing } }: Part) {
  const { today } = useWords()
  const list = useListLink()
  const rest = useRest()
  return (
    <Card title={today.lapsing} note={rest(lapsing.count, lapsing.rows.length) ?? today.lapsingNote}>
      <Rows
        none={today.noLapsing}
        rows={lapsing.rows.map((one) => ({
          key: one.fact,
          to: list(`/firms/${one.firm}`),
          name: one.firmName,
          aside: (
            <>
              <DayText short day={one.lastDay} />{' '}
              <Tag tone={one.step === 12 ? 'plain' : one.step === 6 ? 'warn' : 'bad'}>
                {today.lapsingStep(String(one.step))}
              </Tag>
            </>
          ),
        }))}
      />
    </Card>
  )
}

function Slow({ data: { slow } }: Part) {
  const { cases, today } = useWords()
  const language = useLanguage()
  const list = useListLink()
  const rest = useRest()
  return (
    <Card title={today.slow} note={rest(slow.count, slow.rows.length)}>
      <Rows
        none={today.noSlow}
        rows={slow.rows.map((one) => ({
          key: one.id,
          to: list(`/cases/${one.id}`),
          name: one.firmName,
          aside: `${cases.shortKind[one.kind]} ${language === 'zh' ? one.stageZh : one.stageEn}, ${today.slowDays(
            String(one.days),
            String(one.slowAfterDays ?? 0),
          )}`,
        }))}
      />
    </Card>
  )
}

function Windows({ data: { windows } }: Part) {
  const { calendar, terms, today } = useWords()
  const list = useListLink()
  return (
    <Card title={today.windows}>
      <Rows
        none={today.noWindows}
        rows={windows.map((one) => ({
          key: `${one.kind} ${one.batchName}`,
          to: list('/calendar', { month: one.opensOn.slice(0, 7) }),
          name: `${terms.kind[one.kind]} ${one.batchName}`,
          aside: (
            <>
              <DayText short day={one.opensOn} /> - <DayText short day={one.closesOn} />{' '}
              <Tag tone={one.state === 'open' ? 'good' : 'warn'}>{calendar.windowState[one.state]}</Tag>{' '}
              {one.confidence === 'seen' ? null : <ConfidenceMark kind="unverified" why={calendar.expected} />}
            </>
          ),
        }))}
      />
    </Card>
  )
}

function Needs({ data: { needs } }: Part) {
  const { today } = useWords()
  const list = useListLink()
  const rest = useRest()
  return (
    <Card title={today.needs} note={rest(needs.count, needs.rows.length)}>
      <Rows
        none={today.noNeeds}
        rows={needs.rows.map((one) => ({
          key: one.id,
          to: list(`/needs/${one.id}`),
          name: one.summary,
          aside: (
            <>
              {one.firm.name} <DayText short day={one.dueOn} />
            </>
          ),
        }))}
      />
    </Card>
  )
}

function Reports({ data: { reports } }: Part) {
  const { today } = useWords()
  const list = useListLink()
  const rest = useRest()
  return (
    <Card title={today.reports} note={rest(reports.count, reports.rows.length)}>
      <Rows
        none={today.noReports}
        rows={reports.rows.map((one) => ({
          key: one.id,
          to: list(`/firms/${one.firm.id}/metrics`),
          name: one.firm.name,
          aside: `${one.years.join('、')} ${one.submittedAt ? formatInstant(one.submittedAt) : ''}`,
        }))}
      />
    </Card>
  )
}

/** Firms that operators entered: first come, first looked at. */
function Awaiting({ data: { awaiting } }: Part) {
  const { operator } = useWords()
  const list = useListLink()
  const rest = useRest()
  if (awaiting.count === 0) return null
  return (
    <Card
      title={<Link to={list('/firms', { awaiting: '1' })}>{operator.check.queue}</Link>}
      note={rest(awaiting.count, awaiting.rows.length) ?? operator.check.queueNote}
    >
      <Rows
        none={operator.check.none}
        rows={awaiting.rows.map((one) => ({
          key: one.id,
          to: list(`/firms/${one.id}/check`),
          name: one.name,
          aside: formatInstant(one.createdAt),
        }))}
      />
    </Card>
  )
}
