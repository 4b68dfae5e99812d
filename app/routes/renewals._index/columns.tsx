import { type RenewalColumn, renewalColumns } from '#forms/renewals-choices.ts'
import { AnnualReportRisk } from '#ui/annual-reports.tsx'
import { conditionName } from '#ui/condition-words.ts'
import type { Column } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { EffortTag } from '#ui/gap-mark.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { ListedRenewal } from '#views/renewal-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

const tones: Record<NonNullable<ListedRenewal['band']>, Tone> = {
  lapsed: 'bad',
  'within-3': 'warn',
  'within-6': 'plain',
  'within-12': 'plain',
}

/** Plain links: the list may be long, and its frame follows them without loading the page anew. */
export function useRenewalColumns(): Column<ListedRenewal>[] {
  const { list: words } = useWords().renewals
  const language = useLanguage()
  const link = useFrameLink()
  const left = ({ months, band }: ListedRenewal) => (band === 'lapsed' ? words.lapsedFor(-months) : words.left(months))
  const cells: Record<RenewalColumn, Column<ListedRenewal>['cell']> = {
    firm: (row) => <a href={link(`/firms/${row.firm}`)}>{row.name}</a>,
    number: (row) => <a href={link(`/recognitions/${row.fact}`)}>{row.number ?? words.column.number}</a>,
    until: (row) => <DayText day={row.validUntil} short />,
    left: (row) => <Tag tone={row.band === null ? 'plain' : tones[row.band]}>{left(row)}</Tag>,
    gaps: ({ gaps }) => <Gaps gaps={gaps} />,
    case: (row) =>
      row.case === null ? (
        <span className="quiet">{words.noCase}</span>
      ) : (
        <a href={link(`/cases/${row.case}`)}>{row.stage?.[language] ?? words.caseFilter.open}</a>
      ),
    officer: (row) => row.officerName ?? <span className="quiet">{words.nobody}</span>,
    reports: (row) => <AnnualReportRisk reports={row.reports} />,
    code: (row) => row.code,
    from: (row) => <DayText day={row.from} short />,
  }
  return renewalColumns.map((column) => ({ ...column, head: words.column[column.key], cell: cells[column.key] }))
}

/** How far the firm is from the conditions of the next certificate, and which of them are known not to be met. */
function Gaps({ gaps }: Pick<ListedRenewal, 'gaps'>) {
  const words = useWords()
  const language = useLanguage()
  if (gaps === null) return null
  const { list } = words.renewals
  const names = gaps.short.map((key) => conditionName(key, { words, language })).join(words.ui.comma)
  const told = gaps.short.length > 0 ? names : gaps.missing > 0 ? list.missing(gaps.missing) : ''
  return (
    <span className="gap-cell" title={told}>
      <EffortTag effort={gaps.effort} />
      {told === '' ? null : <span className="quiet">{told}</span>}
    </span>
  )
}
