// The bytes of attached files beside a backup of the database: `NAME.db.files/ID`, each checked against the digest the database
// holds. A file's bytes never change under its id, so those that are there already are left alone.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CannotDo } from '#commands/faults.ts'

type Known = { id: string; digest: string }

/** Where the files of a backup lie. */
export const filesBeside = (backup: string): string => `${backup}.files`

/** The files that a database names, those taken off pages too; none in a database from before there were any. */
function filesNamedIn(database: string): Known[] {
  const db = new Database(database, { readonly: true })
  try {
    const there = db.prepare("select 1 from sqlite_master where type = 'table' and name = 'attached_file'").get()
    return there ? db.prepare<[], Known>('select id, digest from attached_file').all() : []
  } finally {
    db.close()
  }
}

const isWhole = (path: string, digest: string): boolean =>
  existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === digest

/** Copies every file the database names from one folder to another; answers how many, and which are missing or damaged there. */
export function copyFilesOf(database: string, from: string, to: string): { copied: number; missing: string[] } {
  const missing: string[] = []
  let copied = 0
  for (const { id, digest } of filesNamedIn(database)) {
    const place = join(to, id)
    if (isWhole(place, digest)) copied += 1
    else if (isWhole(join(from, id), digest)) {
      mkdirSync(to, { recursive: true, mode: 0o700 })
      copyFileSync(join(from, id), `${place}.part`)
      renameSync(`${place}.part`, place)
      copied += 1
    } else missing.push(id)
  }
  return { copied, missing }
}

/** Refuses a backup whose files are not all there: it must be whole before anything is put in the installation's place. */
export function mustHaveFiles(backup: string): void {
  const folder = filesBeside(backup)
  const gone = filesNamedIn(backup).filter(({ id, digest }) => !isWhole(join(folder, id), digest))
  if (gone.length > 0)
    throw new CannotDo(`${gone.length} attached files are missing or damaged in ${folder}; the backup is not whole.`)
}
