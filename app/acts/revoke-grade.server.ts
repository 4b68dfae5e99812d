import { act } from '#acts/act.server.ts'
import { gradeByFact } from '#db/queries/carrier-grades.ts'
import { correctFact } from '#db/queries/facts.ts'
import { revokeGradeForm } from '#forms/carrier-grade.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** 取消资格: from that day the grade no longer holds; until then it did. */
export const revokeGrade = act({
  name: 'revoke-grade',
  may: 'edit carriers',
  form: revokeGradeForm,
  async do({ tx, viewer, input, about }) {
    const row = found(await gradeByFact(tx, viewer, input.fact))
    refuseIf(row.carrier !== input.carrier, 'not-found')
    about('carrier', row.carrier)
    refuseReworded(input.wording, row.id, () => ({ revokedOn: row.revokedOn }))
    refuseIf(row.revokedOn !== null, 'grade.revoked')
    const ended = row.toOn !== null && input.revokedOn >= row.toOn
    refuseIf(input.revokedOn < row.fromOn || ended, 'grade.not-held', {}, 'revokedOn')
    await correctFact(tx, 'carrierGrade', row.carrier, row, { revokedOn: input.revokedOn }, input.why)
    return row.fact
  },
})
