import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { acceptReport } from '#acts/accept-report.server.ts'
import { returnReport } from '#acts/return-report.server.ts'
import { entryUnits } from '#domain/metric-figure.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatInstant } from '#ui/format.ts'
import { ProseField } from '#ui/inputs.tsx'
import { searchWith } from '#ui/list-url.ts'
import { useMetricWords } from '#ui/metric-words.ts'
import { IssuedReportLink } from '#ui/metrics-links.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { metricsReportsView } from '#views/metrics-reports.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(metricsReportsView)
export const meta = titled((words) => words.metrics.reports.title)

export const action = performOneOf([
  offering(acceptReport, () => '/metrics/reports'),
  offering(returnReport, ({ path, name }) => Response.json({ act: 'returned', link: path, firm: name })),
])

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Report = Data['reports'][number]

export default function MetricsReports() {
  const { reports, unit, mayEdit } = useLoaderData<typeof loader>()
  const { metrics } = useWords()
  const words = metrics.reports
  const link = useFrameLink()
  const { search } = useLocation()
  const answered = useActionData<{ act?: string; link?: string; firm?: string }>()
  return (
    <>
      <PageTitle
        title={words.title}
        sub={words.sub(reports.length)}
        crumbs={[{ label: metrics.title, to: link('/metrics') }]}
      />
      {answered?.act === 'returned' && answered.link ? (
        <IssuedReportLink path={answered.link} text={words.returned(answered.firm ?? '')} />
      ) : null}
      <div className="metrics-bar">
        <span className="units">
          {metrics.unitLabel}
          {entryUnits.map((one) => (
            <Link key={one} to={searchWith(search, { unit: one })} aria-current={one === unit ? 'true' : undefined}>
              {metrics.unit[one]}
            </Link>
          ))}
        </span>
      </div>
      {reports.length === 0 ? (
        <div className="card">
          <EmptyState title={words.empty} hint={words.emptyHint} />
        </div>
      ) : null}
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} mayEdit={mayEdit} />
      ))}
    </>
  )
}

function ReportCard({ report, mayEdit }: { report: Report; mayEdit: boolean }) {
  const { metrics } = useWords()
  const words = metrics.reports
  const link = useFrameLink()
  const answered = useActionData<{ values?: { request?: string } }>()
  // Several reports stand on the page, each with the same forms: an answer belongs to the one it was posted from.
  const problem = answered?.values && answered.values.request !== report.id ? null : undefined
  const ids = (
    <>
      <input type="hidden" name="request" value={report.id} />
      {report.years.map(({ year, seen }) => (
        <input key={year} type="hidden" name={`seen-${year}`} value={seen} />
      ))}
    </>
  )
  return (
    <Card
      title={<Link to={link(`/firms/${report.firm.id}/metrics`)}>{report.firm.name}</Link>}
      note={words.submittedAt(formatInstant(report.submittedAt))}
    >
      {report.years.map((year) => (
        <YearDifferences key={year.year} {...year} />
      ))}
      {mayEdit && problem === undefined ? (
        <>
          <p className="help">{words.acceptText}</p>
          <ActForm
            narrow
            act="accept-report"
            schema={async () => (await import('#forms/metrics.ts')).acceptReportForm}
            labels={{}}
            version={report.version}
            submitLabel={words.accept}
          >
            {ids}
          </ActForm>
          <details className="query-more">
            <summary>{words.give}</summary>
            <ActForm
              narrow
              act="return-report"
              schema={async () => (await import('#forms/metrics.ts')).returnReportForm}
              labels={{ note: words.note }}
              version={report.version}
              submitLabel={words.give}
            >
              {ids}
              <ProseField name="note" required help={words.noteHelp} />
            </ActForm>
          </details>
        </>
      ) : null}
    </Card>
  )
}

/** What the firm says beside what is on record. */
function YearDifferences({ year, figures, warnings }: Report['years'][number]) {
  const { unit } = useLoaderData<typeof loader>()
  const { metrics, ui } = useWords()
  const words = metrics.reports
  const { figureText, unitOf, warningText } = useMetricWords()
  return (
    <div className="scroll report-diff">
      <table className="plain-table steady">
        <caption>{metrics.year(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col" className="number">
              {words.stands}
            </th>
            <th scope="col" className="number">
              {words.given}
            </th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ field, given, stands }) => {
            const difference = stands === null ? 'added' : stands === given ? 'same' : 'changed'
            return (
              <tr key={field}>
                <th scope="row">
                  {metrics.field[field]} <small className="quiet">{unitOf(field, unit)}</small>
                </th>
                <td className="number">{stands === null ? ui.none : figureText(field, stands, unit)}</td>
                <td className="number">{figureText(field, given, unit)}</td>
                <td>
                  <span className={difference === 'same' ? 'quiet' : difference}>{words[difference]}</span>
                  {warnings
                    .filter((one) => one.field === field)
                    .map((one) => (
                      <span key={one.code} className="cell-warning">
                        {' '}
                        {warningText(one)}
                      </span>
                    ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
