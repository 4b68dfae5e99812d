// A real, migrated, empty database for each test, on the engine of the vitest project; and the people who act in tests.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { z } from 'zod'
import { type Act, type Actor, carryOut } from '#acts/act.server.ts'
import { changing } from '#db/changing.ts'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { migrationsFolder } from '#db/migrations.server.ts'
import { setInstallation } from '#db/queries/settings.ts'
import { projectRoot } from '#db/root.ts'
import { makeStore, openStore, type ReadDb, type Store, type WriteDb } from '#db/store.server.ts'
import type { Day, Instant } from '#domain/day.ts'
import type { Role } from '#domain/permission.ts'
import '#words/both.ts'
import { makeReader } from '#rosters/reader.server.ts'
import type { House } from '#server/house.ts'
import { lookAt, type View } from '#views/view.server.ts'

export const district = '210105'

let filesFolders = 0

type Clockwork = { now: Instant; today: Day }

export class TestHouse {
  clockwork: Clockwork = { now: '2024-06-30T02:00:00.000Z', today: '2024-06-30' }
  house: House

  constructor(store: Store) {
    this.house = {
      store,
      district,
      demo: false,
      filesFolder: join(folder, `files-${++filesFolders}`),
      readRoster: makeReader({ workerFile: new URL('../app/rosters/worker.ts', import.meta.url) }),
      clock: { now: () => this.clockwork.now, today: () => this.clockwork.today },
    }
  }

  get store(): Store {
    return this.house.store
  }

  /** Moves both clocks: the business day, and the instant at ten in the morning in Shanghai. */
  setToday(today: Day): void {
    this.clockwork = { today, now: `${today}T02:00:00.000Z` }
  }

  person(name: string, roles: Role[], carriers: string[] = []): Actor {
    return {
      viewer: { account: `account-${name}`, name, district, roles, carriers },
      address: '127.0.0.1',
      request: null,
      osUser: null,
    }
  }

  readonly officer = this.person('王敏', ['officer'])
  readonly leader = this.person('李正', ['leader'])
  readonly systemAdmin = this.person('系统', ['system-admin'])
  readonly securityAdmin = this.person('安全', ['security-admin'])
  readonly auditor = this.person('审计', ['auditor'])
  operator(carriers: string[], name = '赵运'): Actor {
    return this.person(name, ['operator'], carriers)
  }

  carryOut<F extends z.ZodType, P, R>(
    act: Act<F, P, R>,
    values: Record<string, unknown>,
    actor = this.officer,
  ): Promise<R> {
    return carryOut(this.house, actor, act, values)
  }

  lookAt<Q extends z.ZodType, D>(
    view: View<Q, D>,
    query: Record<string, unknown> = {},
    actor = this.officer,
    on: Day | null = null,
  ): Promise<D> {
    return lookAt(this.house, actor.viewer, view, { on, query })
  }
}

/** A fresh house before each test of the file; its members may be used inside tests only. */
export function useHouse(): TestHouse {
  let current: TestHouse | null = null
  let close: () => Promise<void> = async () => undefined
  beforeEach(async () => {
    const opened = await fresh[engineOf(databaseUrl())]()
    close = opened.close
    current = new TestHouse(opened.store)
    const { now } = current.clockwork
    await opened.store.change((db) =>
      setInstallation(changing(db, { now, by: 'setup', district }), {
        district,
        demo: false,
        businessDay: null,
        setUpAt: now,
      }),
    )
  })
  afterEach(() => close())
  return new Proxy({} as TestHouse, {
    get: (_, name) => {
      if (!current) throw new Error('the house stands only inside a test')
      const value: unknown = Reflect.get(current, name, current)
      return typeof value === 'function' ? value.bind(current) : value
    },
  })
}

const folder = mkdtempSync(join(tmpdir(), 'house-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

let files = 0
async function freshSqlite() {
  const template = join(folder, 'template.db')
  if (!existsSync(template)) await (await openStore(`file:${template}`)).close()
  files += 1
  const file = join(folder, `${files}.db`)
  copyFileSync(template, file)
  const store = await openStore(`file:${file}`)
  return {
    store,
    close: async () => {
      await store.close()
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    },
  }
}

const tablesOfSchema = "select tablename from pg_tables where schemaname = 'public'"
const namesOf = (rows: { tablename: string }[]) => rows.map((row) => `"${row.tablename}"`).join(', ')
/** The journal can't be emptied but by going past its triggers. */
const emptied = (tables: string) =>
  `set session_replication_role = replica; truncate ${tables}; set session_replication_role = default`

type Pglite = Awaited<ReturnType<typeof openPglite>>
let pglite: Pglite | null = null

/** Migrating takes seconds, loading a migrated dump half of one: the dump is kept under .cache, named after the migrations. */
async function openPglite() {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const dump = join(projectRoot(), '.cache', `pglite-${digestOf(migrationsFolder('postgres'))}.tar`)
  const client = existsSync(dump) ? new PGlite({ loadDataDir: new Blob([readFileSync(dump)]) }) : new PGlite()
  const db = drizzle(client)
  if (!existsSync(dump)) {
    await migrate(db, { migrationsFolder: migrationsFolder('postgres') })
    mkdirSync(dirname(dump), { recursive: true })
    const made = await client.dumpDataDir('none')
    writeFileSync(`${dump}.${process.pid}`, new Uint8Array(await made.arrayBuffer()))
    renameSync(`${dump}.${process.pid}`, dump)
  }
  const { rows } = await client.query<{ tablename: string }>(tablesOfSchema)
  return { client, db, tables: namesOf(rows), close: () => client.close() }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort())
    if (file.endsWith('.sql')) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

/** One database a worker, on the server that DATABASE_URL names. */
async function openServer() {
  const { Client } = await import('pg').then((module) => module.default)
  const name = `house_${process.env.VITEST_POOL_ID ?? '1'}`
  const first = new Client({ connectionString: databaseUrl() })
  await first.connect()
  await first.query(`drop database if exists ${name}`)
  await first.query(`create database ${name}`)
  await first.end()
  const url = new URL(databaseUrl())
  url.pathname = `/${name}`
  await (await openStore(url.href)).close()
  const client = new Client({ connectionString: url.href })
  await client.connect()
  const { rows } = await client.query<{ tablename: string }>(tablesOfSchema)
  return { url: url.href, client, tables: namesOf(rows) }
}

let server: Awaited<ReturnType<typeof openServer>> | null = null
async function freshServer() {
  server ??= await openServer()
  await server.client.query(emptied(server.tables))
  const store = await openStore(server.url)
  return { store, close: () => store.close() }
}

async function freshPglite() {
  pglite ??= await openPglite()
  const { client, db, tables } = pglite
  await client.exec(emptied(tables))
  const store = makeStore({
    engine: 'pglite',
    reader: db as unknown as ReadDb,
    writer: db as unknown as WriteDb,
    oneConnection: true,
    begin: async () => void (await client.exec('begin')),
    commit: async () => void (await client.exec('commit')),
    rollback: async () => void (await client.exec('rollback')),
    health: async () => ({ engine: 'pglite', migration: '', settings: {} }),
    close: async () => undefined,
  })
  return { store, close: async () => undefined }
}

const fresh = { sqlite: freshSqlite, pglite: freshPglite, postgres: freshServer }
