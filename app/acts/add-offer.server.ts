import { act } from '#acts/act.server.ts'
import { addRecord } from '#db/queries/records.ts'
import { offersNamed } from '#db/queries/supports.ts'
import { addOfferForm } from '#forms/support.ts'
import { refuseIf } from '#server/refusal.ts'

/** Puts a service into the catalogue. */
export const addOffer = act({
  name: 'add-offer',
  may: 'give support',
  form: addOfferForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    refuseIf((await offersNamed(tx, viewer, input.kind, input.name, null)).length > 0, 'offer.known', {}, 'name')
    const offer = await addRecord(tx, 'supportOffer', null, { ...input, retiredAt: null })
    about('supportOffer', offer)
    return offer
  },
})
