// Plans and their targets.
import { and, asc, desc, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { plan, target } from '#db/schema/plan.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import {
  type CountedTypes,
  countedLevelsByDefault,
  type PlatformLevel,
  platformLevels,
  platformTypes,
} from '#domain/platform.ts'

export type PlanRow = typeof plan.$inferSelect
export type TargetRow = typeof target.$inferSelect
export type PlanFacts = Pick<PlanRow, 'name' | 'title' | 'baseOn' | 'endOn' | 'source'>

/** The plan whose base lies before the day, the newest such; before the first plan, the first. */
export async function planInForce(tx: Reading, viewer: Viewer, on: Day): Promise<PlanRow | null> {
  const ours = eq(plan.district, viewer.district)
  const begun = await tx.db
    .select()
    .from(plan)
    .where(and(ours, lt(plan.baseOn, on)))
    .orderBy(desc(plan.baseOn))
    .limit(1)
  if (begun[0]) return begun[0]
  return (await tx.db.select().from(plan).where(ours).orderBy(asc(plan.baseOn)).limit(1))[0] ?? null
}

export const plansOf = (tx: Reading, viewer: Viewer) =>
  tx.db.select().from(plan).where(eq(plan.district, viewer.district)).orderBy(desc(plan.baseOn))

export async function planById(tx: Reading, viewer: Viewer, id: string): Promise<PlanRow | null> {
  const ours = and(eq(plan.district, viewer.district), eq(plan.id, id))
  return (await tx.db.select().from(plan).where(ours).limit(1))[0] ?? null
}

export async function planNamed(
  tx: Reading,
  viewer: Viewer,
  name: string,
  except: string | null = null,
): Promise<PlanRow | null> {
  const named = and(
    eq(plan.district, viewer.district),
    eq(plan.name, name),
    except === null ? undefined : ne(plan.id, except),
  )
  return (await tx.db.select().from(plan).where(named).limit(1))[0] ?? null
}

/** A plan's targets as they now stand. */
export const targetsOf = (tx: Reading, viewer: Viewer, planId: string) =>
  tx.db
    .select()
    .from(target)
    .where(and(eq(target.district, viewer.district), eq(target.plan, planId), isNull(target.supersededAt)))

/** A target through all its wordings, newest first: the revised ones stay visible. */
export const wordingsOf = (tx: Reading, viewer: Viewer, fact: string) =>
  tx.db
    .select()
    .from(target)
    .where(and(eq(target.district, viewer.district), eq(target.fact, fact)))
    .orderBy(desc(target.recordedAt), desc(target.id))

/** The levels of platforms that these targets count. */
export function levelsOf(targets: readonly Pick<TargetRow, 'measure' | 'definition'>[]): readonly PlatformLevel[] {
  const given = targets.find((one) => one.measure === 'innovation-platforms')?.definition?.levels
  const levels = platformLevels.filter((level) => given?.includes(level))
  return levels.length > 0 ? levels : countedLevelsByDefault.levels
}

/** The types of platforms that these targets count; null = all. */
export function typesOf(targets: readonly Pick<TargetRow, 'measure' | 'definition'>[]): CountedTypes {
  const given = targets.find((one) => one.measure === 'innovation-platforms')?.definition?.types
  const types = platformTypes.filter((type) => given?.includes(type))
  return types.length > 0 ? types : null
}

/** What the plan in force on the day counts, with its target of platforms. */
export async function countedPlatforms(tx: Reading, viewer: Viewer, on: Day) {
  const current = await planInForce(tx, viewer, on)
  const targets = current ? await targetsOf(tx, viewer, current.id) : []
  const target = targets.find(({ measure }) => measure === 'innovation-platforms') ?? null
  return { levels: levelsOf(targets), types: typesOf(targets), target }
}

export async function addPlanRow(tx: Changing, values: PlanFacts): Promise<string> {
  const id = tx.id()
  await tx.db.insert(plan).values({ ...values, id, district: tx.district, createdAt: tx.now, version: 1 })
  tx.changes.push({ kind: 'plan', record: id, subject: null, before: null, after: { ...values } })
  return id
}

export async function updatePlanRow(tx: Changing, before: PlanRow, values: PlanFacts): Promise<void> {
  await tx.db
    .update(plan)
    .set({ ...values, version: before.version + 1 })
    .where(eq(plan.id, before.id))
  const { name, title, baseOn, endOn, source } = before
  tx.changes.push({
    kind: 'plan',
    record: before.id,
    subject: null,
    before: { name, title, baseOn, endOn, source },
    after: { ...values },
  })
}
