import { Link } from '@remix-run/react'
import type { CellFinding, RosterField } from '#domain/roster.ts'
import type { Said, ValueChange } from '#domain/roster-row.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

export type ImportRowShown = {
  row: number
  outcome: 'created' | 'updated' | 'unchanged' | 'refused' | 'skipped'
  subject: { kind: 'firm' | 'carrier'; id: string; name: string } | null
  text: string | null
  cells: { field: RosterField; text: string; finding: CellFinding | null }[]
  refusal: { reason: string; field: string | null; value: string | null; detail: Record<string, unknown> } | null
  notes: readonly Said[]
  changes: readonly ValueChange[]
  kept: boolean
}

const tones: Record<ImportRowShown['outcome'], Tone> = {
  created: 'good',
  updated: 'warn',
  unchanged: 'plain',
  refused: 'bad',
  skipped: 'plain',
}

/** Every row with how it ends and why; a cell in question carries its finding. */
export function ImportRows({ rows, fields }: { rows: ImportRowShown[]; fields: RosterField[] }) {
  const { imports } = useWords()
  const { head } = imports
  const columns: Column<ImportRowShown>[] = [
    { key: 'row', head: head.row, always: true, cell: ({ row }) => String(row) },
    { key: 'outcome', head: head.outcome, cell: (row) => <Outcome row={row} /> },
    { key: 'subject', head: head.subject, cell: (row) => <Subject row={row} /> },
    { key: 'what', head: imports.remark, cell: (row) => <Remarks row={row} /> },
    ...fields.map(
      (field): Column<ImportRowShown> => ({
        key: `cell-${field}`,
        head: imports.field[field],
        cell: (row) => <CellText cell={row.cells.find((one) => one.field === field)} />,
      }),
    ),
  ]
  return (
    <DataTable
      caption={imports.rowsTitle}
      columns={columns}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={<EmptyState title={imports.emptyFilter} />}
    />
  )
}

function Outcome({ row }: { row: ImportRowShown }) {
  const { outcome } = useWords().imports
  return <Tag tone={row.kept ? 'warn' : tones[row.outcome]}>{row.kept ? outcome.kept : outcome[row.outcome]}</Tag>
}

function Subject({ row: { subject, text, refusal } }: { row: ImportRowShown }) {
  const { ui } = useWords()
  const said = refusal?.field && refusal.value ? `${refusal.field}${ui.colon}${refusal.value}` : null
  const link = useFrameLink()
  if (!subject) return <span className="import-cell">{said || text}</span>
  return (
    <Link to={link(subject.kind === 'firm' ? `/firms/${subject.id}` : `/carriers/${subject.id}`)}>{subject.name}</Link>
  )
}

function CellText({ cell }: { cell: ImportRowShown['cells'][number] | undefined }) {
  if (!cell) return null
  return (
    <span className={cell.finding ? 'import-cell marked' : 'import-cell'} title={cell.text}>
      {cell.text}
    </span>
  )
}

type Sentences = Readonly<Record<string, (detail: Record<string, unknown>) => string>>

/** Why the row is refused or skipped, what its cells leave in doubt, what is remarkable, and what it changes. */
function Remarks({ row }: { row: ImportRowShown }) {
  const { imports, ui } = useWords()
  const reasons: Sentences = imports.reason
  const skipped: Readonly<Record<string, string>> = imports.skippedWhy
  const names: Readonly<Record<string, string>> = imports.field
  const { refusal } = row
  const marked = new Set<string | null>(row.cells.flatMap(({ field, finding }) => (finding ? [field] : [])))
  const told = [
    ...(refusal
      ? [{ tone: 'bad', text: reasons[refusal.reason]?.(refusal.detail) ?? skipped[refusal.reason] ?? '' }]
      : []),
    ...row.cells.flatMap(({ field, finding }) =>
      finding && field !== refusal?.field
        ? [{ tone: 'warn', text: `${imports.field[field]}${ui.colon}${imports.finding[finding.code](finding.detail)}` }]
        : [],
    ),
    ...row.notes
      .filter(({ field }) => !marked.has(field))
      .map(({ code, detail }) => ({ tone: 'plain', text: imports.note[code](detail) })),
    ...row.changes.map(({ field, before, after }) => ({
      tone: 'plain',
      text: imports.change(imports.changed[field] ?? names[field] ?? field, valueText(before), valueText(after)),
    })),
  ]
  if (told.length === 0) return null
  return (
    <ul className="import-remarks">
      {told.map(({ tone, text }) => (
        <li key={text} className={row.outcome === 'skipped' ? 'quiet' : tone}>
          {text}
        </li>
      ))}
    </ul>
  )
}

const valueText = (value: unknown): string => (value === null || value === undefined ? '' : String(value).slice(0, 60))
