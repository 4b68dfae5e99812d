import { act } from '#acts/act.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { offerById, offersNamed } from '#db/queries/supports.ts'
import { editOfferForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const editOffer = act({
  name: 'edit-offer',
  may: 'give support',
  form: editOfferForm,
  async do({ tx, viewer, input, about }) {
    const row = found(await offerById(tx, viewer, input.offer))
    about('supportOffer', row.id)
    refuseStale(input.version, row.version, () => ({ ...row, gaps: row.gaps.join('、') }))
    const { offer: _, version: __, ...values } = input
    const named = await offersNamed(tx, viewer, values.kind, values.name, row.id)
    refuseIf(row.retiredAt === null && named.length > 0, 'offer.known', {}, 'name')
    await changeRecord(tx, 'supportOffer', null, row, values)
    return row.id
  },
})
