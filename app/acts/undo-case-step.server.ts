import { act } from '#acts/act.server.ts'
import { refuseMoved } from '#acts/case-rules.server.ts'
import { caseSeen, openCaseOf, stepsOf, takeBackStep } from '#db/queries/cases.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { recognitionsOf } from '#db/queries/recognitions.ts'
import { undoStepForm } from '#forms/case.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 撤回上一步: the last step is withdrawn; an end that was none takes its recognition back with it. */
export const undoCaseStep = act({
  name: 'undo-case-step',
  may: 'edit cases',
  form: undoStepForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await caseSeen(tx, viewer, today, input.case))
    about('case', row.id, { kind: row.kind })
    await refuseMoved(tx, viewer, row, input.version)
    const steps = await stepsOf(tx, row.id)
    refuseIf(steps.length < 2, 'case.nothing-to-undo')
    if (row.endedOn !== null) {
      const other = await openCaseOf(tx, viewer, row.firm, row.kind, row.id)
      refuseIf(other !== null, 'case.open', { firm: '', case: other?.id ?? null })
    }
    const given =
      row.recognition && (await recognitionsOf(tx, viewer, row.firm)).find((one) => one.fact === row.recognition)
    if (given) await withdrawFact(tx, 'recognition', row.firm, given)
    await takeBackStep(tx, row, steps)
    return row.id
  },
})
