import { act } from '#acts/act.server.ts'
import { asLog, caseSeen, redateStep, stepsOf } from '#db/queries/cases.ts'
import { daysOpenTo } from '#domain/case.ts'
import { correctStepForm } from '#forms/case.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** The day on which a step really happened, where it was recorded wrongly; the steps still follow one another. */
export const correctCaseStep = act({
  name: 'correct-case-step',
  may: 'edit cases',
  form: correctStepForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await caseSeen(tx, viewer, today, input.case))
    about('case', row.id, { kind: row.kind })
    const steps = await stepsOf(tx, row.id)
    const at = steps.findIndex((one) => one.fact === input.step)
    const step = found(steps[at])
    refuseReworded(input.wording, step.id, () => ({ happenedOn: step.happenedOn }))
    const bounds = daysOpenTo(asLog(steps), at, today)
    const outside = input.happenedOn > bounds.to || (bounds.from !== null && input.happenedOn < bounds.from)
    refuseIf(outside, 'case.step-order', { from: bounds.from, to: bounds.to }, 'happenedOn')
    await redateStep(tx, row, steps, step, input.happenedOn, input.why)
    return row.id
  },
})
