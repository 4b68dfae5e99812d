import { act } from '#acts/act.server.ts'
import { gateTo, openLog, refuseEarly, refuseMoved } from '#acts/case-rules.server.ts'
import { caseSeen, stepTo } from '#db/queries/cases.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { stagesOf } from '#db/queries/stages.ts'
import { moveCaseForm } from '#forms/case.ts'
import { found } from '#server/refusal.ts'

/** A case leaves its stage and enters another; past a gate that is not satisfied only for a reason, which is kept. */
export const moveCase = act({
  name: 'move-case',
  may: 'edit cases',
  form: moveCaseForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await caseSeen(tx, viewer, today, input.case))
    about('case', row.id, { kind: row.kind, to: input.to })
    await refuseMoved(tx, viewer, row, input.version)
    const { last } = await openLog(tx, row)
    const firm = found(await firmSeen(tx, viewer, today, row.firm))
    const { stages } = await stagesOf(tx, viewer, row.kind)
    const on = input.happenedOn ?? today
    const { overrideWhy, to } = input
    const gate = await gateTo(tx, viewer, { row, firm, stages, to, on, overrideWhy })
    refuseEarly(last, on, today, 'happenedOn')
    if (gate.overridden) about('case', row.id, { kind: row.kind, to, overrideWhy })
    await stepTo(tx, row, last, { to, on, overrideWhy: gate.overridden ? overrideWhy : null, judged: gate.judged })
    return { case: row.id, kind: row.kind, version: row.version + 1, stage: to, since: on }
  },
})
