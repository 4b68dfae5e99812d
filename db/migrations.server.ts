// Which migrations this program knows, and whether a database is older, equal or newer.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#db/root.ts'

export const migrationsFolder = (dialect: 'sqlite' | 'postgres'): string =>
  join(projectRoot(), 'db', 'migrations', dialect)

type Entry = { when: number; tag: string }

export function knownMigrations(dialect: 'sqlite' | 'postgres'): Entry[] {
  const journal: { entries: Entry[] } = JSON.parse(
    readFileSync(join(migrationsFolder(dialect), 'meta', '_journal.json'), 'utf8'),
  )
  return journal.entries
}

/** Thrown when the database was written by a newer program; shown as one sentence, without a stack. */
export class NewerDatabase extends Error {
  constructor() {
    super(
      'This database was written by a newer version of the program. Start that version, or restore an older backup.',
    )
    this.name = 'NewerDatabase'
  }
}

/** The migrations still to apply, given the newest one applied (0 = none). */
export function pendingAfter(dialect: 'sqlite' | 'postgres', newestApplied: number): Entry[] {
  const known = knownMigrations(dialect)
  if (newestApplied > (known[known.length - 1]?.when ?? 0)) throw new NewerDatabase()
  return known.filter((one) => one.when > newestApplied)
}
