// Two clocks: a fact carries its own days, and when it was recorded and superseded. A correction ends the row and adds
// one with the same `fact`. See docs/decisions/0002.
import { id, instant, words } from './columns.ts'

/** Columns of every row that belongs to a district. */
export const owned = () => ({ id: id('id').primaryKey(), district: words('district').notNull() })

/**
 * Columns of every fact that figures rest on. `fact` stays the same through corrections; `id` is this wording of it.
 * Indexes of known facts are partial and still name superseded_at: without it SQLite must look at the row as well.
 */
export const clocked = () => ({
  ...owned(),
  fact: id('fact').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: id('recorded_by').notNull(),
  supersededAt: instant('superseded_at'),
  supersededBy: id('superseded_by'),
  /** Why this row was recorded, where it corrects another. */
  why: words('why'),
  /** The import that brought it. */
  batch: id('batch'),
})
