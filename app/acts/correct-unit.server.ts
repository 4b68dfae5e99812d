import { act } from '#acts/act.server.ts'
import { floorOf, moveRest } from '#acts/floor.server.ts'
import { refusePartOfChange } from '#acts/unit-change-rules.server.ts'
import { checkRoom, placeOf } from '#acts/unit-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { staysInUnit } from '#db/queries/stays.ts'
import { unitByFact, unitsOf } from '#db/queries/units.ts'
import { liesWithin } from '#domain/stay.ts'
import { correctUnitForm } from '#forms/unit.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

export const correctUnit = act({
  name: 'correct-unit',
  may: 'edit units',
  form: correctUnitForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const row = found(await unitByFact(tx, viewer, input.unit))
    refuseIf(row.kind === 'whole' || row.carrier !== input.carrier, 'not-found')
    const { carrier } = row
    about('carrier', carrier)
    refuseReworded(input.wording, row.id, () => ({ number: row.number, from: row.fromOn, to: row.toOn }))
    const { gross: grossCent, lettable: lettableCent, usable: usableCent, from, to, number, kind, desks, why } = input
    const range = { from, to }
    if (grossCent !== row.grossCent || from !== row.fromOn || to !== row.toOn) await refusePartOfChange(tx, viewer, row)
    const place = await placeOf(tx, viewer, input)
    const room = { ...place, number, kind, grossCent, lettableCent, usableCent, desks }
    await checkRoom(tx, viewer, { carrier, ...room, ...range }, [row.fact])
    for (const { stay, firm } of await staysInUnit(tx, viewer, row.fact)) {
      const inside = liesWithin({ from: stay.fromOn, to: stay.toOn }, range)
      refuseIf(!inside, 'unit.stays-outside', { firm: firm.name, from: stay.fromOn }, 'from')
    }
    const moves = { taken: { ...range, grossCent }, returned: floorOf(row) }
    await moveRest(tx, carrier, await unitsOf(tx, viewer, carrier), moves, why)
    const values = { ...room, powerKw: input.power, loadKg: input.load, fromOn: from, toOn: to }
    await correctFact(tx, 'unit', carrier, row, values, why)
    return row.fact
  },
})
