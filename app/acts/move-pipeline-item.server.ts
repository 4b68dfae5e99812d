import { act } from '#acts/act.server.ts'
import { itemToChange, lastStep, refuseStepEarly } from '#acts/pipeline-rules.server.ts'
import { kindOf, stepItem } from '#db/queries/pipelines.ts'
import { stageOf } from '#domain/pipeline.ts'
import { moveItemForm } from '#forms/pipeline.ts'
import { refuseIf } from '#server/refusal.ts'

/** A lead or project leaves its stage and enters another, on or back. A lead is 入驻 only once its firm has a place. */
export const movePipelineItem = act({
  name: 'move-pipeline-item',
  may: 'edit pipelines',
  form: moveItemForm,
  async do({ tx, viewer, input, today, about }) {
    const { pipeline, to } = input
    const row = await itemToChange(tx, viewer, pipeline, input)
    about(kindOf[pipeline], row.id, { to })
    const last = await lastStep(tx, row)
    refuseIf(stageOf(pipeline, to) === undefined, 'pipeline.no-stage', {}, 'to')
    refuseIf(row.stage === to, 'pipeline.same-stage', {}, 'to')
    refuseIf(to === 'moved-in' && 'firm' in row && row.firm === null, 'lead.no-firm', { lead: row.id }, 'to')
    const on = input.happenedOn ?? today
    refuseStepEarly(last, on, today, 'happenedOn')
    await stepItem(tx, pipeline, row, last, { to, on })
    return { pipeline, item: row.id, version: row.version + 1, stage: to, since: on }
  },
})
