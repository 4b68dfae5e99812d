import type { ReactNode } from 'react'
import { addDays, type Day, monthsBetween } from '#domain/day.ts'
import { rungOfKind } from '#domain/ladder.ts'
import { type FirmColumn, firmColumns } from '#forms/firm-list-choices.ts'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import type { Column } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatNumber } from '#ui/format.ts'
import { RungMark } from '#ui/rung-mark.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { ListedFirm } from '#views/firm-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Cells = Record<FirmColumn, (row: ListedFirm) => ReactNode>

const numeric: readonly FirmColumn[] = ['left', 'capital']

/** What each column shows of a firm, in the order of `firmColumns`. */
export function useFirmColumns(lists: CodeLists, on: Day): Column<ListedFirm>[] {
  const { firms, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { nameOf } = useCodeNames(lists)
  const cells: Cells = {
    name: (row) => (
      <a className="clip" href={link(`/firms/${row.id}`)} title={row.name}>
        {row.name}
      </a>
    ),
    code: (row) => <CodeCell row={row} />,
    rung: (row) => <RungMark place={row.place} />,
    industry: (row) => nameOf('industry', row.industry),
    zone: (row) => nameOf('zone', row.zone),
    until: (row) => <UntilCell row={row} />,
    left: (row) => <LeftCell row={row} on={on} />,
    carrier: (row) => <CarrierCell names={row.carriers} />,
    officer: (row) => row.officer,
    registered: (row) =>
      row.registeredOn && <DayText short day={row.registeredOn} precision={row.registeredPrecision ?? 'day'} />,
    kinds: (row) => row.kinds.map((kind) => terms.kind[kind]).join('、'),
    number: (row) => row.certificate?.number,
    street: (row) => nameOf('street', row.street),
    address: (row) => row.address && <span className="clip">{row.address}</span>,
    field: (row) => fieldName(firms.field, row.field),
    size: (row) => row.size && firms.size[row.size],
    capital: (row) => (row.capitalYuan === null ? null : formatNumber(row.capitalYuan / 10_000, language, 1)),
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

function CodeCell({ row }: { row: ListedFirm }) {
  const { firms, ui } = useWords()
  if (row.code === null) return <span className="quiet">{ui.none}</span>
  return (
    <span className="code">
      {row.code}
      {row.codeStanding === 'to-verify' ? (
        <>
          {' '}
          <span className="confidence">{firms.standing['to-verify']}</span>
        </>
      ) : null}
    </span>
  )
}

/** The last day of the certificate; its kind where that isn't what the rung says already. */
function UntilCell({ row }: { row: ListedFirm }) {
  const { firms, terms, ui } = useWords()
  const { certificate } = row
  if (certificate === null) return <span className="quiet">{ui.none}</span>
  return (
    <>
      {certificate.to === null ? firms.openEnded : <DayText short day={addDays(certificate.to, -1)} />}
      {rungOfKind[certificate.kind] === row.place ? null : (
        <small className="quiet"> {terms.kind[certificate.kind]}</small>
      )}
    </>
  )
}

function LeftCell({ row, on }: { row: ListedFirm; on: Day }) {
  const { firms, ui } = useWords()
  const to = row.certificate?.to ?? null
  if (to === null) return <span className="quiet">{ui.none}</span>
  const months = monthsBetween(on, to)
  const nearness = months < 3 ? 'due' : months < 9 ? 'near' : 'quiet'
  return <span className={nearness}>{months < 1 ? firms.underAMonth : firms.monthsLeft(months)}</span>
}

function CarrierCell({ names }: { names: readonly string[] }) {
  const { firms, ui } = useWords()
  const [first] = names
  if (first === undefined) return <span className="quiet">{ui.none}</span>
  return (
    <span title={names.join('、')}>
      <span className="clip">{first}</span>
      {names.length > 1 ? <small className="quiet"> {firms.moreCarriers(names.length)}</small> : null}
    </span>
  )
}
