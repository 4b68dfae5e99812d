import { act } from '#acts/act.server.ts'
import { itemToChange, lastStep, refuseStepEarly } from '#acts/pipeline-rules.server.ts'
import { endItem, kindOf } from '#db/queries/pipelines.ts'
import { plainEndsOf } from '#domain/pipeline.ts'
import { endItemForm } from '#forms/pipeline.ts'
import { refuseIf } from '#server/refusal.ts'

/** 未成 / 中止 / 未通过: a lead or project comes to nothing, for a reason. */
export const endPipelineItem = act({
  name: 'end-pipeline-item',
  may: 'edit pipelines',
  form: endItemForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const { pipeline, end, happenedOn: on, why } = input
    const row = await itemToChange(tx, viewer, pipeline, input)
    about(kindOf[pipeline], row.id, { end })
    const last = await lastStep(tx, row)
    refuseIf(!plainEndsOf[pipeline].includes(end), 'form.invalid', {}, 'end')
    refuseStepEarly(last, on, today, 'happenedOn')
    await endItem(tx, pipeline, row, last, { end, on, why })
    return { pipeline, item: row.id }
  },
})
