import { act } from '#acts/act.server.ts'
import { floorOf, moveRest } from '#acts/floor.server.ts'
import { checkRoom } from '#acts/unit-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { staysInUnit } from '#db/queries/stays.ts'
import { unitByFact, unitsOf } from '#db/queries/units.ts'
import { liesWithin } from '#domain/stay.ts'
import { correctUnitForm } from '#forms/unit.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

export const correctUnit = act({
  name: 'correct-unit',
  may: 'edit carriers',
  form: correctUnitForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const row = found(await unitByFact(tx, viewer, input.unit))
    refuseIf(row.kind === 'whole' || row.carrier !== input.carrier, 'not-found')
    const { carrier } = row
    about('carrier', carrier)
    refuseReworded(input.wording, row.id, () => ({ number: row.number, from: row.fromOn, to: row.toOn }))
    const { gross: grossCent, lettable: lettableCent, from, to, building, floor, number, kind, desks, why } = input
    const range = { from, to }
    await checkRoom(tx, { carrier, building, floor, number, grossCent, lettableCent, ...range }, row.fact)
    for (const { stay, firm } of await staysInUnit(tx, viewer, row.fact)) {
      const inside = liesWithin({ from: stay.fromOn, to: stay.toOn }, range)
      refuseIf(!inside, 'unit.stays-outside', { firm: firm.name, from: stay.fromOn }, 'from')
    }
    const moves = { taken: { ...range, grossCent }, returned: floorOf(row) }
    await moveRest(tx, carrier, await unitsOf(tx, viewer, carrier), moves, why)
    const room = { building, floor, number, kind, grossCent, lettableCent, desks, fromOn: from, toOn: to }
    await correctFact(tx, 'unit', carrier, row, room, why)
    return row.fact
  },
})
