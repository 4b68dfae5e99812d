// 总览: the plan's targets, the ladder, who holds what, the trend since the base and the occupancy, all for one day.
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { type MeasureFigure, measureFigures } from '#domain/figures.ts'
import { type MeasureKey, measureKeys, measures } from '#domain/measure.ts'
import type { PlatformLevel, PlatformType } from '#domain/platform.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'
import { paceOn, type Standing, standingOn } from '#domain/target.ts'
import { type AskingOn, planOfDay, trendUntil } from '#views/day-figures.server.ts'
import { askFigures } from '#views/running-figures.server.ts'
import { view } from '#views/view.server.ts'

export type TargetOnDay = MeasureFigure & { standing: Standing; confidence: Confidence; chapter: string }
export type Trend = { key: MeasureKey; target: number | null; points: { day: Day; value: number }[] }

export const overviewView = view({
  name: 'overview',
  may: 'read plans',
  query: z.object({}),
  load: async ({ tx, viewer, on, today, house }) => {
    const asking: AskingOn = { tx, viewer, house, on }
    const { plan, targets, levels, types } = await planOfDay(asking)
    const days = plan && { baseOn: plan.baseOn, endOn: plan.endOn }
    const { day, trend, occupancy } = await askFigures(asking, (figures) => ({
      day: figures.dayFigures(on, levels, types),
      trend: days ? trendUntil(figures, on, days, levels, types) : [],
      occupancy: figures.occupancy(on),
    }))
    return {
      on,
      today,
      plan: plan && days && { ...days, id: plan.id, name: plan.name, pace: paceOn(on, days) },
      targets: days ? measureFigures(day.actuals, targets).map((one) => standingOf(one, targets, on, days)) : [],
      actuals: day.actuals,
      holders: day.holders,
      rungs: day.rungs,
      awaiting: day.awaiting,
      trends: measureKeys.map(
        (key): Trend => ({
          key,
          target: targets.find((one) => one.measure === key)?.target ?? null,
          points: trend.map(({ day, actuals }) => ({ day, value: actuals[key] })),
        }),
      ),
      occupancy,
      levels: [...levels] satisfies PlatformLevel[],
      types: types && ([...types] satisfies PlatformType[]),
    }
  },
})

type TargetRow = { measure: MeasureKey; confidence: Confidence; chapter: string }

function standingOf(
  figure: MeasureFigure,
  targets: readonly TargetRow[],
  on: Day,
  plan: { baseOn: Day; endOn: Day },
): TargetOnDay {
  const row = targets.find((one) => one.measure === figure.key)
  return {
    ...figure,
    standing: standingOn(on, figure.actual, { ...figure, unit: measures[figure.key].unit }, plan),
    confidence: row?.confidence ?? 'uncertain',
    chapter: row?.chapter ?? '',
  }
}
