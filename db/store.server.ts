// The store: two verbs. `read` gets a handle that can't write; `change` is one transaction, one at a time.
// Nothing inside a change waits for network or files. See docs/decisions/0003.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { type Engine, engineOf } from '#db/engine.ts'

type Schema = Record<string, never>
/** What a reader may call: the part of Drizzle that both engines share, without writes. */
export type ReadDb = Pick<BetterSQLite3Database<Schema>, 'select' | 'selectDistinct' | '$with' | 'with'>
/** What a change may call. `transaction` is missing on purpose: on better-sqlite3 it leaves rows behind. */
export type WriteDb = ReadDb & Pick<BetterSQLite3Database<Schema>, 'insert' | 'update' | 'delete'>

export type Health = { engine: Engine; migration: string; settings: Record<string, string | number> }

export type Store = {
  engine: Engine
  read<T>(work: (db: ReadDb) => Promise<T>): Promise<T>
  change<T>(work: (db: WriteDb) => Promise<T>): Promise<T>
  /** The settings that must survive a power loss, and the migration in force. */
  health(): Promise<Health>
  close(): Promise<void>
}

/** What an engine brings; the store adds the queue and the nesting check. */
export type EngineParts = {
  engine: Engine
  reader: ReadDb
  writer: WriteDb
  begin(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  health(): Promise<Health>
  close(): Promise<void>
  /** One connection for all: reads wait for the change under way (PGlite). */
  oneConnection: boolean
}

const insideChange = new AsyncLocalStorage<true>()

export function makeStore(parts: EngineParts): Store {
  let last: Promise<unknown> = Promise.resolve()
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const refuseNesting = (verb: string) => {
    if (insideChange.getStore()) throw new Error(`store.${verb} inside store.change: use the handle of the change`)
  }
  return {
    engine: parts.engine,
    async read(work) {
      refuseNesting('read')
      return parts.oneConnection ? queued(() => work(parts.reader)) : work(parts.reader)
    },
    async change(work) {
      refuseNesting('change')
      return queued(async () => {
        await parts.begin()
        try {
          const result = await insideChange.run(true, () => work(parts.writer))
          await parts.commit()
          return result
        } catch (cause) {
          await parts.rollback()
          throw cause
        }
      })
    },
    health: () => parts.health(),
    async close() {
      await queued(async () => undefined)
      await parts.close()
    },
  }
}

/** Opens the database, brings it to this program's schema (a copy is made first) and asserts the settings that matter. */
export async function openStore(url: string, how: { passing?: boolean } = {}): Promise<Store> {
  if (engineOf(url) === 'sqlite') return (await import('#db/store.sqlite.server.ts')).openSqlite(url, how)
  return (await import('#db/store.postgres.server.ts')).openPostgres(url)
}
