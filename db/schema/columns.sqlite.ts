// The column kit for SQLite: a dozen words in which every table is written. Its twin is columns.postgres.ts.
import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export { index, uniqueIndex }

/** A short text key: an id made by the application (UUIDv7), or another table's. */
export const id = (name: string) => text(name)
export const words = (name: string) => text(name)
export const whole = (name: string) => integer(name)
/** Whole numbers beyond 2^31, such as money in 元; JavaScript's safe integers. */
export const large = (name: string) => integer(name)
export const flag = (name: string) => integer(name, { mode: 'boolean' })
export const instant = (name: string) => text(name)
export const bytes = (name: string) => blob(name, { mode: 'buffer' })
export const document = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()

const dayColumns = new WeakSet<object>()
export const day = (name: string) => {
  const column = text(name)
  dayColumns.add(column)
  return column
}

export const oneOf = <const V extends readonly [string, ...string[]]>(name: string, values: V) =>
  text(name, { enum: values as unknown as [V[number], ...V[number][]] })

type Columns = Parameters<typeof sqliteTable>[1]
type BuilderWithConfig = { config: { name: string; enumValues?: readonly string[] } }

/** A table whose `oneOf` and `day` columns carry their checks by themselves. */
export const table = ((name: string, columns: Columns, extras?: (self: never) => unknown[]) => {
  const checks = checksOf(name, columns as unknown as Record<string, BuilderWithConfig>, dayColumns)
  return sqliteTable(name, columns, (self) => [
    ...checks.map((one) => check(one.name, sql.raw(one.condition))),
    ...((extras?.(self as never) ?? []) as []),
  ])
}) as unknown as typeof sqliteTable

/** The conditions that a table's columns imply, in SQL that both engines read. */
export function checksOf(table: string, columns: Record<string, BuilderWithConfig>, days: WeakSet<object>) {
  return Object.values(columns).flatMap((column) => {
    const name = column.config.name
    if (days.has(column)) {
      return [
        {
          name: `${table}_${name}_day`,
          condition: `length("${name}") = 10 and substr("${name}", 5, 1) = '-' and substr("${name}", 8, 1) = '-'`,
        },
      ]
    }
    const values = column.config.enumValues
    if (!values || values.length === 0) return []
    return [{ name: `${table}_${name}_one_of`, condition: `"${name}" in (${values.map((v) => `'${v}'`).join(', ')})` }]
  })
}
