// PostgreSQL: a pool of read-only connections, and one connection for changes, which first take an advisory lock.
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { migrationsFolder, pendingAfter } from '#db/migrations.server.ts'
import { makeStore, type ReadDb, type Store, type WriteDb } from '#db/store.server.ts'

/** Any fixed number: every process of this program takes the same lock before it changes something. */
const changeLock = 210105

async function newestApplied(client: pg.ClientBase): Promise<number> {
  const there = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name")
  if (!there.rows[0]?.name) return 0
  const row = await client.query('select max(created_at) as newest from drizzle.__drizzle_migrations')
  return Number(row.rows[0]?.newest ?? 0)
}

export async function openPostgres(url: string): Promise<Store> {
  const writer = new pg.Client({ connectionString: url })
  await writer.connect()
  const pending = pendingAfter('postgres', await newestApplied(writer))
  if (pending.length > 0) await migrate(drizzle(writer), { migrationsFolder: migrationsFolder('postgres') })
  const readers = new pg.Pool({
    connectionString: url,
    max: 8,
    options: '-c default_transaction_read_only=on -c statement_timeout=30000',
  })
  return makeStore({
    engine: 'postgres',
    // The tables were made by the PostgreSQL kit; the builder calls that queries use are the same on both engines.
    reader: drizzle(readers) as unknown as ReadDb,
    writer: drizzle(writer) as unknown as WriteDb,
    oneConnection: false,
    begin: async () => {
      await writer.query('begin')
      await writer.query('select pg_advisory_xact_lock($1)', [changeLock])
    },
    commit: async () => void (await writer.query('commit')),
    rollback: async () => void (await writer.query('rollback')),
    health: async () => {
      const commit = await readers.query('show synchronous_commit')
      return {
        engine: 'postgres',
        migration: String(await newestApplied(writer)),
        settings: { synchronous_commit: String(commit.rows[0]?.synchronous_commit) },
      }
    },
    close: async () => {
      await readers.end()
      await writer.end()
    },
  })
}
