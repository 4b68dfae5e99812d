import { act } from '#acts/act.server.ts'
import { moveRest } from '#acts/floor.server.ts'
import { refuseChanged } from '#acts/unit-change-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { staysInUnit } from '#db/queries/stays.ts'
import { unitByFact, unitsOf } from '#db/queries/units.ts'
import { isEmptyRange } from '#domain/stay.ts'
import { endUnitForm } from '#forms/unit.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** A room ends on a day: split, joined with another (its floor stays the carrier's), or given up. */
export const endUnit = act({
  name: 'end-unit',
  may: 'edit units',
  form: endUnitForm,
  async do({ tx, viewer, input: { carrier: of, unit, on, keeps }, about }) {
    const row = found(await unitByFact(tx, viewer, unit))
    refuseIf(row.kind === 'whole' || row.carrier !== of, 'not-found')
    const { carrier } = row
    about('carrier', carrier)
    await refuseChanged(tx, viewer, row)
    refuseIf(row.toOn !== null && row.toOn <= on, 'unit.ended', {}, 'on')
    refuseIf(isEmptyRange({ from: row.fromOn, to: on }), 'range.empty', {}, 'on')
    const held = (await staysInUnit(tx, viewer, row.fact)).find(({ stay }) => stay.toOn === null || stay.toOn > on)
    if (held) refuse('unit.stays-outside', { firm: held.firm.name, from: held.stay.fromOn }, 'on')
    const returned = keeps ? { from: on, to: row.toOn, grossCent: row.grossCent } : null
    await moveRest(tx, carrier, await unitsOf(tx, viewer, carrier), { taken: null, returned }, null)
    await correctFact(tx, 'unit', carrier, row, { toOn: on }, null)
    return row.fact
  },
})
