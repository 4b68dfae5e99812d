import { act } from '#acts/act.server.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { withdrawResidenceForm } from '#forms/firm-residence.ts'
import { found, refuse } from '#server/refusal.ts'

/** Takes back a time in the district that never was. */
export const withdrawResidence = act({
  name: 'withdraw-residence',
  may: 'move firms',
  form: withdrawResidenceForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    const known = await residencesOf(tx, viewer, row.id)
    const wrong = known.find(({ fact }) => fact === input.fact) ?? refuse('not-found')
    about('firm', row.id)
    await withdrawFact(tx, 'residence', row.id, wrong)
    return row.id
  },
})
