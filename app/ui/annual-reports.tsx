import type { ReportState, AnnualReports as Reports } from '#domain/upkeep.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const tones: Record<ReportState, Tone> = { filed: 'good', late: 'warn', missed: 'bad', due: 'plain', unknown: 'plain' }

/** Only where a report was missed: one is a warning, two are a ground to take the certificate back. */
export function AnnualReportRisk({ reports }: { reports: Reports }) {
  const { list: words } = useWords().renewals
  if (reports.risk === 'none') return null
  return (
    <span title={words.riskHint}>
      <Tag tone={reports.risk === 'cancellation' ? 'bad' : 'warn'}>{words.risk[reports.risk]}</Tag>
    </span>
  )
}

/** Every report the certificate owed so far, year by year, for the firm's page. */
export function AnnualReports({ reports }: { reports: Reports }) {
  const { list: words } = useWords().renewals
  if (reports.years.length === 0) return <p className="quiet">{words.reportsEmpty}</p>
  return (
    <>
      <ul className="annual-reports">
        {reports.years.map(({ year, state }) => (
          <li key={year}>
            <Tag tone={tones[state]}>{words.reportYear(year, words.reportState[state])}</Tag>
          </li>
        ))}
      </ul>
      {reports.risk === 'none' ? null : (
        <p className="note-text">
          <b>{words.risk[reports.risk]}</b> <span className="quiet">{words.riskHint}</span>
        </p>
      )}
    </>
  )
}
