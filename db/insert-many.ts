// Thousands of rows into one table: a statement of fifty rows is built once and run again and again. Building it anew for
// each piece costs more than the database does.
import { getTableColumns, getTableName, type Placeholder, sql, type Table } from 'drizzle-orm'
import type { Changing, Values } from '#db/changing.ts'
import type { WriteDb } from '#db/store.server.ts'

const rowsAtOnce = 50

type Prepared = { execute(values: Values): PromiseLike<unknown> }
const preparedOn = new WeakMap<WriteDb, Map<string, Prepared>>()

/** Lets others have the thread. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** Inserts rows of one shape; others get the thread after every fifty. Documents must be given or left out, never null. */
export async function insertMany(
  tx: Changing,
  table: Table,
  rows: readonly Values[],
  onWritten?: (done: number) => void,
): Promise<void> {
  const names = columnsIn(table, rows[0])
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    if (some.length === rowsAtOnce) await statement(tx.db, table, names).execute(numbered(some, names))
    // One cast here and one below: a table given as a value has no row type of its own.
    else await tx.db.insert(table as never).values(some as never)
    onWritten?.(from + some.length)
    await breathe()
  }
}

const columnsIn = (table: Table, row: Values = {}): string[] =>
  Object.keys(getTableColumns(table)).filter((name) => name in row)

function statement(db: WriteDb, table: Table, names: readonly string[]): Prepared {
  const known = preparedOn.get(db) ?? new Map<string, Prepared>()
  preparedOn.set(db, known)
  const key = `${getTableName(table)} ${names.join(' ')}`
  const made = known.get(key) ?? prepare(db, table, names)
  known.set(key, made)
  return made
}

function prepare(db: WriteDb, table: Table, names: readonly string[]): Prepared {
  const rows = Array.from({ length: rowsAtOnce }, (_, index) =>
    Object.fromEntries(names.map((name): [string, Placeholder] => [name, sql.placeholder(`${index} ${name}`)])),
  )
  return db
    .insert(table as never)
    .values(rows as never)
    .prepare()
}

const numbered = (rows: readonly Values[], names: readonly string[]): Values => {
  const values: Values = {}
  rows.forEach((row, index) => {
    for (const name of names) values[`${index} ${name}`] = row[name] ?? null
  })
  return values
}
