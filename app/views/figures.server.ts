// The figures of a day as the command line prints them: the plan's measures, the holders and the rungs; as all that is known
// now tells, or as it was known at the end of another day (两个时钟, docs/decisions/0002).
import { z } from 'zod'
import { factsKnownAt, targetsKnownAt } from '#db/queries/facts-known-on.ts'
import { levelsOf, planInForce, typesOf } from '#db/queries/plans.ts'
import { type Day, endOfDay, isDay } from '#domain/day.ts'
import { type Figures, figuresOn, measureFigures } from '#domain/figures.ts'
import { type AskingOn, dayFiguresOn, planOfDay } from '#views/day-figures.server.ts'
import { view } from '#views/view.server.ts'

export const figuresView = view({
  name: 'figures',
  may: 'read plans',
  query: z.object({ known: z.string().refine(isDay).optional().catch(undefined) }),
  load: ({ query, tx, viewer, on, house }): Promise<Figures> => {
    const asking = { tx, viewer, house, on }
    return query.known ? asKnownOn(asking, query.known) : asKnownNow(asking)
  },
})

async function asKnownNow(asking: AskingOn): Promise<Figures> {
  const { plan, targets, levels, types } = await planOfDay(asking)
  const { actuals, holders, rungs } = await dayFiguresOn(asking, levels, types)
  return { asOf: asking.on, plan: plan?.name ?? '', measures: measureFigures(actuals, targets), holders, rungs }
}

async function asKnownOn({ tx, viewer, on }: AskingOn, known: Day): Promise<Figures> {
  const at = endOfDay(known)
  const plan = await planInForce(tx, viewer, on)
  const targets = plan ? await targetsKnownAt(tx, viewer, plan.id, at) : []
  const named = { name: plan?.name ?? '', baseOn: plan?.baseOn ?? on, endOn: plan?.endOn ?? on, targets }
  return figuresOn(on, await factsKnownAt(tx, viewer, at), named, levelsOf(targets), typesOf(targets))
}
