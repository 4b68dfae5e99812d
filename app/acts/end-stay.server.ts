import { act } from '#acts/act.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { isEmptyRange } from '#domain/stay.ts'
import { endStayForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** The firm is gone from that day on. */
export const endStay = act({
  name: 'end-stay',
  may: 'keep stays',
  form: endStayForm,
  async do({ tx, viewer, input: { stay, on, departure, wording }, about }) {
    const { stay: row } = found(await stayByFact(tx, viewer, stay))
    about('carrier', row.carrier)
    refuseReworded(wording, row.id, () => ({ on: row.toOn, departure: row.departure }))
    refuseIf(row.toOn !== null && row.toOn <= on, 'stay.ended', {}, 'on')
    refuseIf(isEmptyRange({ from: row.fromOn, to: on }), 'range.empty', {}, 'on')
    await correctFact(tx, 'stay', row.carrier, row, { toOn: on, departure }, null)
    return row.fact
  },
})
