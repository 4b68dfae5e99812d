import { act } from '#acts/act.server.ts'
import { gradeValues } from '#acts/grade-rules.server.ts'
import { gradeByFact } from '#db/queries/carrier-grades.ts'
import { correctFact } from '#db/queries/facts.ts'
import { correctGradeForm } from '#forms/carrier-grade.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** Puts right what was recorded wrongly; what stood there before stays visible. */
export const correctGrade = act({
  name: 'correct-grade',
  may: 'edit carriers',
  form: correctGradeForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const row = found(await gradeByFact(tx, viewer, input.fact))
    refuseIf(row.carrier !== input.carrier, 'not-found')
    about('carrier', row.carrier)
    refuseReworded(input.wording, row.id, () => ({ number: row.number, issuedOn: row.issuedOn, validUntil: row.toOn }))
    const values = await gradeValues(tx, viewer, row.carrier, input, row.fact)
    await correctFact(tx, 'carrierGrade', row.carrier, row, values, input.why)
    return row.fact
  },
})
