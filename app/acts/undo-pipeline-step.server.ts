import { act } from '#acts/act.server.ts'
import { itemToChange, refuseItemNamed } from '#acts/pipeline-rules.server.ts'
import { unmakePlatform } from '#acts/platform-project-rules.server.ts'
import { itemSteps, kindOf, takeBackItemStep } from '#db/queries/pipelines.ts'
import { undoItemStepForm } from '#forms/pipeline.ts'
import { refuseIf } from '#server/refusal.ts'

/**
 * 撤回上一步: the last step is withdrawn. An end that made a platform takes it back with it; a carrier that has opened stands,
 * since firms may be in it by now.
 */
export const undoPipelineStep = act({
  name: 'undo-pipeline-step',
  may: 'edit pipelines',
  form: undoItemStepForm,
  async do({ tx, viewer, input, about }) {
    const { pipeline } = input
    const row = await itemToChange(tx, viewer, pipeline, input)
    about(kindOf[pipeline], row.id)
    const steps = await itemSteps(tx, row.id)
    refuseIf(steps.length < 2, 'pipeline.nothing-to-undo')
    refuseIf(row.endedAs === 'opened', 'pipeline.opened')
    if (row.endedOn !== null) await refuseItemNamed(tx, viewer, pipeline, row.nameKey, row.id)
    const made = 'platform' in row && row.platform !== null ? await unmakePlatform(tx, viewer, row) : {}
    await takeBackItemStep(tx, pipeline, row, steps, made)
    return { pipeline, item: row.id }
  },
})
