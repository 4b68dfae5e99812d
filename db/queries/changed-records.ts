// What the journal has entered since a place in it: by the records it names, whatever rests on facts is brought up to date.
import { and, asc, eq, gt, gte, inArray, lt, lte } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { breathe } from '#db/insert-many.ts'
import { change, journal } from '#db/schema/journal.ts'
import type { Viewer } from '#domain/permission.ts'

export type ChangedRecord = { kind: string; record: string; subject: string | null }

const entriesAtOnce = 200
const changesAtOnce = 500

/** The records changed by the journal's entries after one place and up to another, some hundreds at a time. */
export async function* recordsChanged(
  tx: Reading,
  viewer: Viewer,
  after: number,
  upTo: number,
): AsyncGenerator<ChangedRecord[]> {
  for (let from = after; from < upTo; ) {
    const entries = await tx.db
      .select({ id: journal.id, position: journal.position })
      .from(journal)
      .where(and(eq(journal.district, viewer.district), gt(journal.position, from), lte(journal.position, upTo)))
      .orderBy(asc(journal.position))
      .limit(entriesAtOnce)
    const last = entries[entries.length - 1]
    if (!last) return
    const ids = entries.map(({ id }) => id)
    yield* changesOfEntries(tx, ids)
    from = last.position
  }
}

/** Each entry's changes are numbered from 0 on: all entries are read on together until none has more. */
async function* changesOfEntries(tx: Reading, entries: readonly string[]): AsyncGenerator<ChangedRecord[]> {
  let going = [...entries]
  for (let from = 0; going.length > 0; from += changesAtOnce) {
    const rows = await tx.db
      .select({ journal: change.journal, kind: change.kind, record: change.record, subject: change.subject })
      .from(change)
      .where(and(inArray(change.journal, going), gte(change.position, from), lt(change.position, from + changesAtOnce)))
    yield rows
    const read = new Map<string, number>()
    for (const { journal: entry } of rows) read.set(entry, (read.get(entry) ?? 0) + 1)
    going = going.filter((entry) => read.get(entry) === changesAtOnce)
    await breathe()
  }
}
