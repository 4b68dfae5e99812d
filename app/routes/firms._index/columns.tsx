import type { ReactNode } from 'react'
import { addDays, type Day, monthsBetween } from '#domain/day.ts'
import { rungOfKind } from '#domain/ladder.ts'
import { type FirmColumn, firmColumns } from '#forms/firm-list-choices.ts'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import type { Column } from '#ui/data-table.tsx'
import { shortDay } from '#ui/day-text.tsx'
import { formatNumber } from '#ui/format.ts'
import { rungMark } from '#ui/rung-mark.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { ListedRow } from '#views/firm-list.server.ts'
import { useLanguage, useWords, type Words } from '#words/words.tsx'

type Cells = Record<FirmColumn, (row: ListedRow) => ReactNode>

const numeric: readonly FirmColumn[] = ['left', 'capital']

/** What each column shows of a firm, in the order of `firmColumns`. Cells are drawn by plain calls: see DataTable. */
export function useFirmColumns(lists: CodeLists, on: Day): Column<ListedRow>[] {
  const words = useWords()
  const { firms, terms } = words
  const language = useLanguage()
  const link = useFrameLink()
  const { nameOf } = useCodeNames(lists)
  const cells: Cells = {
    name: (row) => (
      <a className="clip" href={link(`/firms/${row.id}`)} title={row.name}>
        {row.name}
      </a>
    ),
    code: (row) => codeCell(row, words),
    rung: (row) => rungMark(row.place, terms.rung[row.place]),
    industry: (row) => nameOf('industry', row.industry),
    zone: (row) => nameOf('zone', row.zone),
    until: (row) => untilCell(row, words),
    left: (row) => leftCell(row, on, words),
    carrier: (row) => carrierCell(row, words),
    officer: (row) => row.officer,
    registered: (row) => row.registeredOn && shortDay(row.registeredOn, row.registeredPrecision ?? 'day'),
    kinds: (row) => row.kinds.map((kind) => terms.kind[kind]).join('、'),
    number: (row) => row.certificate?.number,
    street: (row) => nameOf('street', row.street ?? null),
    address: (row) => row.address && <span className="clip">{row.address}</span>,
    field: (row) => fieldName(firms.field, row.field ?? null),
    size: (row) => row.size && firms.size[row.size],
    capital: (row) =>
      (row.capitalYuan ?? null) === null ? null : formatNumber((row.capitalYuan ?? 0) / 10_000, language, 1),
    contact: (row) => row.contactName,
    phone: (row) => row.contactPhone,
  }
  return firmColumns.map((column) => ({
    ...column,
    head: firms.column[column.key],
    unit: column.key === 'capital' ? firms.columnUnit.capital : undefined,
    numeric: numeric.includes(column.key),
    cell: cells[column.key],
  }))
}

const fieldName = (names: Readonly<Record<string, string>>, field: string | null) => field && (names[field] ?? field)

function codeCell({ code, codeStanding }: ListedRow, { firms }: Words) {
  if (code === null) return null
  return (
    <span className="code">
      {code}
      {codeStanding === 'to-verify' ? (
        <>
          {' '}
          <span className="confidence">{firms.standing['to-verify']}</span>
        </>
      ) : null}
    </span>
  )
}

/** The last day of the certificate; its kind where that isn't what the rung says already. */
function untilCell({ certificate, place }: ListedRow, { firms, terms }: Words) {
  if (certificate === null) return null
  const until = certificate.to === null ? firms.openEnded : shortDay(addDays(certificate.to, -1))
  if (rungOfKind[certificate.kind] === place) return until
  return (
    <>
      {until}
      <small className="quiet"> {terms.kind[certificate.kind]}</small>
    </>
  )
}

function leftCell({ certificate }: ListedRow, on: Day, { firms }: Words) {
  const to = certificate?.to ?? null
  if (to === null) return null
  const months = monthsBetween(on, to)
  const nearness = months < 3 ? 'due' : months < 9 ? 'near' : 'quiet'
  return <span className={nearness}>{months < 1 ? firms.underAMonth : firms.monthsLeft(months)}</span>
}

function carrierCell({ carriers }: ListedRow, { firms }: Words) {
  const [first] = carriers
  if (first === undefined) return null
  return (
    <span title={carriers.join('、')}>
      <span className="clip">{first}</span>
      {carriers.length > 1 ? <small className="quiet"> {firms.moreCarriers(carriers.length)}</small> : null}
    </span>
  )
}
