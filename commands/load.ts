// `db:load FOLDER`: fills a new, empty database with what `db:dump` wrote. All or nothing: another version's dump, a broken
// file or a database that holds something already is refused, and nothing is written.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { digestOfFile } from '#commands/backup.ts'
import { type DumpNote, dumpNote, noteName, schemaName } from '#commands/dump.ts'
import { CannotDo, WrongUsage } from '#commands/faults.ts'
import { isServed } from '#commands/serving-mark.ts'
import { type Changing, changing, type Values } from '#db/changing.ts'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { verifyJournal } from '#db/queries/journal-check.ts'
import { countIn, putRows } from '#db/queries/portable.ts'
import { installationOf } from '#db/queries/settings.ts'
import { everyTable } from '#db/schema/every-table.ts'
import { openStore, type Store } from '#db/store.server.ts'
import { fileOf } from '#db/store.sqlite.server.ts'

/** The note of a whole dump of this very schema, or one sentence why it is none. */
async function goodDump(folder: string): Promise<DumpNote> {
  const file = join(folder, noteName)
  if (!existsSync(file))
    throw new CannotDo(`${basename(folder)} has no ${noteName}: it is not a dump, or not a whole one.`)
  const read = dumpNote.safeParse(parsed(readFileSync(file, 'utf8')))
  if (!read.success) throw new CannotDo(`${noteName} cannot be read.`)
  const { schema, tables } = read.data
  if (schema !== schemaName())
    throw new CannotDo(
      `This dump was written by another version (${schema}); this program's is ${schemaName()}. Load it with that version, then update.`,
    )
  const names = everyTable.map(({ name }) => name).join()
  if (tables.map(({ table }) => table).join() !== names) throw new CannotDo('This dump does not hold every table.')
  for (const one of tables) {
    const path = join(folder, basename(one.file))
    if (!existsSync(path)) throw new CannotDo(`${one.file} is missing.`)
    if ((await digestOfFile(path)) !== one.sha256)
      throw new CannotDo(`${one.file} is not the file that was written: its digest differs.`)
  }
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isBytes = (value: unknown): value is { $bytes: string } =>
  typeof value === 'object' && value !== null && '$bytes' in value && typeof value.$bytes === 'string'

const asRow = (line: string): Values =>
  JSON.parse(line, (_, value: unknown) => (isBytes(value) ? Buffer.from(value.$bytes, 'base64') : value))

const rowsAtOnce = 1_000

async function readTable(tx: Changing, folder: string, at: number, { file, rows, sha256 }: DumpNote['tables'][number]) {
  const { table } = everyTable[at] ?? {}
  if (!table) throw new Error('no such table')
  const hash = createHash('sha256')
  let some: Values[] = []
  let done = 0
  for await (const line of createInterface({
    input: createReadStream(join(folder, basename(file))),
    crlfDelay: Infinity,
  })) {
    hash.update(`${line}\n`)
    some.push(asRow(line))
    done += 1
    if (some.length < rowsAtOnce) continue
    await putRows(tx, table, some)
    some = []
  }
  await putRows(tx, table, some)
  if (done !== rows || hash.digest('hex') !== sha256) throw new CannotDo(`${file} changed while it was read.`)
}

/** Fills an empty database; answers how many rows it now holds. */
export async function load(store: Store, folder: string): Promise<number> {
  const note = await goodDump(folder)
  return store.change(async (db) => {
    const tx = changing(db, { now: note.madeAt, by: 'load', district: '' })
    for (const { name, table } of everyTable)
      if ((await countIn(tx, table)) > 0)
        throw new CannotDo(`The database is not empty (${name} has rows). Load into a new one: set DATABASE_URL.`)
    for (const [at, one] of note.tables.entries()) await readTable(tx, folder, at, one)
    const installation = await installationOf(tx)
    const { fault } = installation ? await verifyJournal(tx, installation.district) : { fault: null }
    if (fault) throw new CannotDo(`The journal of this dump does not fit from row ${fault.position} (${fault.kind}).`)
    return note.tables.reduce((sum, one) => sum + one.rows, 0)
  })
}

export async function loadCommand([folder]: string[]): Promise<number> {
  if (!folder) throw new WrongUsage('Usage: npm run db:load -- FOLDER')
  const url = databaseUrl()
  if (engineOf(url) === 'sqlite' && isServed(fileOf(url)))
    throw new CannotDo('The server is running on this database. Stop it first, then load.')
  await goodDump(resolve(folder))
  const store = await openStore(url)
  try {
    const rows = await load(store, resolve(folder))
    process.stdout.write(`${rows} rows loaded; the journal's chain is whole.\n`)
  } finally {
    await store.close()
  }
  return 0
}
