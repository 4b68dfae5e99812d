import { act } from '#acts/act.server.ts'
import { itemLog, itemSeen, itemSteps, kindOf, redateItemStep } from '#db/queries/pipelines.ts'
import { daysOpenTo } from '#domain/case.ts'
import { correctItemStepForm } from '#forms/pipeline.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** The day on which a step really happened, where it was recorded wrongly; the steps still follow one another. */
export const correctPipelineStep = act({
  name: 'correct-pipeline-step',
  may: 'edit pipelines',
  form: correctItemStepForm,
  async do({ tx, viewer, input, today, about }) {
    const { pipeline, happenedOn: on, why } = input
    const row = found(await itemSeen(tx, viewer, pipeline, input.item))
    about(kindOf[pipeline], row.id)
    const steps = await itemSteps(tx, row.id)
    const at = steps.findIndex((one) => one.fact === input.step)
    const step = found(steps[at])
    refuseReworded(input.wording, step.id, () => ({ happenedOn: step.happenedOn }))
    const bounds = daysOpenTo(itemLog(steps), at, today)
    const outside = on > bounds.to || (bounds.from !== null && on < bounds.from)
    refuseIf(outside, 'pipeline.step-order', { from: bounds.from, to: bounds.to }, 'happenedOn')
    await redateItemStep(tx, pipeline, row, steps, { step, on, why })
    return { pipeline, item: row.id }
  },
})
