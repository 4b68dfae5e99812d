import { act } from '#acts/act.server.ts'
import { keptContacts } from '#acts/kept-contact.server.ts'
import { pinyinKeyOf } from '#acts/search-key.server.ts'
import { carrierById, carrierNamed, updateCarrierRow } from '#db/queries/carriers.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { editCarrierForm } from '#forms/carrier.ts'
import { carrierFormValues } from '#forms/carrier-values.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const editCarrier = act({
  name: 'edit-carrier',
  may: 'edit carriers',
  form: editCarrierForm,
  async do({ tx, viewer, input, about }) {
    const carrier = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier.id)
    refuseStale(input.version, carrier.version, () => carrierFormValues(carrier))
    const name = displayName(input.name)
    const key = nameKey(name)
    refuseIf((await carrierNamed(tx, viewer, key, carrier.id)) !== null, 'carrier.name-known', {}, 'name')
    const { carrier: _carrier, version: _version, ...identity } = input
    const named = { name, nameKey: key, pinyinKey: pinyinKeyOf(name) }
    await updateCarrierRow(tx, carrier, { ...identity, ...keptContacts(input, carrier), ...named })
    return carrier.id
  },
})
