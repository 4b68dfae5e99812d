import { act } from '#acts/act.server.ts'
import { recognitionValues } from '#acts/recognition-rules.server.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { recogniseForm } from '#forms/recognition.ts'
import { found } from '#server/refusal.ts'

/** Registers a recognition that a firm was given. Several at once stand beside one another; the rung follows by itself. */
export const recogniseFirm = act({
  name: 'recognise-firm',
  may: 'recognise firm',
  form: recogniseForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', firm.id, { kind: input.kind })
    const values = await recognitionValues(tx, viewer, firm, input)
    const recognition = await addFact(tx, 'recognition', firm.id, values)
    return { firm: firm.id, recognition }
  },
})
