import { act } from '#acts/act.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { offerById } from '#db/queries/supports.ts'
import { retireOfferForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Takes a service out of the catalogue; what was given stays as it is. */
export const retireOffer = act({
  name: 'retire-offer',
  may: 'give support',
  form: retireOfferForm,
  async do({ tx, viewer, input, now, about }) {
    const row = found(await offerById(tx, viewer, input.offer))
    about('supportOffer', row.id)
    refuseStale(input.version, row.version, () => ({}))
    refuseIf(row.retiredAt !== null, 'offer.retired')
    await changeRecord(tx, 'supportOffer', null, row, { retiredAt: now })
    return row.id
  },
})
