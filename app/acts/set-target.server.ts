import { act } from '#acts/act.server.ts'
import { addFact } from '#db/queries/facts.ts'
import { planById, targetsOf } from '#db/queries/plans.ts'
import { definitionOf } from '#domain/definition.ts'
import { setTargetForm } from '#forms/plan.ts'
import { found, refuseIf } from '#server/refusal.ts'

export const setTarget = act({
  name: 'set-target',
  may: 'edit plans',
  form: setTargetForm,
  once: true,
  async do({ tx, viewer, input: { levels, types, amount, ...input }, about }) {
    const plan = found(await planById(tx, viewer, input.plan))
    about('plan', plan.id)
    const known = (await targetsOf(tx, viewer, plan.id)).some((one) => one.measure === input.measure)
    refuseIf(known, 'target.known', {}, 'measure')
    const definition = definitionOf(input.measure, levels, types)
    return addFact(tx, 'target', null, { ...input, target: amount, definition })
  },
})
