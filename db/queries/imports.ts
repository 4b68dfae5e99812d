// Imports: batches with their file, how each row ended, and what is needed to undo one.
import { and, asc, desc, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { insertMany } from '#db/insert-many.ts'
import { account } from '#db/schema/account.ts'
import { carrier } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { type ImportCounts, type ImportSettings, importBatch, importFile, importRow } from '#db/schema/import.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RosterList } from '#domain/roster.ts'

export type { ImportCounts, ImportSettings }
export type BatchRow = typeof importBatch.$inferSelect
export type ImportRowRow = typeof importRow.$inferSelect

export async function addBatch(
  tx: Changing,
  from: { list: RosterList; fileName: string; digest: string; bytes: Uint8Array; settings: ImportSettings },
): Promise<BatchRow> {
  const { bytes, ...named } = from
  const row: BatchRow = {
    ...named,
    id: tx.id(),
    district: tx.district,
    state: 'read',
    counts: null,
    createdAt: tx.now,
    createdBy: tx.by,
    committedAt: null,
    undoneAt: null,
    version: 1,
  }
  await tx.db.insert(importBatch).values(row)
  await tx.db.insert(importFile).values({ batch: row.id, district: tx.district, bytes: Buffer.from(bytes) })
  return row
}

const ours = (viewer: Viewer): SQL => eq(importBatch.district, viewer.district)

export async function batchById(tx: Reading, viewer: Viewer, id: string): Promise<BatchRow | null> {
  return (
    (
      await tx.db
        .select()
        .from(importBatch)
        .where(and(ours(viewer), eq(importBatch.id, id)))
        .limit(1)
    )[0] ?? null
  )
}

export async function bytesOf(tx: Reading, viewer: Viewer, id: string): Promise<Uint8Array | null> {
  const rows = await tx.db
    .select({ bytes: importFile.bytes })
    .from(importFile)
    .where(and(eq(importFile.district, viewer.district), eq(importFile.batch, id)))
    .limit(1)
  return rows[0] ? new Uint8Array(rows[0].bytes) : null
}

/** The newest first, with who brought them. */
export const batchPage = (tx: Reading, viewer: Viewer, page: { size: number; offset: number }) =>
  tx.db
    .select({ batch: importBatch, by: account.name })
    .from(importBatch)
    .leftJoin(account, eq(account.id, importBatch.createdBy))
    .where(ours(viewer))
    .orderBy(desc(importBatch.createdAt), desc(importBatch.id))
    .limit(page.size)
    .offset(page.offset)

export async function batchCount(tx: Reading, viewer: Viewer): Promise<number> {
  const rows = await tx.db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(importBatch)
    .where(ours(viewer))
  return rows[0]?.n ?? 0
}

/** The last batch that took the same bytes in, other than this one. */
export async function committedBefore(tx: Reading, viewer: Viewer, batch: BatchRow): Promise<BatchRow | null> {
  const same = and(
    ours(viewer),
    eq(importBatch.digest, batch.digest),
    eq(importBatch.state, 'committed'),
    ne(importBatch.id, batch.id),
  )
  return (await tx.db.select().from(importBatch).where(same).orderBy(desc(importBatch.committedAt)).limit(1))[0] ?? null
}

export async function changeBatch(
  tx: Changing,
  batch: BatchRow,
  changed: Partial<Pick<BatchRow, 'state' | 'settings' | 'counts' | 'committedAt' | 'undoneAt'>>,
): Promise<void> {
  await tx.db
    .update(importBatch)
    .set({ ...changed, version: batch.version + 1 })
    .where(eq(importBatch.id, batch.id))
}

/** A batch that was only read leaves nothing behind. */
export async function removeBatch(tx: Changing, batch: BatchRow): Promise<void> {
  await tx.db.delete(importFile).where(eq(importFile.batch, batch.id))
  await tx.db.delete(importBatch).where(eq(importBatch.id, batch.id))
}

export type EndedRow = Omit<typeof importRow.$inferInsert, 'id' | 'district' | 'batch'>

const plainRow = { subject: null, column: null, value: null, reason: null, detail: null, cells: null }

export const addImportRows = (tx: Changing, batch: string, rows: Iterable<EndedRow>): Promise<void> =>
  insertMany(tx, importRow, importRowsOf(tx, batch, rows))

function* importRowsOf(tx: Changing, batch: string, rows: Iterable<EndedRow>) {
  for (const row of rows) yield { ...plainRow, ...row, id: tx.id(), district: tx.district, batch }
}

export type RowFilter = ImportRowRow['outcome'] | 'kept' | null

const asksFor = (viewer: Viewer, batch: string, filter: RowFilter) =>
  and(
    eq(importRow.district, viewer.district),
    eq(importRow.batch, batch),
    filter === 'kept'
      ? and(ne(importRow.outcome, 'refused'), ne(importRow.outcome, 'skipped'), isNotNull(importRow.reason))
      : filter
        ? eq(importRow.outcome, filter)
        : undefined,
  )

/** Rows of a batch as they ended, with the name of what each is about. */
export const importRows = (
  tx: Reading,
  viewer: Viewer,
  batch: string,
  filter: RowFilter,
  page: { size: number; offset: number },
) =>
  tx.db
    .select({ row: importRow, firm: firm.name, carrier: carrier.name })
    .from(importRow)
    .leftJoin(firm, eq(firm.id, importRow.subject))
    .leftJoin(carrier, eq(carrier.id, importRow.subject))
    .where(asksFor(viewer, batch, filter))
    .orderBy(asc(importRow.row))
    .limit(page.size)
    .offset(page.offset)

export async function importRowCount(tx: Reading, viewer: Viewer, batch: string, filter: RowFilter): Promise<number> {
  const rows = await tx.db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(importRow)
    .where(asksFor(viewer, batch, filter))
  return rows[0]?.n ?? 0
}
