// 待核对: firms that operators entered, until an officer has looked at them.
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { type FirmRow, mentions } from '#db/queries/firms.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { firm, firmName } from '#db/schema/firm.ts'
import { change, journal } from '#db/schema/journal.ts'
import type { Viewer } from '#domain/permission.ts'

/** The bare column, as the index of those few firms names it. */
const awaiting = (viewer: Viewer) => and(inRegister(viewer), sql`${firm.awaitsCheck}`)

/** The first to come are the first to be looked at. */
export const firmsAwaiting = (tx: Reading, viewer: Viewer, limit: number) =>
  tx.db
    .select({ id: firm.id, name: firm.name, code: firm.code, createdAt: firm.createdAt })
    .from(firm)
    .where(awaiting(viewer))
    .orderBy(asc(firm.createdAt), asc(firm.id))
    .limit(limit)

export async function firmsAwaitingCount(tx: Reading, viewer: Viewer): Promise<number> {
  const rows = await tx.db.select({ n: count() }).from(firm).where(awaiting(viewer))
  return rows[0]?.n ?? 0
}

/** Whose act brought the firm into the register. */
export async function enteredBy(tx: Reading, viewer: Viewer, id: string): Promise<{ id: string; name: string } | null> {
  const rows = await tx.db
    .select({ id: journal.account, name: journal.accountName })
    .from(change)
    .innerJoin(journal, eq(journal.id, change.journal))
    .where(and(eq(change.district, viewer.district), eq(change.record, id), eq(change.kind, 'firm')))
    .orderBy(asc(change.at), asc(change.position))
    .limit(1)
  return rows[0] ?? null
}

/** Firms whose names hold all of these words, apart from one: an officer looks whether it was entered twice. */
export const firmsAlike = (tx: Reading, viewer: Viewer, words: string, except: string) =>
  tx.db
    .select({ id: firm.id, name: firm.name, code: firm.code })
    .from(firm)
    .where(and(inRegister(viewer), mentions(words)))
    .orderBy(asc(firm.pinyinKey), asc(firm.id))
    .limit(7)
    .then((rows) => rows.filter(({ id }) => id !== except))

/** The entry as if it had never come: out of the register, its name with it. */
export async function withdrawFirm(tx: Changing, row: FirmRow): Promise<void> {
  await tx.db
    .update(firm)
    .set({ withdrawnAt: tx.now, updatedAt: tx.now, version: row.version + 1 })
    .where(and(eq(firm.id, row.id), isNull(firm.withdrawnAt)))
  await tx.db
    .update(firmName)
    .set({ supersededAt: tx.now, supersededBy: tx.by })
    .where(and(eq(firmName.firm, row.id), known(firmName)))
  tx.changes.push({
    kind: 'firm',
    record: row.id,
    subject: row.id,
    before: { name: row.name, code: row.code },
    after: null,
  })
}
