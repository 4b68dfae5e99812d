import { act } from '#acts/act.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { recognitionByFact } from '#db/queries/recognitions.ts'
import { revokeRecognitionForm } from '#forms/recognition.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** 取消 / 撤销: from that day it no longer holds; until then it did. */
export const revokeRecognition = act({
  name: 'revoke-recognition',
  may: 'recognise firm',
  form: revokeRecognitionForm,
  async do({ tx, viewer, input, today, about }) {
    const { recognition: row } = found(await recognitionByFact(tx, viewer, today, input.recognition))
    about('firm', row.firm, { kind: row.kind })
    refuseReworded(input.wording, row.id, () => ({ revokedOn: row.revokedOn, why: row.revokedWhy }))
    refuseIf(row.revokedOn !== null, 'recognition.revoked')
    refuseIf(input.revokedOn < row.fromOn, 'range.empty', {}, 'revokedOn')
    const revocation = { revokedOn: input.revokedOn, revokedWhy: input.why }
    await correctFact(tx, 'recognition', row.firm, row, revocation, input.why)
    return row.fact
  },
})
