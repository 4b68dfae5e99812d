// `backup [FILE]`: a copy of the SQLite database made by VACUUM INTO, in this process of its own, while the server goes on;
// with its schema's stamp and digest beside it, and read back after writing.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { copyFilesOf, filesBeside } from '#commands/backed-files.ts'
import { CannotDo } from '#commands/faults.ts'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { filesFolder } from '#db/file-shelf.server.ts'
import { fileOf } from '#db/store.sqlite.server.ts'

/** What stands beside a backup. */
export type BackupNote = {
  file: string
  madeAt: string
  migration: number
  sha256: string
  bytes: number
  tables: Record<string, number>
}

export const noteOf = (file: string): string => `${file}.json`

/** The SQLite file this installation lives in; PostgreSQL has its own tools. */
export function installationFile(): string {
  const url = databaseUrl()
  if (engineOf(url) !== 'sqlite')
    throw new CannotDo('On PostgreSQL use pg_dump and pg_restore; this command copies the embedded database.')
  return fileOf(url)
}

export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** Integrity, foreign keys, the newest migration and the rows of each table; throws one sentence where it is no good. */
export function examine(file: string): Pick<BackupNote, 'migration' | 'tables'> {
  const copy = new Database(file, { readonly: true })
  try {
    const faults = copy.prepare<[], { integrity_check: string }>('pragma integrity_check').all()
    if (faults[0]?.integrity_check !== 'ok')
      throw new CannotDo(`${basename(file)} is damaged: ${faults[0]?.integrity_check}`)
    if (copy.prepare('pragma foreign_key_check').all().length > 0)
      throw new CannotDo(`${basename(file)} has rows without what they belong to.`)
    const ours = copy.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
    if (!ours) throw new CannotDo(`${basename(file)} is not a database of this program.`)
    const newest = copy.prepare<[], { at: number }>('select max(created_at) at from __drizzle_migrations').get()
    const names = copy
      .prepare<[], { name: string }>(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .all()
    const tables = Object.fromEntries(
      names.map(({ name }) => [
        name,
        copy.prepare<[], { n: number }>(`select count(*) n from "${name}"`).get()?.n ?? 0,
      ]),
    )
    return { migration: Number(newest?.at ?? 0), tables }
  } finally {
    copy.close()
  }
}

export async function backUp(source: string, target: string): Promise<BackupNote> {
  if (!existsSync(source)) throw new CannotDo('There is no database to back up yet. Run: npm run setup')
  if (existsSync(target)) throw new CannotDo(`${target} exists already; name another file.`)
  mkdirSync(dirname(target), { recursive: true })
  const madeAt = new Date().toISOString()
  const live = new Database(source, { readonly: true, timeout: 5000 })
  try {
    live.prepare('vacuum into ?').run(target)
  } finally {
    live.close()
  }
  const { migration, tables } = examine(target)
  const sha256 = await digestOfFile(target)
  const note: BackupNote = { file: basename(target), madeAt, migration, sha256, bytes: statSync(target).size, tables }
  writeFileSync(noteOf(target), `${JSON.stringify(note, null, 2)}\n`)
  return note
}

const stampOf = (instant: Date): string => instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')

export async function backupCommand([file]: string[]): Promise<number> {
  const source = installationFile()
  const target = file
    ? resolve(file)
    : join(dirname(source), 'backups', `${basename(source, '.db')}-${stampOf(new Date())}.db`)
  const note = await backUp(source, target)
  const files = copyFilesOf(target, filesFolder(), filesBeside(target))
  process.stdout.write(`${target}\n${note.bytes} bytes, sha256 ${note.sha256}, written and read back.\n`)
  process.stdout.write(`${files.copied} attached files beside it in ${filesBeside(target)}.\n`)
  if (files.missing.length === 0) return 0
  process.stderr.write(`Missing or damaged in ${filesFolder()}: ${files.missing.join(', ')}\n`)
  return 1
}
