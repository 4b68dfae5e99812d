// How SQLite goes about each query the pages really run: EXPLAIN QUERY PLAN over every statement of one round of questions.
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Question } from '#bench/asking.ts'
import { makeStore, type Store } from '#db/store.server.ts'
import type { House } from '#server/house.ts'

export type Explained = {
  question: string
  /** The statement, shortened. */
  sql: string
  ms: number
  rows: number
  /** Steps that read a whole table, or sort in a temporary B-tree. */
  flagged: string[]
  plan: string[]
}

type Statement = { sql: string; params: unknown[] }

/** A store that reads the file and writes down each statement; nothing can be changed through it. */
function listeningStore(connection: Database.Database, heard: Statement[]): Store {
  const db = drizzle(connection, { logger: { logQuery: (sql, params) => heard.push({ sql, params }) } })
  const refused = async () => {
    throw new Error('only reading is listened to')
  }
  return makeStore({
    engine: 'sqlite',
    reader: db,
    writer: db,
    oneConnection: false,
    begin: refused,
    commit: refused,
    rollback: async () => undefined,
    health: async () => ({ engine: 'sqlite', migration: '', settings: {} }),
    close: async () => void connection.close(),
  })
}

const isCostly = (detail: string): boolean => /^SCAN (?!CONSTANT ROW)|TEMP B-TREE/.test(detail)

/** The tables it reads and what it is asked, without the columns. */
const shortened = (sql: string): string =>
  sql
    .replaceAll('"', '')
    .replace(/^select .*? from /s, 'select … from ')
    .replace(/\s+/g, ' ')
    .slice(0, 300)

function explain(connection: Database.Database, question: string, { sql, params }: Statement): Explained {
  const plan = connection
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...params)
    .map(({ detail }) => detail)
  const statement = connection.prepare<unknown[]>(sql).raw()
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    const rows = statement.all(...params).length
    return { rows, ms: performance.now() - begun }
  })
  return {
    question,
    sql: shortened(sql),
    ms: Math.min(...times.map(({ ms }) => ms)),
    rows: times[0]?.rows ?? 0,
    flagged: plan.filter(isCostly),
    plan,
  }
}

/** Every statement of the first few of each question's rotation, once per wording; the slowest first. */
export async function explainAll(file: string, house: House, questions: readonly Question[]): Promise<Explained[]> {
  const connection = new Database(file, { readonly: true })
  const heard: Statement[] = []
  const store = listeningStore(connection, heard)
  const explained = new Map<string, Explained>()
  try {
    for (const question of questions) {
      for (let n = 0; n < 10; n += 1) {
        await question.before?.(house)
        heard.length = 0
        await question.ask({ ...house, store }, n)
        for (const statement of [...heard]) {
          const one = explain(connection, question.key, statement)
          const known = explained.get(statement.sql)
          if (!known || known.ms < one.ms) explained.set(statement.sql, one)
        }
      }
    }
  } finally {
    await store.close()
  }
  return [...explained.values()].sort((a, b) => b.ms - a.ms)
}
