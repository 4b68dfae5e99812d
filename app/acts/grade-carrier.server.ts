import { act } from '#acts/act.server.ts'
import { gradeValues } from '#acts/grade-rules.server.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { addFact } from '#db/queries/facts.ts'
import { gradeCarrierForm } from '#forms/carrier-grade.ts'
import { found } from '#server/refusal.ts'

/** A carrier is given a grade (备案 / 认定) under a rule set. Several at once stand beside one another; the highest is its level. */
export const gradeCarrier = act({
  name: 'grade-carrier',
  may: 'edit carriers',
  form: gradeCarrierForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const values = await gradeValues(tx, viewer, carrier, { ...input, revokedOn: null }, null)
    return addFact(tx, 'carrierGrade', carrier, values)
  },
})
