// Imports: the file as it came, what the officer said about it, and how each row ended.
import { owned } from './clocks.ts'
import { bytes, document, id, index, instant, oneOf, table, whole, words } from './columns.ts'

/** What holds for the whole list, said once by the officer; and how the sheet is to be read. */
export type ImportSettings = {
  sheet?: string
  headerRow?: number
  /** Column index to field, where mapped by hand. */
  mapping?: Record<string, string>
  kind?: string
  issuedOn?: string
  batchName?: string
  notice?: string
  year?: number
  createFirms?: boolean
  /** The carrier of all rows, where the list has no column for it. */
  carrier?: string
  /** Unit of a money column whose header names none. */
  moneyUnit?: string
}

export type ImportCounts = {
  rows: number
  created: number
  updated: number
  unchanged: number
  refused: number
  skipped: number
}

export const importBatch = table(
  'import_batch',
  {
    ...owned(),
    list: oneOf('list', ['firms', 'recognitions', 'carriers', 'metrics', 'units', 'tenants', 'platforms']).notNull(),
    state: oneOf('state', ['read', 'committed', 'undone']).notNull(),
    fileName: words('file_name').notNull(),
    digest: words('digest').notNull(),
    settings: document<ImportSettings>('settings').notNull(),
    counts: document<ImportCounts>('counts'),
    createdAt: instant('created_at').notNull(),
    createdBy: id('created_by').notNull(),
    committedAt: instant('committed_at'),
    undoneAt: instant('undone_at'),
    version: whole('version').notNull(),
  },
  (t) => [index('import_batch_created').on(t.district, t.createdAt)],
)

export const importFile = table('import_file', {
  batch: id('batch')
    .primaryKey()
    .references(() => importBatch.id),
  district: words('district').notNull(),
  bytes: bytes('bytes').notNull(),
})

export const importRow = table(
  'import_row',
  {
    ...owned(),
    batch: id('batch')
      .notNull()
      .references(() => importBatch.id),
    /** The sheet's own row number. */
    row: whole('row').notNull(),
    outcome: oneOf('outcome', ['created', 'updated', 'unchanged', 'refused', 'skipped']).notNull(),
    subject: id('subject'),
    column: words('column'),
    value: words('value'),
    /** A refusal's code, or why the row was skipped. */
    reason: words('reason'),
    detail: document<Record<string, unknown>>('detail'),
    /** The row as it stood in the file; kept for refused and skipped rows. */
    cells: document<string[]>('cells'),
  },
  (t) => [index('import_row_batch').on(t.batch, t.outcome, t.row)],
)
