import { act } from '#acts/act.server.ts'
import { recognitionValues } from '#acts/recognition-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { type RecognitionFact, recognitionByFact } from '#db/queries/recognitions.ts'
import { addDays } from '#domain/day.ts'
import { correctRecognitionForm } from '#forms/recognition.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** Puts right what was recorded wrongly; what stood there before stays visible. Not for a lapse or a revocation. */
export const correctRecognition = act({
  name: 'correct-recognition',
  may: 'recognise firm',
  form: correctRecognitionForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const { recognition: row } = found(await recognitionByFact(tx, viewer, today, input.recognition))
    const firm = found(await firmSeen(tx, viewer, today, row.firm))
    about('firm', firm.id, { kind: row.kind })
    refuseReworded(input.wording, row.id, () => asForm(row))
    const values = await recognitionValues(tx, viewer, firm, input, row.fact)
    refuseIf(input.revokedOn !== null && input.revokedOn < input.issuedOn, 'range.empty', {}, 'revokedOn')
    const revocation = { revokedOn: input.revokedOn, revokedWhy: input.revokedOn === null ? null : row.revokedWhy }
    await correctFact(tx, 'recognition', firm.id, row, { ...values, ...revocation }, input.why)
    return row.fact
  },
})

const asForm = (row: RecognitionFact) => ({ ...row, validUntil: row.toOn === null ? null : addDays(row.toOn, -1) })
