import type { ReactNode } from 'react'
import { type CaseColumn, caseColumns } from '#forms/case-list-choices.ts'
import { CaseStateTag } from '#ui/case-state.tsx'
import type { Column } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { DrawnCase } from '#views/case-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

const day = (value: string | null) => value && <DayText short day={value} />

/** What each column shows of a case, in the order of `caseColumns`. */
export function useCaseColumns(): Column<DrawnCase>[] {
  const { cases } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const cells: Record<CaseColumn, (row: DrawnCase) => ReactNode> = {
    firm: (row) => (
      <a className="clip" href={link(`/cases/${row.id}`)} title={row.firmName}>
        {row.firmName}
      </a>
    ),
    kind: (row) => cases.shortKind[row.kind],
    stage: (row) => row.stageName[language],
    since: (row) => day(row.since),
    days: (row) => (
      <span className={row.slow ? 'near' : undefined} title={row.slow ? cases.slow : undefined}>
        {formatNumber(row.days, language)}
        {row.slow ? <span className="unseen"> {cases.slow}</span> : null}
      </span>
    ),
    officer: (row) => row.officerName,
    expected: (row) => day(row.expectedOn),
    purpose: (row) => cases.purpose[row.purpose],
    lapse: (row) => day(row.lapsesOn),
    state: (row) => <CaseStateTag end={row.end} slow={row.slow} />,
    opened: (row) => day(row.openedOn),
    year: (row) => String(row.year),
    batch: (row) => row.batchName,
    ended: (row) => day(row.endedOn),
    why: (row) => row.endWhy && <span className="clip">{row.endWhy}</span>,
    code: (row) => row.code && <span className="code">{row.code}</span>,
    note: (row) => row.note && <span className="clip">{row.note}</span>,
  }
  return caseColumns.map((column) => ({
    ...column,
    head: cases.column[column.key],
    unit: column.key === 'days' ? cases.columnUnit.days : undefined,
    numeric: column.key === 'days',
    cell: cells[column.key],
  }))
}
