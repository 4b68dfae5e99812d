// What pages ask of the district's figures: a day's counts, its occupancy, and the months up to it.
import { levelsOf, planInForce, targetsOf, typesOf } from '#db/queries/plans.ts'
import type { Day } from '#domain/day.ts'
import type { Actuals } from '#domain/figures.ts'
import { type Plan, trendDays } from '#domain/plan.ts'
import type { CountedTypes, PlatformLevel } from '#domain/platform.ts'
import type { DayFigures, RunningFigures } from '#domain/running-figures.ts'
import { type Asking, askFigures } from '#views/running-figures.server.ts'

export type AskingOn = Asking & { on: Day }
export type TrendPoint = { day: Day; actuals: Actuals }

export const dayFiguresOn = (
  asking: AskingOn,
  levels: readonly PlatformLevel[],
  types: CountedTypes = null,
): Promise<DayFigures> => askFigures(asking, (figures) => figures.dayFigures(asking.on, levels, types))

/** The four measures at each month's end of the plan, up to the day, and on the day itself. */
export function trendUntil(
  figures: RunningFigures,
  on: Day,
  plan: Plan,
  levels: readonly PlatformLevel[],
  types: CountedTypes = null,
): TrendPoint[] {
  return trendDays(plan, on).map((day) => ({ day, actuals: figures.actuals(day, levels, types) }))
}

export type PlanOfDay = {
  plan: Awaited<ReturnType<typeof planInForce>>
  targets: Awaited<ReturnType<typeof targetsOf>>
  levels: readonly PlatformLevel[]
  types: CountedTypes
}

/** The plan of the day with its targets, and the levels and types of platforms that it counts. */
export async function planOfDay({ tx, viewer, on }: AskingOn): Promise<PlanOfDay> {
  const plan = await planInForce(tx, viewer, on)
  const targets = plan ? await targetsOf(tx, viewer, plan.id) : []
  return { plan, targets, levels: levelsOf(targets), types: typesOf(targets) }
}
