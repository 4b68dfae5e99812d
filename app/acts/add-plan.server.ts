import { act } from '#acts/act.server.ts'
import { addPlanRow, planNamed } from '#db/queries/plans.ts'
import { isSoundPlan } from '#domain/plan.ts'
import { addPlanForm } from '#forms/plan.ts'
import { refuseIf } from '#server/refusal.ts'

export const addPlan = act({
  name: 'add-plan',
  may: 'edit plans',
  form: addPlanForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    refuseIf(!isSoundPlan(input), 'plan.days', {}, 'endOn')
    refuseIf((await planNamed(tx, viewer, input.name)) !== null, 'plan.name-known', {}, 'name')
    const plan = await addPlanRow(tx, input)
    about('plan', plan)
    return plan
  },
})
