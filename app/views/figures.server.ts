// The figures of a day as the command line prints them: the plan's measures, the holders and the rungs.
import { z } from 'zod'
import { type Figures, measureFigures } from '#domain/figures.ts'
import { dayFiguresOn, planOfDay } from '#views/day-figures.server.ts'
import { view } from '#views/view.server.ts'

export const figuresView = view({
  name: 'figures',
  may: 'read plans',
  query: z.object({}),
  load: async ({ tx, viewer, on, house }): Promise<Figures> => {
    const asking = { tx, viewer, house, on }
    const { plan, targets, levels } = await planOfDay(asking)
    const { actuals, holders, rungs } = await dayFiguresOn(asking, levels)
    return { asOf: on, plan: plan?.name ?? '', measures: measureFigures(actuals, targets), holders, rungs }
  },
})
