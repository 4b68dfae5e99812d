// The stages of each kind as the installation keeps them; a kind without any goes by the program's own.
import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { cultivationCase, stage } from '#db/schema/cultivation.ts'
import { isRequirement, type Requirement } from '#domain/case-gate.ts'
import type { Instant } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { defaultStages, type StageRule } from '#domain/standards/stages.ts'

export type Stage = {
  key: string
  zh: string
  en: string
  slowAfterDays: number | null
  gate: Requirement[]
  /** No case may enter any more; old logs still name it. */
  retired: boolean
}

const ownStage = (one: StageRule): Stage => ({ ...one, gate: [...one.gate], retired: false })

const keptStage = (row: typeof stage.$inferSelect): Stage => ({
  key: row.key,
  zh: row.nameZh,
  en: row.nameEn,
  slowAfterDays: row.slowAfterDays,
  gate: row.gate.filter(isRequirement),
  retired: row.retiredAt !== null,
})

const rowsOf = (tx: Reading, viewer: Viewer, kind: RecognitionKind) =>
  tx.db
    .select()
    .from(stage)
    .where(and(eq(stage.district, viewer.district), eq(stage.kind, kind)))
    .orderBy(asc(stage.kind), asc(stage.position), asc(stage.key))

/** From first to last, retired ones included. `version` 0 = the program's own, never edited. */
export async function stagesOf(
  tx: Reading,
  viewer: Viewer,
  kind: RecognitionKind,
): Promise<{ stages: Stage[]; version: number }> {
  const rows = await rowsOf(tx, viewer, kind)
  if (rows.length === 0) return { stages: defaultStages[kind].map(ownStage), version: 0 }
  return { stages: rows.map(keptStage), version: Math.max(...rows.map(({ version }) => version)) }
}

const everyRow = prepared((db) =>
  db
    .select()
    .from(stage)
    .where(eq(stage.district, given('district')))
    .orderBy(asc(stage.kind), asc(stage.position), asc(stage.key)),
)

export type StagesByKind = Record<RecognitionKind, Stage[]>

/** Of every kind, in one query. */
export async function allStages(tx: Reading, viewer: Viewer): Promise<StagesByKind> {
  const rows = await everyRow(tx, { district: viewer.district })
  const of = (kind: RecognitionKind): Stage[] => {
    const kept = rows.filter((row) => row.kind === kind)
    return kept.length > 0 ? kept.map(keptStage) : defaultStages[kind].map(ownStage)
  }
  return {
    'tech-sme': of('tech-sme'),
    'high-tech': of('high-tech'),
    eaglet: of('eaglet'),
    gazelle: of('gazelle'),
    'potential-unicorn': of('potential-unicorn'),
    'seed-unicorn': of('seed-unicorn'),
    unicorn: of('unicorn'),
    platform: of('platform'),
    specialised: of('specialised'),
  }
}

/** How many open cases stand in each stage of a kind. */
export async function casesInStages(tx: Reading, viewer: Viewer, kind: RecognitionKind): Promise<Map<string, number>> {
  const rows = await tx.db
    .select({ stage: cultivationCase.stage, n: count() })
    .from(cultivationCase)
    .where(
      and(
        eq(cultivationCase.district, viewer.district),
        eq(cultivationCase.kind, kind),
        isNull(cultivationCase.endedOn),
      ),
    )
    .groupBy(cultivationCase.stage)
  return new Map(rows.map((row) => [row.stage, row.n]))
}

/** Writes all stages of a kind; what stood there is replaced, stages that logs name are kept by being in the list. */
export async function writeStages(
  tx: Changing,
  kind: RecognitionKind,
  before: { stages: readonly Stage[]; version: number },
  after: readonly Stage[],
): Promise<void> {
  const retiredAt = new Map<string, Instant | null>()
  const rows = await tx.db
    .select()
    .from(stage)
    .where(and(eq(stage.district, tx.district), eq(stage.kind, kind)))
  for (const row of rows) retiredAt.set(row.key, row.retiredAt)
  await tx.db.delete(stage).where(and(eq(stage.district, tx.district), eq(stage.kind, kind)))
  for (const [position, one] of after.entries())
    await tx.db.insert(stage).values({
      id: rows.find((row) => row.key === one.key)?.id ?? tx.id(),
      district: tx.district,
      kind,
      key: one.key,
      nameZh: one.zh,
      nameEn: one.en,
      position,
      slowAfterDays: one.slowAfterDays,
      gate: [...one.gate],
      retiredAt: one.retired ? (retiredAt.get(one.key) ?? tx.now) : null,
      version: before.version + 1,
    })
  tx.changes.push({
    kind: 'stage',
    record: kind,
    subject: null,
    before: { stages: before.stages.map(asText) },
    after: { stages: after.map(asText) },
  })
}

/** One stage in the journal: all of it that can be edited. */
const asText = ({ zh, en, slowAfterDays, gate, retired }: Stage): string =>
  [zh, en, slowAfterDays ?? '-', gate.join(' ') || '-', retired ? 'retired' : ''].filter(Boolean).join(' | ')
