import { Form, Link, useLoaderData, useLocation } from '@remix-run/react'
import { recognitionKinds } from '#domain/recognition.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { Pager } from '#ui/pager.tsx'
import { QueryField } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { percent } from '#ui/svg-share.ts'
import { lapseCalendarView } from '#views/lapse-calendar.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(lapseCalendarView)
export const meta = titled((words) => words.renewals.calendar.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Lapses() {
  const data = useLoaderData<typeof loader>()
  const { renewals, terms } = useWords()
  const { calendar: words } = renewals
  const language = useLanguage()
  const link = useFrameLink()
  const { pathname, search } = useLocation()
  return (
    <div className="list">
      <Form key={search} method="get" action={pathname} className="query card" role="search">
        <KeptParams params={paramsWithout(search, ['kind', 'month', 'page'])} />
        <div className="query-row">
          <QueryField id="lapse-kind" label={words.kind}>
            <select id="lapse-kind" className="input" name="kind" defaultValue={data.kind}>
              {recognitionKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {terms.kind[kind]}
                </option>
              ))}
            </select>
          </QueryField>
          <button type="submit" className="button primary">
            {renewals.flow.apply}
          </button>
        </div>
      </Form>
      <PageTitle
        title={words.title}
        sub={words.sub(formatDay(data.on, language))}
        crumbs={[{ label: renewals.list.title, to: link('/renewals') }]}
        acts={
          data.mayExport
            ? ['xlsx', 'csv'].map((format) => (
                <a key={format} className="button" href={`/lapses/export/${format}${search}`} download>
                  {renewals.exportAs(format)}
                </a>
              ))
            : undefined
        }
      />
      <Card title={words.ahead} note={words.listNote}>
        <Months {...data} months={data.months.filter(({ past }) => !past)} />
      </Card>
      <Card title={words.past}>
        <Months {...data} months={data.months.filter(({ past }) => past)} />
      </Card>
      {data.month === null ? null : <Firms {...data} month={data.month} />}
    </div>
  )
}

/** Months as cells, each with its number and a bar; those with somebody in them open their list. */
function Months({ months, month: chosen }: Data) {
  const { calendar: words } = useWords().renewals
  const language = useLanguage()
  const { search } = useLocation()
  const most = Math.max(1, ...months.map(({ firms }) => firms))
  return (
    <ul className="lapse-months">
      {months.map(({ month, firms, withCase }) => {
        const [year = '', number = ''] = month.split('-')
        const name = words.month(year, String(Number(number)))
        const inside = (
          <>
            <span className="name">{name}</span>
            <b>{formatNumber(firms, language)}</b>
            <span className="with-case">{firms === 0 ? '' : words.withCase(formatNumber(withCase, language))}</span>
            <svg className="bar" aria-hidden="true">
              <rect className="track" width="100%" height="100%" />
              <rect className="fill" width={percent(firms / most)} height="100%" />
            </svg>
          </>
        )
        return (
          <li key={month}>
            {firms === 0 ? (
              <span className="lapse-month empty">{inside}</span>
            ) : (
              <Link
                className="lapse-month"
                to={`${searchWith(search, { month, page: null })}#firms`}
                aria-current={month === chosen ? 'true' : undefined}
              >
                {inside}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type Row = Data['rows'][number]

function Firms({ month, rows, total, page, size }: Data & { month: string }) {
  const { calendar: words, list } = useWords().renewals
  const link = useFrameLink()
  const { search } = useLocation()
  const [year = '', number = ''] = month.split('-')
  const title = words.listTitle(words.month(year, String(Number(number))))
  const columns: Column<Row>[] = [
    { key: 'firm', head: words.column.firm, cell: (row) => <a href={link(`/firms/${row.firm}`)}>{row.name}</a> },
    {
      key: 'number',
      head: words.column.number,
      cell: (row) => <a href={link(`/recognitions/${row.fact}`)}>{row.number ?? words.column.number}</a>,
    },
    { key: 'until', head: words.column.until, cell: (row) => <DayText day={row.validUntil} short /> },
    {
      key: 'case',
      head: words.column.case,
      cell: (row) =>
        row.case === null ? (
          <span className="quiet">{list.noCase}</span>
        ) : (
          <a href={link(`/cases/${row.case}`)}>{words.hasCase}</a>
        ),
    },
    {
      key: 'officer',
      head: words.column.officer,
      cell: (row) => row.officerName ?? <span className="quiet">{list.nobody}</span>,
    },
    { key: 'code', head: words.column.code, cell: (row) => row.code },
  ]
  return (
    <div id="firms">
      <div className="list-title">
        <h2>{title}</h2>
        <div className="acts">
          <Link className="button" to={searchWith(search, { month: null, page: null })}>
            {words.back}
          </Link>
        </div>
      </div>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={(row) => row.fact} />
      <Pager total={total} page={page} size={size} />
    </div>
  )
}
