import { act } from '#acts/act.server.ts'
import { planById, planNamed, updatePlanRow } from '#db/queries/plans.ts'
import { isSoundPlan } from '#domain/plan.ts'
import { editPlanForm } from '#forms/plan.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const editPlan = act({
  name: 'edit-plan',
  may: 'edit plans',
  form: editPlanForm,
  async do({ tx, viewer, input: { plan: id, version, ...values }, about }) {
    const plan = found(await planById(tx, viewer, id))
    about('plan', plan.id)
    refuseStale(version, plan.version, () => {
      const { name, title, baseOn, endOn, source } = plan
      return { name, title, baseOn, endOn, source }
    })
    refuseIf(!isSoundPlan(values), 'plan.days', {}, 'endOn')
    refuseIf((await planNamed(tx, viewer, values.name, plan.id)) !== null, 'plan.name-known', {}, 'name')
    await updatePlanRow(tx, plan, values)
    return plan.id
  },
})
