// Every table of the schema, each after those it refers to: the order in which rows can be written one table after the other.
import { getTableName, is, Table } from 'drizzle-orm'
import { getTableConfig as configOnPostgres, PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as configOnSqlite, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as account from './account.ts'
import * as carrier from './carrier.ts'
import * as cultivation from './cultivation.ts'
import * as firm from './firm.ts'
import * as imports from './import.ts'
import * as journal from './journal.ts'
import * as metrics from './metrics.ts'
import * as pipeline from './pipeline.ts'
import * as plan from './plan.ts'
import * as platform from './platform.ts'
import * as recognition from './recognition.ts'
import * as setting from './setting.ts'
import * as support from './support.ts'

const parts = [
  setting,
  account,
  journal,
  firm,
  recognition,
  carrier,
  platform,
  plan,
  imports,
  cultivation,
  pipeline,
  metrics,
  support,
]

/** By name: what a module exports comes in another order from one bundler to the next. */
const tables: Table[] = parts
  .flatMap((part) => Object.values(part).filter((one): one is Table => is(one, Table)))
  .sort((a, b) => (getTableName(a) < getTableName(b) ? -1 : 1))

/** The tables that a table's rows refer to. */
function referredTo(table: Table): Table[] {
  if (is(table, SQLiteTable)) return configOnSqlite(table).foreignKeys.map((key) => key.reference().foreignTable)
  return is(table, PgTable) ? configOnPostgres(table).foreignKeys.map((key) => key.reference().foreignTable) : []
}

function inOrder(): Table[] {
  const ordered = new Set<Table>()
  const place = (table: Table): void => {
    if (ordered.has(table)) return
    for (const other of referredTo(table)) if (other !== table) place(other)
    ordered.add(table)
  }
  for (const table of tables) place(table)
  return [...ordered]
}

export const everyTable: readonly { name: string; table: Table }[] = inOrder().map((table) => ({
  name: getTableName(table),
  table,
}))
