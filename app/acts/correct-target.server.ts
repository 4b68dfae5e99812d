import { act } from '#acts/act.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { targetsOf } from '#db/queries/plans.ts'
import { definitionOf } from '#domain/definition.ts'
import { correctTargetForm } from '#forms/plan.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** A target revised or corrected; what it was stays visible. */
export const correctTarget = act({
  name: 'correct-target',
  may: 'edit plans',
  form: correctTargetForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const row = found((await targetsOf(tx, viewer, input.plan)).find((one) => one.fact === input.target))
    about('plan', row.plan)
    const { base, target: amount, comparison, chapter, confidence } = row
    refuseReworded(input.wording, row.id, () => ({ base, amount, comparison, chapter, confidence }))
    const definition = definitionOf(row.measure, input.levels, input.types)
    const values = { base: input.base, target: input.amount, comparison: input.comparison, chapter: input.chapter }
    await correctFact(tx, 'target', null, row, { ...values, confidence: input.confidence, definition }, input.why)
    return row.fact
  },
})
