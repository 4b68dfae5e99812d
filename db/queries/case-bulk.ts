// What an act on many cases did, found again by its id in the journal, so that it can be undone.
import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { change, journal } from '#db/schema/journal.ts'
import type { Viewer } from '#domain/permission.ts'

const undoing = 'undo-cases-bulk'
const bulkActs = ['assign-cases', 'move-cases', 'schedule-cases'] as const
export type BulkAct = (typeof bulkActs)[number]

const named = (viewer: Viewer, bulk: string) =>
  and(eq(journal.subject, bulk), eq(journal.district, viewer.district), eq(journal.result, 'done'))

/** The bulk act of this id, by whomever it was done. */
export async function bulkDone(tx: Reading, viewer: Viewer, bulk: string) {
  const rows = await tx.db
    .select({
      id: journal.id,
      act: journal.act,
      position: journal.position,
      account: journal.account,
      detail: journal.detail,
    })
    .from(journal)
    .where(and(named(viewer, bulk), inArray(journal.act, [...bulkActs])))
    .limit(1)
  const [row] = rows
  const act = bulkActs.find((one) => one === row?.act)
  return row && act ? { ...row, act } : null
}

/** What undoing it did; null = it stands. */
export async function undoneAs(tx: Reading, viewer: Viewer, bulk: string) {
  const rows = await tx.db
    .select({ detail: journal.detail })
    .from(journal)
    .where(and(named(viewer, bulk), eq(journal.act, undoing)))
    .limit(1)
  return rows[0] ?? null
}

export const isUndone = async (tx: Reading, viewer: Viewer, bulk: string): Promise<boolean> =>
  (await undoneAs(tx, viewer, bulk)) !== null

/** What it changed of each case. */
export const changesOfBulk = (tx: Reading, viewer: Viewer, act: string) =>
  tx.db
    .select({ record: change.record, before: change.before })
    .from(change)
    .where(and(eq(change.journal, act), eq(change.district, viewer.district), eq(change.kind, 'case')))
    .orderBy(change.position)

/** Cases that a later act changed. */
export async function changedAfter(
  tx: Reading,
  viewer: Viewer,
  ids: readonly string[],
  position: number,
): Promise<Set<string>> {
  const rows = await inPieces(ids, (some) =>
    tx.db
      .selectDistinct({ record: change.record })
      .from(change)
      .innerJoin(journal, eq(journal.id, change.journal))
      .where(and(inArray(change.record, some), eq(change.district, viewer.district), gt(journal.position, position))),
  )
  return new Set(rows.map(({ record }) => record))
}
