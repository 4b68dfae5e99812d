// Thousands of rows into one table: a statement of fifty rows is built once and run again and again. Building it anew for
// each piece costs more than the database does.
import { type Column, getTableColumns, getTableName, sql, type Table } from 'drizzle-orm'
import type { Changing, Values } from '#db/changing.ts'
import type { WriteDb } from '#db/store.server.ts'

const rowsAtOnce = 50

type Prepared = { execute(values: Values): PromiseLike<unknown> }
const preparedOn = new WeakMap<WriteDb, Map<string, Prepared>>()

/** Lets others have the thread. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** Inserts rows of one shape, drawn as they are needed; others get the thread after every fifty. */
export async function insertMany(
  tx: Changing,
  table: Table,
  rows: Iterable<Values>,
  onWritten?: (done: number) => void,
): Promise<void> {
  let done = 0
  for (const some of inGroups(rows, rowsAtOnce)) {
    const columns = columnsIn(table, some[0])
    if (some.length === rowsAtOnce) await statement(tx.db, table, columns).execute(inOrder(some, columns))
    // One cast here and one below: a table given as a value has no row type of its own.
    else await tx.db.insert(table as never).values(some as never)
    done += some.length
    onWritten?.(done)
    await breathe()
  }
}

function* inGroups<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let group: Row[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

type Columns = readonly (readonly [name: string, column: Column])[]

const columnsIn = (table: Table, row: Values = {}): Columns =>
  Object.entries(getTableColumns(table)).filter(([name]) => name in row)

function statement(db: WriteDb, table: Table, columns: Columns): Prepared {
  const known = preparedOn.get(db) ?? new Map<string, Prepared>()
  preparedOn.set(db, known)
  const key = `${getTableName(table)} ${columns.map(([name]) => name).join(' ')}`
  const made = known.get(key) ?? prepare(db, table, columns)
  known.set(key, made)
  return made
}

/** The places are numbered from 0 on, row by row, and bare: their values come as the database takes them. */
function prepare(db: WriteDb, table: Table, columns: Columns): Prepared {
  const rows = Array.from({ length: rowsAtOnce }, (_, row) =>
    Object.fromEntries(columns.map(([name], at) => [name, sql`${sql.placeholder(`${row * columns.length + at}`)}`])),
  )
  return db
    .insert(table as never)
    .values(rows as never)
    .prepare()
}

function inOrder(rows: readonly Values[], columns: Columns): Values {
  const values: Values = {}
  let at = 0
  for (const row of rows) {
    for (const [name, column] of columns) {
      const value = row[name] ?? null
      values[at] = value === null ? null : column.mapToDriverValue(value)
      at += 1
    }
  }
  return values
}
