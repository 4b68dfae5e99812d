import { act } from '#acts/act.server.ts'
import { moveRest } from '#acts/floor.server.ts'
import { checkRoom } from '#acts/unit-rules.server.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { addFact } from '#db/queries/facts.ts'
import { unitsOf } from '#db/queries/units.ts'
import { addUnitForm } from '#forms/unit.ts'
import { found } from '#server/refusal.ts'

/** Lists a room of a carrier: its area is taken from what is not divided yet. */
export const addUnit = act({
  name: 'add-unit',
  may: 'edit carriers',
  form: addUnitForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const { gross: grossCent, lettable: lettableCent, from, building, floor, number, kind, desks } = input
    const opened = (await termsOf(tx, viewer, carrier))[0]?.fromOn ?? null
    const range = { from: from ?? opened, to: null }
    await checkRoom(tx, { carrier, building, floor, number, grossCent, lettableCent, ...range }, null)
    await moveRest(
      tx,
      carrier,
      await unitsOf(tx, viewer, carrier),
      { taken: { ...range, grossCent }, returned: null },
      null,
    )
    const room = { carrier, building, floor, number, kind, grossCent, lettableCent, desks }
    return addFact(tx, 'unit', carrier, { ...room, fromOn: range.from, toOn: range.to })
  },
})
