// Plans with their targets: base, target, comparison, chapter, definition and how sure of it we are.
import { z } from 'zod'
import { planInForce, plansOf, targetsOf } from '#db/queries/plans.ts'
import { measureKeys, measures } from '#domain/measure.ts'
import { may } from '#domain/permission.ts'
import { platformLevels } from '#domain/platform.ts'
import { view } from '#views/view.server.ts'

export const planList = view({
  name: 'plan-list',
  may: 'read plans',
  query: z.object({}),
  async load({ tx, viewer, on }) {
    const current = await planInForce(tx, viewer, on)
    const plans = await Promise.all(
      (await plansOf(tx, viewer)).map(async ({ id, name, title, baseOn, endOn, source }) => {
        const targets = await targetsOf(tx, viewer, id)
        return {
          id,
          name,
          title,
          baseOn,
          endOn,
          source,
          current: id === current?.id,
          targets: measureKeys.flatMap((key) => {
            const row = targets.find((one) => one.measure === key)
            if (!row) return []
            const { fact, measure, base, target, comparison, chapter, confidence, why } = row
            const { unit, definition } = measures[measure]
            const levels = platformLevels.filter((level) => row.definition?.levels?.includes(level))
            return [{ id: fact, measure, unit, base, target, comparison, chapter, confidence, definition, levels, why }]
          }),
        }
      }),
    )
    return { plans, mayEdit: may(viewer.roles, 'edit plans') }
  },
})
