import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { formatNumber } from '#ui/format.ts'
import { MonthGrid } from '#ui/month-grid.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { Tag } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { type CalendarEntry, calendarView } from '#views/calendar.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(calendarView)
export const meta = titled((words) => words.calendar.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Calendar() {
  const data = useLoaderData<typeof loader>()
  const { calendar, today } = useWords()
  const list = useListLink()
  const { year, month, before, after, whose } = data
  const own: Record<string, string> = whose === 'mine' ? { whose } : {}
  const title = calendar.month(String(year), String(month))
  return (
    <div className="calendar">
      <PageTitle
        title={calendar.title}
        sub={title}
        acts={
          <>
            <nav className="switch" aria-label={today.whose}>
              {(['all', 'mine'] as const).map((one) => (
                <Link
                  key={one}
                  className="button"
                  to={list('/calendar', { month: data.first.slice(0, 7), ...(one === 'mine' ? { whose: one } : {}) })}
                  aria-current={whose === one ? 'page' : undefined}
                >
                  {today[one]}
                </Link>
              ))}
            </nav>
            <Link className="button" to={list('/calendar', { ...own, month: before })}>
              {calendar.before}
            </Link>
            <Link className="button" to={list('/calendar', own)}>
              {calendar.now}
            </Link>
            <Link className="button" to={list('/calendar', { ...own, month: after })}>
              {calendar.after}
            </Link>
          </>
        }
      />
      <Card>
        <div className="month-frame">
          <MonthGrid
            caption={title}
            first={data.first}
            last={data.last}
            today={data.on}
            entries={(day) => <Entries data={data} entries={data.entries.filter((one) => one.day === day)} />}
          />
        </div>
        <Twin data={data} />
      </Card>
      <Windows data={data} />
    </div>
  )
}

function Entries({ data, entries }: { data: Data; entries: readonly CalendarEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul>
      {entries.map((one) => (
        <li key={keyOf(one)} className={one.what}>
          <Entry data={data} one={one} />
        </li>
      ))}
    </ul>
  )
}

const keyOf = (one: CalendarEntry) =>
  [
    one.what,
    'kind' in one ? one.kind : '',
    'batch' in one ? one.batch : '',
    'training' in one ? one.training : '',
  ].join(' ')

/** One thing of a day; a count opens the list that it counts. */
function Entry({ data: { can, whose, me }, one }: { data: Data; one: CalendarEntry }) {
  const { calendar, cases } = useWords()
  const language = useLanguage()
  const list = useListLink()
  const mine: Record<string, string> = whose === 'mine' ? { officer: me } : {}
  switch (one.what) {
    case 'opens':
    case 'closes': {
      const text = one.what === 'opens' ? calendar.windowOpens : calendar.windowCloses
      return (
        <>
          {text(cases.shortKind[one.kind])} {one.batch}{' '}
          {one.verified ? null : <ConfidenceMark kind="unverified" why={calendar.expected} />}
        </>
      )
    }
    case 'report':
      return <>{calendar.report}</>
    case 'lapse':
      return <>{calendar.lapses(cases.shortKind[one.kind], formatNumber(one.count, language))}</>
    case 'task':
      return can.tasks ? (
        <Link to={list('/tasks', { ...mine, sort: 'due' })}>{calendar.tasks(formatNumber(one.count, language))}</Link>
      ) : (
        calendar.tasks(formatNumber(one.count, language))
      )
    case 'visit':
      return one.count === 1 ? (
        <Link to={list(`/visits/${one.visit}`)}>{one.firm.name}</Link>
      ) : (
        <Link to={list('/visits', { ...mine, from: one.day, to: one.day })}>
          {calendar.visits(formatNumber(one.count, language))}
        </Link>
      )
    case 'training':
      return <Link to={list(`/trainings/${one.training}`)}>{one.title}</Link>
  }
}

/** The same as a list. */
function Twin({ data }: { data: Data }) {
  const { calendar } = useWords()
  return (
    <details className="twin">
      <summary>{calendar.list}</summary>
      {data.entries.length === 0 ? (
        <p className="quiet">{calendar.empty}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table steady">
            <caption className="unseen">{calendar.listCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{calendar.column.day}</th>
                <th scope="col">{calendar.column.kind}</th>
                <th scope="col">{calendar.column.what}</th>
              </tr>
            </thead>
            <tbody>
              {data.entries.map((one) => (
                <tr key={`${one.day} ${keyOf(one)}`}>
                  <th scope="row" className="nowrap">
                    <DayText short day={one.day} />
                  </th>
                  <td className="nowrap">{calendar.kind[one.what]}</td>
                  <td>
                    <Entry data={data} one={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

/** The year's filing windows, and how sure each is. */
function Windows({ data: { windows, year, can } }: { data: Data }) {
  const { calendar, terms } = useWords()
  const list = useListLink()
  const { windowColumn } = calendar
  return (
    <Card
      title={calendar.windows}
      note={
        can.edit ? (
          <Link to={list('/calendar/windows/new', { year: String(year) })}>{calendar.addWindow}</Link>
        ) : (
          calendar.windowsNote(String(year))
        )
      }
    >
      <p className="quiet act-text">{calendar.windowsText}</p>
      <div className="scroll">
        <table className="plain-table steady">
          <thead>
            <tr>
              <th scope="col">{windowColumn.kind}</th>
              <th scope="col">{windowColumn.batch}</th>
              <th scope="col">{windowColumn.opens}</th>
              <th scope="col">{windowColumn.closes}</th>
              <th scope="col">{windowColumn.state}</th>
              <th scope="col">{windowColumn.source}</th>
              {can.edit ? (
                <th scope="col">
                  <span className="unseen">{calendar.editWindow}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {windows.map((one) => (
              <tr key={`${one.kind} ${one.batchName}`}>
                <th scope="row">{terms.kind[one.kind]}</th>
                <td>{one.batchName}</td>
                <td>
                  <DayText short day={one.opensOn} />
                </td>
                <td>
                  <DayText short day={one.closesOn} />
                </td>
                <td>
                  <Tag tone={one.state === 'open' ? 'good' : one.state === 'near' ? 'warn' : 'plain'}>
                    {calendar.windowState[one.state]}
                  </Tag>
                </td>
                <td>
                  {one.source}{' '}
                  {one.confidence === 'seen' ? null : (
                    <ConfidenceMark kind="unverified" why={one.id === null ? calendar.expected : undefined} />
                  )}
                </td>
                {can.edit ? (
                  <td className="acts-cell">
                    <Link
                      to={
                        one.id === null
                          ? list('/calendar/windows/new', { kind: one.kind, year: String(one.year) })
                          : list(`/calendar/windows/${one.id}`)
                      }
                    >
                      {calendar.editWindow}
                    </Link>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
