// Figures once counted are kept while the facts stand still: by store, district, day and the facts' version.
import type { Reading } from '#db/changing.ts'
import { actualsOn, awaitingCount, holdersOn, rungsOn } from '#db/queries/figures.ts'
import { factsVersion } from '#db/queries/journal.ts'
import { levelsOf, planInForce, targetsOf } from '#db/queries/plans.ts'
import { factsOfMeasures, factsOfOccupancy } from '#db/queries/series.ts'
import { type Day, monthEnds } from '#domain/day.ts'
import { type Actuals, actualsOn as actualsFrom, type Holders } from '#domain/figures.ts'
import type { RungCounts } from '#domain/funnel.ts'
import { type Occupancy, occupancyOn } from '#domain/occupancy.ts'
import type { Viewer } from '#domain/permission.ts'
import type { Plan } from '#domain/plan.ts'
import type { PlatformLevel } from '#domain/platform.ts'
import type { House } from '#server/house.ts'

export type Asking = { tx: Reading; viewer: Viewer; house: House; on: Day }

export type DayFigures = { holders: Holders; rungs: RungCounts; actuals: Actuals; awaiting: number }
export type TrendPoint = { day: Day; actuals: Actuals }

const keptDays = 64
const kept = new WeakMap<House['store'], Map<string, Promise<unknown>>>()

/** The answer under this key, computed once; the least recently asked goes first. A failure is not kept. */
function once<T>(store: House['store'], key: string, compute: () => Promise<T>): Promise<T> {
  const answers: Map<string, Promise<unknown>> = kept.get(store) ?? new Map()
  kept.set(store, answers)
  // What stands under a key was put there by this function for the same question, so it has its type.
  const known = answers.get(key) as Promise<T> | undefined
  const answer = known ?? compute()
  answers.delete(key)
  answers.set(key, answer)
  if (answers.size > keptDays) answers.delete(answers.keys().next().value ?? '')
  answer.catch(() => answers.delete(key))
  return answer
}

async function onceForFacts<T>(asking: Asking, question: string, compute: () => Promise<T>): Promise<T> {
  const version = await factsVersion(asking.tx, asking.viewer)
  return once(asking.house.store, [asking.viewer.district, version, question].join(' '), compute)
}

export const dayFiguresOn = (asking: Asking, levels: readonly PlatformLevel[]): Promise<DayFigures> => {
  const { tx, viewer, on } = asking
  return onceForFacts(asking, `day ${on} ${levels.join()}`, async () => {
    const holders = await holdersOn(tx, viewer, on)
    return {
      holders,
      rungs: await rungsOn(tx, viewer, on),
      actuals: await actualsOn(tx, viewer, on, levels, holders),
      awaiting: await awaitingCount(tx, viewer, on),
    }
  })
}

export const occupancyOfDistrict = (asking: Asking): Promise<Occupancy> =>
  onceForFacts(asking, `occupancy ${asking.on}`, async () => {
    const { units, terms, stays } = await factsOfOccupancy(asking.tx, asking.viewer)
    return occupancyOn(asking.on, units, terms, stays)
  })

/** Lets other requests have the thread between two months. */
const others = () => new Promise((resume) => setImmediate(resume))

/** The four measures at each month's end of the plan, up to the day, and on the day itself. The months are shared by all days. */
export async function trendUntil(
  asking: Asking,
  plan: Plan,
  levels: readonly PlatformLevel[],
  today: Actuals,
): Promise<TrendPoint[]> {
  const { tx, viewer, on } = asking
  if (on <= plan.baseOn) return [{ day: on, actuals: today }]
  const isOver = on > plan.endOn
  const last = isOver ? on : plan.endOn
  const months = await onceForFacts(asking, `months ${plan.baseOn} ${last} ${levels.join()}`, async () => {
    const facts = await factsOfMeasures(tx, viewer)
    const points: TrendPoint[] = []
    for (const day of monthEnds(plan.baseOn, last)) {
      points.push({ day, actuals: actualsFrom(day, facts, levels) })
      await others()
    }
    return points
  })
  return [...months.filter(({ day }) => day < on), { day: on, actuals: today }]
}

export type PlanOfDay = {
  plan: Awaited<ReturnType<typeof planInForce>>
  targets: Awaited<ReturnType<typeof targetsOf>>
  levels: readonly PlatformLevel[]
}

/** The plan of the day with its targets, and the levels of platforms that it counts. */
export async function planOfDay({ tx, viewer, on }: Asking): Promise<PlanOfDay> {
  const plan = await planInForce(tx, viewer, on)
  const targets = plan ? await targetsOf(tx, viewer, plan.id) : []
  return { plan, targets, levels: levelsOf(targets) }
}
