import { act } from '#acts/act.server.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { withdrawStayForm } from '#forms/stay.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** A stay that was never so is taken back; one that is over ends instead. */
export const withdrawStay = act({
  name: 'withdraw-stay',
  may: 'keep stays',
  form: withdrawStayForm,
  async do({ tx, viewer, input, about }) {
    const { stay: row } = found(await stayByFact(tx, viewer, input.stay))
    about('carrier', row.carrier)
    refuseReworded(input.wording, row.id, () => ({ from: row.fromOn, to: row.toOn }))
    await withdrawFact(tx, 'stay', row.carrier, row)
    return row.carrier
  },
})
