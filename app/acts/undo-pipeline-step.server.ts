import { act } from '#acts/act.server.ts'
import { itemToChange, refuseItemNamed } from '#acts/pipeline-rules.server.ts'
import { unmakePlatform } from '#acts/platform-project-rules.server.ts'
import { itemLog, itemSteps, kindOf, takeBackItemStep } from '#db/queries/pipelines.ts'
import { isLaterStage, stateFrom } from '#domain/pipeline.ts'
import { undoItemStepForm } from '#forms/pipeline.ts'
import { refuseIf } from '#server/refusal.ts'

/**
 * 撤回上一步: the last step is withdrawn. An end that made a platform takes it back with it; a carrier that has opened stands,
 * since firms may be in it by now. A lead taken back before 注册 lets go of its firm, which stays in the register.
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
    const unmade = 'platform' in row && row.platform !== null ? await unmakePlatform(tx, viewer, row) : {}
    const before = stateFrom(itemLog(steps.slice(0, -1)))
    const letsGo = 'firm' in row && before !== null && !isLaterStage('lead', before.stage, 'signed')
    await takeBackItemStep(tx, pipeline, row, steps, letsGo ? { firm: null } : unmade)
    return { pipeline, item: row.id }
  },
})
