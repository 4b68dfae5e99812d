// `db:dump FOLDER`: the whole installation as one JSON-lines file a table, in the order in which they can be loaded again, on
// SQLite or PostgreSQL; with a note that says what was written. The way from one engine to the other, and a portable backup.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { CannotDo, WrongUsage } from '#commands/faults.ts'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { knownMigrations } from '#db/migrations.server.ts'
import { rowsOf } from '#db/queries/portable.ts'
import { everyTable } from '#db/schema/every-table.ts'
import { openStore, type ReadDb, type Store } from '#db/store.server.ts'
import { fileOf } from '#db/store.sqlite.server.ts'

/** What stands beside the tables: the schema they were written from, and of each file how many rows and which digest. */
export const dumpNote = z.object({
  madeAt: z.string(),
  schema: z.string(),
  tables: z.array(z.object({ table: z.string(), file: z.string(), rows: z.number(), sha256: z.string() })),
})
export type DumpNote = z.output<typeof dumpNote>
export const noteName = 'dump.json'

/** Both engines' migrations go by the same names; the newest one names the schema. */
export const schemaName = (): string => knownMigrations('sqlite').at(-1)?.tag ?? ''

/** A row as one line of JSON: bytes, which JSON lacks, as base64; signs that some readers take for the end of a line, by number. */
function asLine(row: unknown): string {
  const text = JSON.stringify(row, function (this: Record<string, unknown>, name: string, value: unknown) {
    const raw = this[name]
    return Buffer.isBuffer(raw) ? { $bytes: raw.toString('base64') } : value
  })
  return `${text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}

async function writeTable(db: ReadDb, at: number, folder: string): Promise<DumpNote['tables'][number]> {
  const { name, table } = everyTable[at] ?? { name: '', table: null }
  if (!table) throw new Error('no such table')
  const file = `${String(at + 1).padStart(2, '0')}-${name}.jsonl`
  const out = openSync(join(folder, file), 'wx', 0o600)
  const hash = createHash('sha256')
  let rows = 0
  for await (const row of rowsOf({ db }, table)) {
    const line = asLine(row)
    hash.update(line)
    writeSync(out, line)
    rows += 1
  }
  return { table: name, file, rows, sha256: hash.digest('hex') }
}

/** Writes what one moment's reader sees. */
export async function dump(db: ReadDb, folder: string): Promise<DumpNote> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CannotDo(`${folder} is not empty; name another folder.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const tables: DumpNote['tables'] = []
  for (let at = 0; at < everyTable.length; at += 1) tables.push(await writeTable(db, at, folder))
  const note = { madeAt: new Date().toISOString(), schema: schemaName(), tables }
  writeFileSync(join(folder, noteName), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 })
  return note
}

/** On SQLite from a copy made at once, so that the server goes on; on PostgreSQL nobody writes meanwhile. */
async function withOneMoment<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const url = databaseUrl()
  const sqlite = engineOf(url) === 'sqlite'
  if (sqlite && !existsSync(fileOf(url))) throw new CannotDo('There is no database to dump yet. Run: npm run setup')
  const aside = sqlite ? mkdtempSync(join(tmpdir(), 'dump-')) : null
  try {
    const store = await openStore(aside ? `file:${copyOf(fileOf(url), aside)}` : url)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    if (aside) rmSync(aside, { recursive: true, force: true })
  }
}

function copyOf(file: string, folder: string): string {
  const copy = join(folder, 'copy.db')
  const live = new Database(file, { readonly: true, timeout: 5000 })
  try {
    live.prepare('vacuum into ?').run(copy)
  } finally {
    live.close()
  }
  return copy
}

export async function dumpCommand([folder]: string[]): Promise<number> {
  if (!folder) throw new WrongUsage('Usage: npm run db:dump -- FOLDER')
  const target = resolve(folder)
  const { tables } = await withOneMoment((store) => store.change((db) => dump(db, target)))
  const rows = tables.reduce((sum, one) => sum + one.rows, 0)
  process.stdout.write(
    `${target}\n${tables.length} tables, ${rows} rows. It holds personal data: keep it like the database.\n`,
  )
  return 0
}
