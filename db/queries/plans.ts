// Plans and their targets.
import { and, asc, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { plan, target } from '#db/schema/plan.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type PlanRow = typeof plan.$inferSelect
export type TargetRow = typeof target.$inferSelect

/** The plan whose base lies before the day, the newest such; before the first plan, the first (domain: planOn). */
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

/** A plan's targets as they now stand. */
export const targetsOf = (tx: Reading, viewer: Viewer, planId: string) =>
  tx.db
    .select()
    .from(target)
    .where(and(eq(target.district, viewer.district), eq(target.plan, planId), isNull(target.supersededAt)))
