// Plans with their targets: base, target, comparison, chapter, definition and how sure of it we are.
import { z } from 'zod'
import { levelsOf, planInForce, plansOf, targetsOf, typesOf } from '#db/queries/plans.ts'
import { measureKeys, measures } from '#domain/measure.ts'
import { may } from '#domain/permission.ts'
import { platformLevels, platformTypes } from '#domain/platform.ts'
import { progressOf } from '#domain/target.ts'
import { dayFiguresOn } from '#views/day-figures.server.ts'
import { view } from '#views/view.server.ts'

export const planList = view({
  name: 'plan-list',
  may: 'read plans',
  query: z.object({}),
  async load({ tx, viewer, on, house }) {
    const current = await planInForce(tx, viewer, on)
    const plans = await Promise.all(
      (await plansOf(tx, viewer)).map(async ({ id, name, title, baseOn, endOn, source }) => {
        const targets = await targetsOf(tx, viewer, id)
        const { actuals } = await dayFiguresOn({ tx, viewer, house, on }, levelsOf(targets), typesOf(targets))
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
            const types = platformTypes.filter((type) => row.definition?.types?.includes(type))
            const actual = { value: actuals[measure], progress: progressOf(actuals[measure], { target }) }
            return [
              {
                id: fact,
                measure,
                unit,
                base,
                target,
                comparison,
                chapter,
                confidence,
                definition,
                levels,
                types,
                why,
                actual,
              },
            ]
          }),
        }
      }),
    )
    return { plans, mayEdit: may(viewer.roles, 'edit plans') }
  },
})
