// SQLite: one writer connection, one read-only connection, WAL, and every commit on the disk before it is acknowledged.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { migrationsFolder, pendingAfter } from '#db/migrations.server.ts'
import { projectRoot } from '#db/root.ts'
import { makeStore, type Store } from '#db/store.server.ts'

/** The file a `file:` URL names; relative to the project. */
export function fileOf(url: string): string {
  const path = url.replace(/^file:(\/\/)?/, '')
  return isAbsolute(path) ? path : join(projectRoot(), path)
}

const required = { journal_mode: 'wal', foreign_keys: 1, busy_timeout: 5000, synchronous: 2 } as const

function settingsOf(connection: Database.Database) {
  return Object.fromEntries(
    Object.keys(required).map((name) => [name, connection.pragma(name, { simple: true }) as string | number]),
  )
}

function open(path: string, readonly: boolean, isPassing = false): Database.Database {
  const asked = { ...required, synchronous: isPassing ? 0 : required.synchronous }
  const connection = new Database(path, { readonly, timeout: required.busy_timeout })
  if (!readonly) connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = ON')
  connection.pragma(`synchronous = ${asked.synchronous}`)
  connection.pragma(`busy_timeout = ${required.busy_timeout}`)
  const settings = settingsOf(connection)
  for (const [name, value] of Object.entries(asked)) {
    if (settings[name] !== value) {
      connection.close()
      throw new Error(`SQLite setting ${name} is ${settings[name]}, must be ${value}`)
    }
  }
  return connection
}

function newestApplied(connection: Database.Database): number {
  const table = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return 0
  const row = connection
    .prepare<[], { newest: number | null }>('select max(created_at) newest from __drizzle_migrations')
    .get()
  return Number(row?.newest ?? 0)
}

/** One process at a time: whoever comes meanwhile waits until the first is through. */
function alone<T>(path: string, work: () => T): T {
  const lock = new Database(`${path}.migrating`, { timeout: 60_000 })
  try {
    lock.exec('begin exclusive')
    return work()
  } finally {
    lock.close()
  }
}

/** Brings the file to this program's schema. Refuses one that a newer program has been at. */
function bringUpToDate(connection: Database.Database, path: string): string {
  const pendingNow = () => pendingAfter('sqlite', newestApplied(connection))
  const pending = pendingNow()
  if (pending.length > 0) alone(path, () => migrateFrom(connection, path, pendingNow()))
  return pending[pending.length - 1]?.tag ?? ''
}

/** Applies what is pending; where there is something to lose, a copy named after the migration is made first. */
function migrateFrom(connection: Database.Database, path: string, pending: readonly { tag: string }[]): void {
  const [first] = pending
  const applied = newestApplied(connection)
  if (first && applied > 0) {
    const copy = `${path}.before-${first.tag}`
    if (!existsSync(copy)) connection.prepare('vacuum into ?').run(copy)
  }
  if (first) {
    connection.pragma('foreign_keys = OFF')
    migrate(drizzle(connection), { migrationsFolder: migrationsFolder('sqlite') })
    connection.pragma('foreign_keys = ON')
  }
}

const mostStatements = 200

/**
 * Readers and acts run the same few hundred statements over and over, and Drizzle has each compiled anew: here one compiled before
 * is taken up again. Of a statement only its text and its values matter, so that this changes no answer.
 */
function compilingOnce(connection: Database.Database): Database.Database {
  const compile = connection.prepare.bind(connection)
  const compiled = new Map<string, Database.Statement>()
  const prepare = (text: string) => {
    const before = compiled.get(text)
    // The longest unused is the first in the map.
    compiled.delete(text)
    const statement = before ?? compile(text)
    compiled.set(text, statement)
    const first = compiled.size > mostStatements ? compiled.keys().next().value : undefined
    if (first !== undefined) compiled.delete(first)
    // Drizzle may have left it answering lists of values.
    return statement.reader ? statement.raw(false) : statement
  }
  return Object.assign(connection, { prepare })
}

/** A passing file is one that nobody keeps unless it is whole, such as the demo's while it fills: it waits for no disk. */
export async function openSqlite(url: string, { passing = false } = {}): Promise<Store> {
  const path = fileOf(url)
  mkdirSync(dirname(path), { recursive: true })
  const writer = open(path, false, passing)
  try {
    bringUpToDate(writer, path)
  } catch (cause) {
    writer.close()
    throw cause
  }
  const reader = compilingOnce(open(path, true))
  const writing = compilingOnce(writer)
  return makeStore({
    engine: 'sqlite',
    reader: drizzle(reader),
    writer: drizzle(writing),
    oneConnection: false,
    begin: async () => void writer.exec('begin immediate'),
    commit: async () => void writer.exec('commit'),
    rollback: async () => {
      if (writer.inTransaction) writer.exec('rollback')
    },
    health: async () => ({ engine: 'sqlite', migration: String(newestApplied(reader)), settings: settingsOf(reader) }),
    close: async () => {
      reader.close()
      writer.close()
    },
  })
}
