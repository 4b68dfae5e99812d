import { act } from '#acts/act.server.ts'
import { gradeByFact } from '#db/queries/carrier-grades.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { withdrawGradeForm } from '#forms/carrier-grade.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** A grade that was never given is taken back; one that was lost is revoked instead. */
export const withdrawGrade = act({
  name: 'withdraw-grade',
  may: 'edit carriers',
  form: withdrawGradeForm,
  async do({ tx, viewer, input, about }) {
    const row = found(await gradeByFact(tx, viewer, input.fact))
    refuseIf(row.carrier !== input.carrier, 'not-found')
    about('carrier', row.carrier)
    refuseReworded(input.wording, row.id, () => ({ number: row.number, issuedOn: row.issuedOn }))
    await withdrawFact(tx, 'carrierGrade', row.carrier, row)
    return row.carrier
  },
})
