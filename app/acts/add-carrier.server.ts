import { act } from '#acts/act.server.ts'
import { pinyinKeyOf } from '#acts/search-key.server.ts'
import { addCarrierRow, carrierNamed } from '#db/queries/carriers.ts'
import { addFact } from '#db/queries/facts.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { addCarrierForm } from '#forms/carrier.ts'
import { refuseIf } from '#server/refusal.ts'

/** A carrier with what it counts as and, where it is known, its floor in one piece. */
export const addCarrier = act({
  name: 'add-carrier',
  may: 'edit carriers',
  form: addCarrierForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { type, level, xinchuang, from, area, ...identity } = input
    const name = displayName(input.name)
    const key = nameKey(name)
    refuseIf((await carrierNamed(tx, viewer, key)) !== null, 'carrier.name-known', {}, 'name')
    const carrier = await addCarrierRow(tx, { ...identity, name, nameKey: key, pinyinKey: pinyinKeyOf(name) })
    about('carrier', carrier)
    await addFact(tx, 'carrierTerm', carrier, { carrier, type, level, xinchuang, fromOn: from, toOn: null })
    if (area !== null) {
      const whole = { carrier, number: '', kind: 'whole' as const, grossCent: area, fromOn: from, toOn: null }
      await addFact(tx, 'unit', carrier, { ...whole, building: null, floor: null, lettableCent: null, desks: null })
    }
    return carrier
  },
})
