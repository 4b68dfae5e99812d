// Queries whose text never varies, put together once for each database handle: on a page of many small questions
// building the statements took longer than answering them.
import { sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { ReadDb } from '#db/store.server.ts'

type Values = Record<string, string | number>
type Built<Row> = { prepare(): { execute(values?: Values): PromiseLike<Row[]> } }

/** Where a value given with each asking stands. */
export const given = sql.placeholder

/** Answers an asking of one fixed statement; only what is `given` may differ between two askings. */
export function prepared<Row>(build: (db: ReadDb) => Built<Row>): (tx: Reading, values: Values) => Promise<Row[]> {
  const known = new WeakMap<ReadDb, ReturnType<Built<Row>['prepare']>>()
  return async (tx, values) => {
    const ready = known.get(tx.db) ?? build(tx.db).prepare()
    known.set(tx.db, ready)
    return ready.execute(values)
  }
}
