// Undoing an import: what it changed, what others changed since, and what it brought taken out again.
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, ne, notInArray, or } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { breathe } from '#db/insert-many.ts'
import type { Fact, FactKind } from '#db/queries/facts.ts'
import { inPieces, inStatements } from '#db/queries/in-pieces.ts'
import { known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm, firmName, residence } from '#db/schema/firm.ts'
import { importBatch, importRow } from '#db/schema/import.ts'
import { change, journal } from '#db/schema/journal.ts'
import { yearlyMetrics } from '#db/schema/metrics.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { Viewer } from '#domain/permission.ts'

/** Rows whose record was kept when the batch was undone. */
export async function markKept(tx: Changing, batch: string, subjects: readonly string[]): Promise<void> {
  await inStatements(subjects, (some) =>
    tx.db
      .update(importRow)
      .set({ reason: 'edited-since' })
      .where(and(eq(importRow.batch, batch), inArray(importRow.subject, some))),
  )
}

/** The journal's place of the act that took a batch in. */
export async function positionOf(tx: Reading, viewer: Viewer, batch: string): Promise<number | null> {
  const rows = await tx.db
    .select({ position: journal.position })
    .from(journal)
    .where(
      and(
        eq(journal.district, viewer.district),
        eq(journal.subject, batch),
        eq(journal.result, 'done'),
        inArray(journal.act, ['commit-import', 'import-roster']),
      ),
    )
    .orderBy(desc(journal.position))
    .limit(1)
  return rows[0]?.position ?? null
}

const readAtOnce = 500

/** What a batch changed, record by record, as the journal keeps it; others get the thread every few hundred. */
export async function changesOfBatch(tx: Reading, viewer: Viewer, batch: string, position: number) {
  const act = tx.db
    .select({ id: journal.id })
    .from(journal)
    .where(and(eq(journal.district, viewer.district), eq(journal.position, position)))
  const read = (from: number) =>
    tx.db
      .select({
        kind: change.kind,
        record: change.record,
        subject: change.subject,
        before: change.before,
        after: change.after,
      })
      .from(change)
      .where(
        and(
          eq(change.batch, batch),
          inArray(change.journal, act),
          gte(change.position, from),
          lt(change.position, from + readAtOnce),
        ),
      )
      .orderBy(asc(change.position))
  const all: Awaited<ReturnType<typeof read>> = []
  for (let from = 0; ; from += readAtOnce) {
    const some = await read(from)
    for (const one of some) all.push(one)
    if (some.length < readAtOnce) return all
    await breathe()
  }
}

/** Records that others changed after a batch, among those it touched; what was undone again doesn't count. */
export async function changedSince(tx: Reading, viewer: Viewer, batch: string, position: number) {
  const touched = tx.db.select({ record: change.record }).from(change).where(eq(change.batch, batch))
  const undone = tx.db.select({ id: importBatch.id }).from(importBatch).where(eq(importBatch.state, 'undone'))
  const rows = await tx.db
    .select({ kind: change.kind, record: change.record, subject: change.subject })
    .from(change)
    .innerJoin(journal, eq(journal.id, change.journal))
    .where(
      and(
        eq(change.district, viewer.district),
        gt(journal.position, position),
        or(isNull(change.batch), and(ne(change.batch, batch), notInArray(change.batch, undone))),
        or(inArray(change.record, touched), inArray(change.subject, touched)),
      ),
    )
  return {
    records: new Set(rows.map((row) => row.record)),
    subjects: new Set(rows.flatMap((row) => row.subject ?? [])),
  }
}

/** Of these firms, those that stay or stayed somewhere, otherwise than by this batch. */
export async function firmsWithStays(tx: Reading, batch: string, firms: readonly string[]): Promise<Set<string>> {
  const rows = await inPieces(firms, (some) =>
    tx.db
      .select({ firm: stay.firm })
      .from(stay)
      .where(and(inArray(stay.firm, some), known(stay), or(isNull(stay.batch), ne(stay.batch, batch)))),
  )
  return new Set(rows.map((row) => row.firm))
}

/** Of these units, those in which somebody stays or stayed. */
export async function unitsWithStays(tx: Reading, units: readonly string[]): Promise<Set<string>> {
  const rows = await inPieces(units, (some) =>
    tx.db
      .select({ unit: stay.unit })
      .from(stay)
      .where(and(inArray(stay.unit, some), known(stay))),
  )
  return new Set(rows.flatMap((row) => row.unit ?? []))
}

/** Firms as if they had never come: out of the register, and every fact of theirs that the batch brought is superseded. */
export async function withdrawFirms(tx: Changing, batch: string, firms: readonly { id: string; name: string }[]) {
  const ended = { supersededAt: tx.now, supersededBy: tx.by }
  await inStatements(firms, async (some) => {
    const ids = some.map(({ id }) => id)
    await tx.db.update(firm).set({ withdrawnAt: tx.now, updatedAt: tx.now }).where(inArray(firm.id, ids))
    for (const table of [firmName, residence])
      await tx.db
        .update(table)
        .set(ended)
        .where(and(inArray(table.firm, ids), eq(table.batch, batch), isNull(table.supersededAt)))
    for (const { id, name } of some)
      tx.changes.push({ kind: 'firm', record: id, subject: id, before: { name }, after: null })
  })
}

export async function withdrawCarrier(tx: Changing, id: string, name: string): Promise<void> {
  await tx.db.update(carrier).set({ withdrawnAt: tx.now, updatedAt: tx.now }).where(eq(carrier.id, id))
  tx.changes.push({ kind: 'carrier', record: id, subject: id, before: { name }, after: null })
}

const tables = { firmName, residence, recognition, carrierTerm, unit, stay, yearlyMetrics, platform }
export type ImportedKind = keyof typeof tables & FactKind

/** The wordings in force of these facts. */
export async function factsNamed<K extends ImportedKind>(tx: Reading, kind: K, facts: string[]): Promise<Fact<K>[]> {
  const table = tables[kind]
  const rows = await inPieces(facts, (some) =>
    tx.db
      .select()
      .from(table)
      .where(and(inArray(table.fact, some), known(table))),
  )
  // One cast: TypeScript can't follow the row type of a table chosen by key.
  return rows as unknown as Fact<K>[]
}

export const isImportedKind = (kind: string): kind is ImportedKind => Object.hasOwn(tables, kind)

/** Ends many facts that should never have been recorded, one change each. */
export async function withdrawFacts<K extends ImportedKind>(
  tx: Changing,
  kind: K,
  rows: readonly { row: Fact<K>; subject: string | null; before: Record<string, unknown> }[],
): Promise<void> {
  const table = tables[kind]
  await inStatements(rows, async (some) => {
    await tx.db
      .update(table)
      .set({ supersededAt: tx.now, supersededBy: tx.by } as never)
      .where(
        inArray(
          table.id,
          some.map(({ row }) => row.id),
        ),
      )
    for (const { row, subject, before } of some)
      tx.changes.push({ kind, record: row.fact, subject, before, after: null })
  })
  await breathe()
}
