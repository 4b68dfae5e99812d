import { Link, useLoaderData } from '@remix-run/react'
import { remindMonth } from '#acts/remind-month.server.ts'
import { yearOf } from '#domain/day.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { MonthStateTag, monthPath, useMonthName } from '#ui/month-state.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { StatisticsForm } from '#ui/statistics-form.tsx'
import { monthListView } from '#views/month-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(monthListView)
export const action = perform(remindMonth, () => '/months')
export const meta = titled((words) => words.months.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** 月报: carriers by month, and who has not confirmed. */
export default function Months() {
  const data = useLoaderData<typeof loader>()
  const { months } = useWords()
  const language = useLanguage()
  const name = useMonthName()
  return (
    <div className="list">
      <PageTitle
        title={months.title}
        sub={`${months.due(name(data.latest), formatDay(data.dueOn, language))} ${months.dueNote}`}
      />
      <LastMonth data={data} />
      {data.many ? <Filters data={data} /> : null}
      {data.rows.length === 0 ? (
        <EmptyState title={months.empty} hint={months.emptyHint} />
      ) : (
        <MonthTable data={data} />
      )}
      {data.can.export ? <StatisticsForm action="/carriers/statistics.xlsx" year={yearOf(data.today)} /> : null}
    </div>
  )
}

function Filters({ data: { query } }: { data: Data }) {
  const { months } = useWords()
  return (
    <QueryForm>
      <QueryText name="q" label={months.filter.q} value={query.q} placeholder={months.filter.qHint} />
      <QuerySelect
        name="state"
        label={months.filter.state}
        value={query.state ?? ''}
        options={(['last', 'unconfirmed', 'returned'] as const).map((value) => ({
          value,
          label: months.asked[value],
        }))}
      />
    </QueryForm>
  )
}

/** Who has not confirmed the month that was last due, and how to remind them. */
function LastMonth({ data: { missing, expected, latest, can } }: { data: Data }) {
  const { months } = useWords()
  const language = useLanguage()
  const [late = 0] = missing
  if (expected === 0) return null
  if (late === 0) return <Notice tone="good">{months.allConfirmed}</Notice>
  return (
    <Notice
      tone="warn"
      acts={
        can.remind ? (
          <ActForm
            schema={async () => (await import('#forms/month.ts')).remindMonthForm}
            labels={{}}
            submitLabel={months.remindAll}
          >
            <input type="hidden" name="month" value={latest.slice(0, 7)} />
          </ActForm>
        ) : undefined
      }
    >
      {months.missing(formatNumber(late, language), formatNumber(expected, language))}
    </Notice>
  )
}

function MonthTable({ data: { months: shown, rows, missing } }: { data: Data }) {
  const { months, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <div className="card scroll month-list">
      <table className="plain-table steady">
        <thead>
          <tr>
            <th scope="col">{months.carrier}</th>
            {shown.map((month) => (
              <th key={month} scope="col">
                {months.short(month.slice(0, 4), month.slice(5, 7))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={link(`/carriers/${row.id}`)}>{row.name}</Link>
              </th>
              {shown.map((month, at) => {
                const state = row.months[at] ?? null
                return (
                  <td key={month}>
                    {state === null ? (
                      <span className="quiet" title={months.notOpen}>
                        {ui.none}
                      </span>
                    ) : (
                      <Link to={link(monthPath(row.id, month))}>
                        <MonthStateTag brief state={state} />
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{months.unconfirmedRow}</th>
            {missing.map((count, at) => (
              <td key={shown[at]}>{formatNumber(count, language)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
