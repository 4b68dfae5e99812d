// Rows of any table as they are stored, for the dump that carries an installation from one database to another.
import { asc, type Column, count, getTableColumns, gt, type Table } from 'drizzle-orm'
import type { Changing, Reading, Values } from '#db/changing.ts'
import { insertMany } from '#db/insert-many.ts'

const rowsAtOnce = 500

/** What a table's rows are told apart by. */
function keyOf(table: Table): [name: string, column: Column] {
  const columns = Object.entries(getTableColumns(table))
  const [first] = columns
  if (!first) throw new Error('a table without columns')
  return columns.find(([, column]) => column.primary) ?? first
}

/** All rows of a table in the order of their keys, a few hundred at a time. */
export async function* rowsOf(tx: Reading, table: Table): AsyncGenerator<Values> {
  const [name, key] = keyOf(table)
  // One cast: a table given as a value has no row type of its own.
  const from = () => tx.db.select().from(table as never)
  if (!key.primary) return yield* (await from()) as Values[]
  for (let last: unknown = null; ; ) {
    const where = last === null ? undefined : gt(key, last)
    const rows: Values[] = await from().where(where).orderBy(asc(key)).limit(rowsAtOnce)
    yield* rows
    if (rows.length < rowsAtOnce) return
    last = rows.at(-1)?.[name]
  }
}

export async function countIn(tx: Reading, table: Table): Promise<number> {
  const rows: { n: number }[] = await tx.db.select({ n: count() }).from(table as never)
  return rows[0]?.n ?? 0
}

/** Writes rows as they were read. */
export const putRows = (tx: Changing, table: Table, rows: Iterable<Values>): Promise<void> =>
  insertMany(tx, table, rows)
