import { act } from '#acts/act.server.ts'
import { pinyinKeyOf } from '#acts/search-key.server.ts'
import { type CarrierRow, carrierById, carrierNamed, updateCarrierRow } from '#db/queries/carriers.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { editCarrierForm } from '#forms/carrier.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const editCarrier = act({
  name: 'edit-carrier',
  may: 'edit carriers',
  form: editCarrierForm,
  async do({ tx, viewer, input, about }) {
    const carrier = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier.id)
    refuseStale(input.version, carrier.version, () => fieldsOf(carrier))
    const name = displayName(input.name)
    const key = nameKey(name)
    refuseIf((await carrierNamed(tx, viewer, key, carrier.id)) !== null, 'carrier.name-known', {}, 'name')
    const { carrier: _carrier, version: _version, ...identity } = input
    await updateCarrierRow(tx, carrier, { ...identity, name, nameKey: key, pinyinKey: pinyinKeyOf(name) })
    return carrier.id
  },
})

const fieldsOf = ({ name, operatorName, zone, address, industries, contactName, contactPhone, note }: CarrierRow) => ({
  name,
  operatorName,
  zone,
  address,
  industries: (industries ?? []).join('、'),
  contactName,
  contactPhone,
  note,
})
