import { act } from '#acts/act.server.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { recognitionByFact } from '#db/queries/recognitions.ts'
import { withdrawRecognitionForm } from '#forms/recognition.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** A recognition that was never given is taken back; one that was lost is revoked instead. */
export const withdrawRecognition = act({
  name: 'withdraw-recognition',
  may: 'recognise firm',
  form: withdrawRecognitionForm,
  async do({ tx, viewer, input, today, about }) {
    const { recognition: row } = found(await recognitionByFact(tx, viewer, today, input.recognition))
    about('firm', row.firm, { kind: row.kind })
    refuseReworded(input.wording, row.id, () => ({ kind: row.kind, number: row.number, issuedOn: row.issuedOn }))
    await withdrawFact(tx, 'recognition', row.firm, row)
    return { firm: row.firm }
  },
})
