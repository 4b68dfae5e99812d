// Records that are simply edited: added, changed one version on, each change in the journal. Facts that figures rest on are in facts.ts.
import { eq, getTableColumns } from 'drizzle-orm'
import type { Changing, Values } from '#db/changing.ts'
import { insertMany } from '#db/insert-many.ts'
import { building, floor, monthlyReport, spaceDemand, unitChange } from '#db/schema/carrier.ts'
import { filingWindow } from '#db/schema/cultivation.ts'
import { lead, platformProject, spaceProject } from '#db/schema/pipeline.ts'
import {
  attachedFile,
  firmNote,
  need,
  support,
  supportOffer,
  task,
  training,
  trainingFirm,
  visit,
} from '#db/schema/support.ts'

const recordTables = {
  supportOffer,
  support,
  visit,
  need,
  training,
  trainingFirm,
  task,
  firmNote,
  attachedFile,
  filingWindow,
  building,
  floor,
  unitChange,
  monthlyReport,
  spaceDemand,
  lead,
  spaceProject,
  platformProject,
}
type RecordTables = typeof recordTables
export type RecordKind = keyof RecordTables
type Stamped = 'id' | 'district' | 'version' | 'createdAt'
/** A record as it is stored. */
export type RecordRow<K extends RecordKind> = RecordTables[K]['$inferSelect']
/** A record's own values, without what the program stamps on them. */
export type RecordValues<K extends RecordKind> = Omit<RecordTables[K]['$inferInsert'], Stamped>

/** What is stamped on a new record, as far as its table has a place for it. */
function stamped(tx: Changing, kind: RecordKind, id: string): Values {
  const columns = getTableColumns(recordTables[kind])
  const stamps: Values = { id, district: tx.district, version: 1, createdAt: tx.now }
  return Object.fromEntries(Object.entries(stamps).filter(([name]) => name in columns))
}

/** Adds a record; `subject` is the firm or carrier on whose page the change is shown. Answers its id. */
export async function addRecord<K extends RecordKind>(
  tx: Changing,
  kind: K,
  subject: string | null,
  values: RecordValues<K>,
  id: string = tx.id(),
): Promise<string> {
  // One cast for all tables: TypeScript can't follow the insert type of a table chosen by key.
  await tx.db.insert(recordTables[kind]).values({ ...values, ...stamped(tx, kind, id) } as never)
  tx.changes.push({ kind, record: id, subject, before: null, after: { ...values } })
  return id
}

/** Hundreds of records at once; all of them with the same columns. */
export async function addRecords<K extends RecordKind>(
  tx: Changing,
  kind: K,
  all: readonly { subject: string | null; values: RecordValues<K> }[],
): Promise<void> {
  const rows = all.map(({ subject, values }) => ({ subject, values, id: tx.id() }))
  await insertMany(
    tx,
    recordTables[kind],
    rows.map(({ values, id }) => ({ ...values, ...stamped(tx, kind, id) })),
  )
  for (const { subject, values, id } of rows)
    tx.changes.push({ kind, record: id, subject, before: null, after: { ...values } })
}

type Known = { id: string; version?: number }

/** Changes a record one version on; the journal keeps what was there before. Answers whether anything changed. */
export async function changeRecord<K extends RecordKind>(
  tx: Changing,
  kind: K,
  subject: string | null,
  row: RecordRow<K> & Known,
  changed: Partial<RecordValues<K>>,
): Promise<boolean> {
  const names = Object.keys(changed).filter((name) => !sameValue(Reflect.get(row, name), Reflect.get(changed, name)))
  if (names.length === 0) return false
  const table = recordTables[kind]
  const next = row.version === undefined ? changed : { ...changed, version: row.version + 1 }
  await tx.db
    .update(table)
    .set(next as never)
    .where(eq(table.id, row.id))
  const cut = (from: object): Values =>
    Object.fromEntries(names.map((name): [string, unknown] => [name, Reflect.get(from, name) ?? null]))
  tx.changes.push({ kind, record: row.id, subject, before: cut(row), after: cut(changed) })
  return true
}

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
