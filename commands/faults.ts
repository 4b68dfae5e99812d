// Faults that a person can mend: each is one clear sentence and an exit code, never a stack.
import { NewerDatabase } from '#db/migrations.server.ts'
import { BadEnvironment } from '#server/environment.ts'
import { NotSetUp } from '#server/open-house.server.ts'

/** The command was called in a way it can't be: exit 2. */
export class WrongUsage extends Error {}

/** It can't be done as things are: exit 1. */
export class CannotDo extends Error {}

type Fault = { sentence: string; exitCode: number }

const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined

export function expectedFault(cause: unknown): Fault | null {
  if (cause instanceof WrongUsage) return { sentence: cause.message, exitCode: 2 }
  if (
    cause instanceof CannotDo ||
    cause instanceof BadEnvironment ||
    cause instanceof NotSetUp ||
    cause instanceof NewerDatabase
  ) {
    return { sentence: cause.message, exitCode: 1 }
  }
  const code = codeOf(cause)
  const sentence = code ? systemFaults[code] : undefined
  return sentence ? { sentence, exitCode: 1 } : null
}

const systemFaults: Record<string, string | undefined> = {
  EADDRINUSE: 'The port is taken by another program. Choose another one: PORT=3001 npm start',
  EACCES:
    'A file, folder or port may not be used by this user. Check the rights of the var/ folder, or choose a PORT above 1024.',
  EADDRNOTAVAIL: 'HOST is not an address of this machine.',
  ECONNREFUSED: 'The database server does not answer. Check DATABASE_URL and that it runs.',
  SQLITE_CANTOPEN:
    'The database file cannot be opened or created. Check the folder and its rights, or set DATABASE_URL.',
  SQLITE_READONLY: 'The database file may not be written by this user. Check its rights.',
  SQLITE_NOTADB: 'The file named by DATABASE_URL is not a database of this program.',
  SQLITE_CORRUPT: 'The database file is damaged. Restore the last backup: npm run restore -- FILE',
  SQLITE_FULL: 'The disk is full. Free some space and start again; nothing that was acknowledged is lost.',
  ENOSPC: 'The disk is full. Free some space and try again.',
}
