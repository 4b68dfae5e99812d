// Is the journal whole? Each row's hash is computed again, from the first row on; the first bad one is named.
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { chainHash, firstHash, journalStretch } from '#db/queries/journal.ts'
import { session } from '#db/schema/account.ts'
import { change, journal } from '#db/schema/journal.ts'
import type { Instant } from '#domain/day.ts'

export const journalFaults = ['missing', 'out-of-order', 'changed', 'cut'] as const
export type JournalFault = { kind: (typeof journalFaults)[number]; position: number }
export type JournalHead = { position: number; hash: string }
export type JournalCheck = {
  checked: number
  /** The last row seen: noted elsewhere (backup, paper), it shows later whether the end was cut. */
  head: JournalHead
  fault: JournalFault | null
}

type Options = {
  /** Begin with this row instead of the first. */
  from?: number
  /** A head noted earlier: that row must still be there, unchanged. */
  noted?: JournalHead
}

const stretch = 2_000

export async function verifyJournal(tx: Reading, district: string, options: Options = {}): Promise<JournalCheck> {
  const from = Math.max(1, options.from ?? 1)
  let previous = from === 1 ? firstHash : ((await journalStretch(tx, district, from - 1, from - 1))[0]?.hash ?? null)
  let last: Instant | null = null
  let checked = 0
  const answer = (fault: JournalFault | null): JournalCheck => ({
    checked,
    head: { position: from - 1 + checked, hash: previous ?? firstHash },
    fault,
  })
  if (previous === null) return answer({ kind: 'missing', position: from - 1 })
  for (;;) {
    const position = from + checked
    const rows = await journalStretch(tx, district, position, position + stretch - 1)
    const changes = await changesOfRows(tx, rows)
    for (const row of rows) {
      const expected = from + checked
      if (row.position !== expected) return answer({ kind: 'missing', position: expected })
      if (row.previousHash !== previous) return answer({ kind: 'out-of-order', position: expected })
      if (chainHash(previous, row, changes.get(row.id) ?? []) !== row.hash)
        return answer({ kind: 'changed', position: expected })
      if (options.noted?.position === expected && options.noted.hash !== row.hash)
        return answer({ kind: 'changed', position: expected })
      previous = row.hash
      last = row.at
      checked += 1
    }
    if (rows.length < stretch) break
  }
  const cut = await cutAfter(tx, district, from - 1 + checked, last, options)
  return answer(cut ? { kind: 'cut', position: from + checked } : null)
}

type ChangeRow = typeof change.$inferSelect

async function changesOfRows(tx: Reading, rows: { id: string }[]): Promise<Map<string, ChangeRow[]>> {
  const found = new Map<string, ChangeRow[]>()
  for (let start = 0; start < rows.length; start += 500) {
    const ids = rows.slice(start, start + 500).map((row) => row.id)
    const changes = await tx.db
      .select()
      .from(change)
      .where(inArray(change.journal, ids))
      .orderBy(asc(change.journal), asc(change.position))
    for (const one of changes) {
      const all = found.get(one.journal)
      if (all) all.push(one)
      else found.set(one.journal, [one])
    }
  }
  return found
}

/** Whether rows are gone from the end: further on in a noted head, in what they changed, or in the sessions they opened. */
async function cutAfter(
  tx: Reading,
  district: string,
  end: number,
  last: Instant | null,
  { noted }: Options,
): Promise<boolean> {
  if (noted && noted.position > end) return true
  const orphan = await tx.db
    .select({ id: change.id })
    .from(change)
    .leftJoin(journal, eq(journal.id, change.journal))
    .where(and(eq(change.district, district), isNull(journal.id)))
    .limit(1)
  if (orphan.length > 0) return true
  const later = await tx.db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.district, district), gt(session.startedAt, last ?? '')))
    .limit(1)
  return later.length > 0
}
