// What lists of records about firms have in common: the firm's name, the officer's, days that have come, the order.
import { type AnyColumn, asc, desc, type SQL, sql } from 'drizzle-orm'
import { account } from '#db/schema/account.ts'
import { firm } from '#db/schema/firm.ts'
import type { Day } from '#domain/day.ts'

/** The firm a record is about. */
export const firmShown = { id: firm.id, name: firm.name }

/** The name of the account in this column. */
export const nameOfAccount = (column: AnyColumn): SQL<string | null> =>
  sql<string | null>`(select ${account.name} from ${account} where ${account.id} = ${column})`

export const inDirection = (column: SQL | AnyColumn, descending: boolean): SQL =>
  descending ? desc(column) : asc(column)

/** Set, and not later than the day. */
export const come = (column: AnyColumn, on: Day): SQL => sql`${column} <= ${on}`
/** Not set, or only later. */
export const notCome = (column: AnyColumn, on: Day): SQL => sql`(${column} is null or ${column} > ${on})`
