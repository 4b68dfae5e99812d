// Compile-time proof that both column kits give equal names and equal row types. Nothing here runs.
import * as postgres from './columns.postgres.ts'
import * as sqlite from './columns.sqlite.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Words =
  | 'id'
  | 'words'
  | 'whole'
  | 'large'
  | 'flag'
  | 'day'
  | 'instant'
  | 'bytes'
  | 'document'
  | 'oneOf'
  | 'table'
  | 'index'
  | 'uniqueIndex'

const a = sqlite.table('probe', {
  id: sqlite.id('id').primaryKey(),
  words: sqlite.words('words').notNull(),
  whole: sqlite.whole('whole').notNull(),
  large: sqlite.large('large'),
  flag: sqlite.flag('flag').notNull().default(false),
  day: sqlite.day('day'),
  instant: sqlite.instant('instant').notNull(),
  bytes: sqlite.bytes('bytes'),
  document: sqlite.document<{ list: string[] }>('document'),
  oneOf: sqlite.oneOf('one_of', ['left', 'right']).notNull(),
})
const b = postgres.table('probe', {
  id: postgres.id('id').primaryKey(),
  words: postgres.words('words').notNull(),
  whole: postgres.whole('whole').notNull(),
  large: postgres.large('large'),
  flag: postgres.flag('flag').notNull().default(false),
  day: postgres.day('day'),
  instant: postgres.instant('instant').notNull(),
  bytes: postgres.bytes('bytes'),
  document: postgres.document<{ list: string[] }>('document'),
  oneOf: postgres.oneOf('one_of', ['left', 'right']).notNull(),
})

export type Parity = [
  Equal<typeof a.$inferSelect, typeof b.$inferSelect>,
  Equal<typeof a.$inferInsert, typeof b.$inferInsert>,
  Words extends keyof typeof sqlite & keyof typeof postgres ? true : false,
]
export const parity: Parity = [true, true, true]
