// The column kit for PostgreSQL; same words and row types as columns.sqlite.ts (proved in parity.ts).
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  json,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { checksOf } from './columns.sqlite.ts'

export { index, uniqueIndex }

export const id = (name: string) => text(name)
export const words = (name: string) => text(name)
export const whole = (name: string) => integer(name)
export const large = (name: string) => bigint(name, { mode: 'number' })
export const flag = (name: string) => boolean(name)
export const instant = (name: string) => text(name)
export const bytes = (name: string) => bytea(name)
export const document = <T>(name: string) => json(name).$type<T>()

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
})

const dayColumns = new WeakSet<object>()
export const day = (name: string) => {
  const column = text(name)
  dayColumns.add(column)
  return column
}

export const oneOf = <const V extends readonly [string, ...string[]]>(name: string, values: V) =>
  text(name, { enum: values as unknown as [V[number], ...V[number][]] })

type Columns = Parameters<typeof pgTable>[1]

export const table = ((name: string, columns: Columns, extras?: (self: never) => unknown[]) => {
  const checks = checksOf(name, columns as never, dayColumns)
  return pgTable(name, columns, (self) => [
    ...checks.map((one) => check(one.name, sql.raw(one.condition))),
    ...((extras?.(self as never) ?? []) as []),
  ])
}) as unknown as typeof pgTable
