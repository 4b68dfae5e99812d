import { act } from '#acts/act.server.ts'
import { recognitionValues } from '#acts/recognition-rules.server.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmNamed } from '#db/queries/firms.ts'
import { recogniseForm } from '#forms/recognition.ts'
import { refuse } from '#server/refusal.ts'

/** Registers a recognition that a firm, named by id, full code or exact name, was given. Several at once stand beside one another. */
export const recogniseFirm = act({
  name: 'recognise-firm',
  may: 'recognise firm',
  form: recogniseForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const firm = (await firmNamed(tx, viewer, input.firm)) ?? refuse('firm.not-in-register', {}, 'firm')
    about('firm', firm.id, { kind: input.kind })
    const values = await recognitionValues(tx, viewer, firm, input)
    const recognition = await addFact(tx, 'recognition', firm.id, values)
    return { firm: firm.id, recognition }
  },
})
