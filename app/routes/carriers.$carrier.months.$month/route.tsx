import { Link, useLoaderData } from '@remix-run/react'
import { acceptMonth } from '#acts/accept-month.server.ts'
import { confirmMonth } from '#acts/confirm-month.server.ts'
import { remindMonth } from '#acts/remind-month.server.ts'
import { returnMonth } from '#acts/return-month.server.ts'
import { endOfMonth, yearOf } from '#domain/day.ts'
import { monthFigures } from '#domain/monthly-report.ts'
import { figureField } from '#forms/month.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay, formatInstant } from '#ui/format.ts'
import { ProseField, TextField } from '#ui/inputs.tsx'
import { MonthFigureTable } from '#ui/month-figures.tsx'
import { MonthStateTag, monthPath, useMonthName } from '#ui/month-state.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { StatisticsForm } from '#ui/statistics-form.tsx'
import { monthFileView } from '#views/month-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { MonthChanges } from './month-changes.tsx'

export const loader = show(monthFileView)
const here = (_: unknown, { carrier = '', month = '' }: Record<string, string | undefined>) => monthPath(carrier, month)
export const action = performOneOf([
  offering(confirmMonth, here),
  offering(returnMonth, here),
  offering(acceptMonth, here),
  offering(remindMonth, here),
])
export const meta = titled((words) => words.months.title)

export type MonthFile = ReturnType<typeof useLoaderData<typeof loader>>
const own = { carrier: true, month: true } as const

export default function Month() {
  const file = useLoaderData<typeof loader>()
  const { carrier, month, state } = file
  const { months } = useWords()
  const name = useMonthName()
  const link = useFrameLink()
  return (
    <div className="month-file">
      <PageTitle
        title={`${name(month)}${months.page}`}
        sub={
          <>
            <Link to={link(`/carriers/${carrier.id}`)}>{carrier.name}</Link>{' '}
            {file.open ? <MonthStateTag state={state} /> : null}
          </>
        }
        crumbs={[{ label: months.title, to: link('/months') }]}
        acts={
          <>
            {file.previous === null ? null : (
              <Link className="button" to={link(monthPath(carrier.id, file.previous))}>
                {months.previous}
              </Link>
            )}
            {file.next === null ? null : (
              <Link className="button" to={link(monthPath(carrier.id, file.next))}>
                {months.next}
              </Link>
            )}
          </>
        }
      />
      <Standing file={file} />
      <MonthChanges file={file} />
      {file.can.confirm ? <Confirm file={file} /> : <Figures file={file} />}
      <Later file={file} />
      {file.can.decide ? <Decide file={file} /> : null}
      {file.can.remind ? <Remind /> : null}
      <StatisticsForm action={`/carriers/${carrier.id}/statistics.xlsx`} year={yearOf(month)} />
    </div>
  )
}

/** What calls for work in this month, and who has done what so far. */
function Standing({ file: { open, state, month, dueOn, report } }: { file: MonthFile }) {
  const { months } = useWords()
  const language = useLanguage()
  const name = useMonthName()
  if (!open) return <Notice>{months.notOpenText}</Notice>
  if (state === 'running') return <Notice>{months.runningText(formatDay(endOfMonth(month), language))}</Notice>
  const who = (one: string | null | undefined) => one ?? months.somebody
  const at = (instant: string | null | undefined) => (instant ? formatInstant(instant) : '')
  return (
    <>
      {state === 'returned' ? (
        <Notice tone="warn">
          {months.returnedBy(who(report?.decidedBy), at(report?.decidedAt))}
          {months.returnedSays(report?.decisionNote ?? '')}
        </Notice>
      ) : null}
      {state === 'due' || state === 'overdue' ? (
        <Notice tone={state === 'due' ? undefined : 'warn'}>
          {months.due(name(month), formatDay(dueOn, language))} {months.dueNote}
        </Notice>
      ) : null}
      {report && state !== 'returned' ? (
        <p className="quiet act-text">
          {months.confirmedBy(who(report.confirmedBy), at(report.confirmedAt))}
          {state === 'accepted' ? ` ${months.acceptedBy(who(report.decidedBy), at(report.decidedAt))}` : null}
        </p>
      ) : null}
    </>
  )
}

function Figures({ file }: { file: MonthFile }) {
  const { months } = useWords()
  const { report } = file
  return (
    <Card title={months.figures} note={months.shareNote}>
      <MonthFigureTable {...file} editable={false} />
      {report?.note ? (
        <p className="said act-text">
          {months.note} {report.note}
        </p>
      ) : null}
    </Card>
  )
}

function Confirm({ file }: { file: MonthFile }) {
  const { months } = useWords()
  const { computed, confirmed, moved, rates, report } = file
  return (
    <Card title={months.figures} note={months.figuresNote}>
      <ActForm
        act="confirm-month"
        schema={async () => (await import('#forms/month.ts')).confirmMonthForm.omit(own)}
        labels={{
          note: months.note,
          ...Object.fromEntries(monthFigures.map((key) => [figureField(key), months.figure[key]])),
        }}
        values={{ note: report?.note ?? '' }}
        version={file.version}
        submitLabel={confirmed ? months.confirmAgain : months.confirm}
        narrow
      >
        <input type="hidden" name="seen" value={file.seen} />
        <p className="quiet act-text">{months.correctedHelp}</p>
        <MonthFigureTable computed={computed} confirmed={confirmed} moved={moved} rates={rates} editable />
        <ProseField name="note" help={months.noteHelp} rows={2} />
        <p className="help">{months.confirmText}</p>
      </ActForm>
    </Card>
  )
}

/** Confirmed figures stand; what was entered for the month since is told beside them. */
function Later({ file: { later } }: { file: MonthFile }) {
  const { months, ui } = useWords()
  if (later.length === 0) return null
  return (
    <Card title={months.later} note={months.laterNote}>
      <ul className="today-rows">
        {later.map((one) => (
          <li key={one.key}>
            <span>
              {months.laterMade[one.made]}
              {ui.colon}
              {months.laterKind[one.kind]} {one.of}
              {one.why === null ? null : ` (${one.why})`}
            </span>
            <span className="quiet">
              {formatInstant(one.at)} {one.by}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Decide({ file: { state, version } }: { file: MonthFile }) {
  const { months } = useWords()
  return (
    <Card title={months.decide}>
      {state === 'confirmed' ? (
        <ActForm
          act="accept-month"
          schema={async () => (await import('#forms/month.ts')).acceptMonthForm.omit(own)}
          labels={{}}
          version={version}
          submitLabel={months.accept}
        />
      ) : null}
      <ActForm
        act="return-month"
        schema={async () => (await import('#forms/month.ts')).returnMonthForm.omit(own)}
        labels={{ note: months.returnNote }}
        version={version}
        submitLabel={months.return}
        danger
      >
        <TextField name="note" required maxLength={300} help={months.returnHelp} />
      </ActForm>
    </Card>
  )
}

function Remind() {
  const { months } = useWords()
  return (
    <Card className="one-line">
      <ActForm
        act="remind-month"
        schema={async () => (await import('#forms/month.ts')).remindMonthForm.omit(own)}
        labels={{}}
        submitLabel={months.remind}
      />
    </Card>
  )
}
