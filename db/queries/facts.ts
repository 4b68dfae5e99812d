// Facts under two clocks: added, corrected, ended; never overwritten.
import { and, eq, isNull } from 'drizzle-orm'
import type { Changing, Values } from '#db/changing.ts'
import { carrierGrade, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { caseStep, ruleVersion } from '#db/schema/cultivation.ts'
import { firmName, residence } from '#db/schema/firm.ts'
import { declaration, yearlyMetrics } from '#db/schema/metrics.ts'
import { firmChainLink, pipelineStep } from '#db/schema/pipeline.ts'
import { target } from '#db/schema/plan.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'

const factTables = {
  firmName,
  residence,
  recognition,
  carrierTerm,
  unit,
  stay,
  platform,
  target,
  caseStep,
  ruleVersion,
  yearlyMetrics,
  declaration,
  carrierGrade,
  pipelineStep,
  firmChainLink,
}
type FactTables = typeof factTables
export type FactKind = keyof FactTables

type Clocks =
  | 'id'
  | 'district'
  | 'fact'
  | 'recordedAt'
  | 'recordedBy'
  | 'supersededAt'
  | 'supersededBy'
  | 'why'
  | 'batch'
/** A fact as it is stored. */
export type Fact<K extends FactKind> = FactTables[K]['$inferSelect']
/** A fact's own values, without the clocks. */
export type FactValues<K extends FactKind> = Omit<FactTables[K]['$inferInsert'], Clocks>

const clockNames = new Set<string>([
  'id',
  'district',
  'fact',
  'recordedAt',
  'recordedBy',
  'supersededAt',
  'supersededBy',
  'why',
  'batch',
] satisfies Clocks[])

/** A stored fact without its clocks: what the journal shows. */
export const ownValues = (row: Values): Values =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !clockNames.has(name)))

/** Adds a fact; `subject` is the firm or carrier on whose page the change is shown. Answers the stable fact id. */
export async function addFact<K extends FactKind>(
  tx: Changing,
  kind: K,
  subject: string | null,
  values: FactValues<K>,
  correcting?: { fact: string; why: string | null },
  /** Why it is so, where a new fact needs a reason. */
  why: string | null = null,
  rowId = tx.id(),
): Promise<string> {
  const fact = correcting?.fact ?? rowId
  const row = {
    ...values,
    id: rowId,
    district: tx.district,
    fact,
    recordedAt: tx.now,
    recordedBy: tx.by,
    why: correcting?.why ?? why,
    batch: tx.batch,
  }
  // One cast for all fact tables: TypeScript can't follow the insert type of a table chosen by key.
  await tx.db.insert(factTables[kind]).values(row as never)
  if (!correcting) tx.changes.push({ kind, record: fact, subject, before: null, after: ownValues(row) })
  return fact
}

/** Ends the present wording of a fact. */
export async function supersede<K extends FactKind>(tx: Changing, kind: K, row: Fact<K>): Promise<void> {
  const table = factTables[kind]
  await tx.db
    .update(table)
    .set({ supersededAt: tx.now, supersededBy: tx.by } as never)
    .where(and(eq(table.id, row.id), isNull(table.supersededAt)))
}

/** Corrects a fact: the old wording is superseded, the new one keeps the fact's id. */
export async function correctFact<K extends FactKind>(
  tx: Changing,
  kind: K,
  subject: string | null,
  row: Fact<K>,
  changed: Partial<FactValues<K>>,
  why: string | null,
): Promise<void> {
  await supersede(tx, kind, row)
  const before = ownValues(row)
  const after = { ...before, ...changed }
  await addFact(tx, kind, subject, after as FactValues<K>, { fact: row.fact, why })
  tx.changes.push({ kind, record: row.fact, subject, before, after })
}

/** Withdraws a fact that should never have been recorded. */
export async function withdrawFact<K extends FactKind>(
  tx: Changing,
  kind: K,
  subject: string | null,
  row: Fact<K>,
): Promise<void> {
  await supersede(tx, kind, row)
  tx.changes.push({ kind, record: row.fact, subject, before: ownValues(row), after: null })
}
