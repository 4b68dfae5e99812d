// One plan, one target: what their forms start from.
import { z } from 'zod'
import { planById, targetsOf, wordingsOf } from '#db/queries/plans.ts'
import { measureKeys } from '#domain/measure.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

export const newPlan = view({
  name: 'new-plan',
  may: 'edit plans',
  query: z.object({}),
  load: async () => ({}),
})

export const planFile = view({
  name: 'plan-file',
  may: 'edit plans',
  query: z.object({ plan: z.string() }),
  async load({ tx, viewer, query }) {
    const plan = found(await planById(tx, viewer, query.plan))
    const known = (await targetsOf(tx, viewer, plan.id)).map((one) => one.measure)
    return { plan, openMeasures: measureKeys.filter((key) => !known.includes(key)) }
  },
})

export const targetFile = view({
  name: 'target-file',
  may: 'edit plans',
  query: z.object({ plan: z.string(), target: z.string() }),
  async load({ tx, viewer, query }) {
    const plan = found(await planById(tx, viewer, query.plan))
    const target = found((await targetsOf(tx, viewer, plan.id)).find((one) => one.fact === query.target))
    const wordings = await wordingsOf(tx, viewer, target.fact)
    return { plan: { id: plan.id, name: plan.name }, target, wordings }
  },
})
