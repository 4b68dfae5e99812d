import { act } from '#acts/act.server.ts'
import { moveRest } from '#acts/floor.server.ts'
import { checkRoom, placeOf } from '#acts/unit-rules.server.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { addFact } from '#db/queries/facts.ts'
import { unitsOf } from '#db/queries/units.ts'
import { addUnitForm } from '#forms/unit.ts'
import { found } from '#server/refusal.ts'

/** Lists a room of a carrier: its area is taken from what is not divided yet. */
export const addUnit = act({
  name: 'add-unit',
  may: 'edit units',
  form: addUnitForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const { gross: grossCent, lettable: lettableCent, usable: usableCent, from, number, kind, desks } = input
    const place = await placeOf(tx, viewer, input)
    const room = { carrier, ...place, number, kind, grossCent, lettableCent, usableCent, desks }
    const opened = (await termsOf(tx, viewer, carrier))[0]?.fromOn ?? null
    const range = { from: from ?? opened, to: null }
    await checkRoom(tx, viewer, { ...room, ...range }, [])
    await moveRest(
      tx,
      carrier,
      await unitsOf(tx, viewer, carrier),
      { taken: { ...range, grossCent }, returned: null },
      null,
    )
    const { power: powerKw, load: loadKg } = input
    return addFact(tx, 'unit', carrier, { ...room, powerKw, loadKg, fromOn: range.from, toOn: range.to })
  },
})
