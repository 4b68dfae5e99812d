// The handle of a change: the database, who changes it and when, and the list of what was changed for the journal.

import { newId } from '#db/new-id.ts'
import type { ReadDb, WriteDb } from '#db/store.server.ts'
import type { Instant } from '#domain/day.ts'

export type Reading = { readonly db: ReadDb }

export type Values = Record<string, unknown>
/** One record changed: what it was and what it became; null before = created, null after = ended. */
export type RecordChange = {
  kind: string
  record: string
  /** The firm or carrier on whose page the change is shown. */
  subject: string | null
  before: Values | null
  after: Values | null
}

export type Changing = {
  readonly db: WriteDb
  readonly now: Instant
  /** The account that acts. */
  readonly by: string
  readonly district: string
  /** The import under way, if any: every fact it adds carries it. */
  batch: string | null
  readonly changes: RecordChange[]
  id(): string
}

export function changing(
  db: WriteDb,
  from: { now: Instant; by: string; district: string; batch?: string | null },
): Changing {
  const atMs = Date.parse(from.now)
  return {
    db,
    now: from.now,
    by: from.by,
    district: from.district,
    batch: from.batch ?? null,
    changes: [],
    id: () => newId(atMs),
  }
}
