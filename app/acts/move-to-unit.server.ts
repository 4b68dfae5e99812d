import { act } from '#acts/act.server.ts'
import { goOn } from '#acts/going-on.server.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { moveToUnitForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** 换房: the firm goes on in another room of the same carrier. */
export const moveToUnit = act({
  name: 'move-to-unit',
  may: 'keep stays',
  form: moveToUnitForm,
  once: true,
  async do({ tx, viewer, input: { stay, on, unit, area: areaCent, desks, wording }, about }) {
    const { stay: row } = found(await stayByFact(tx, viewer, stay))
    about('carrier', row.carrier)
    refuseReworded(wording, row.id, () => ({}))
    refuseIf(unit === row.unit, 'stay.same-unit', {}, 'unit')
    return goOn(tx, viewer, row, on, { unit, areaCent, desks })
  },
})
