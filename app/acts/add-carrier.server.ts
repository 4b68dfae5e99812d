import { act } from '#acts/act.server.ts'
import { newCarrier } from '#acts/new-carrier.server.ts'
import { addCarrierForm } from '#forms/carrier.ts'

/** A carrier with what it counts as and, where it is known, its floor in one piece. */
export const addCarrier = act({
  name: 'add-carrier',
  may: 'edit carriers',
  form: addCarrierForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const carrier = await newCarrier(tx, viewer, input)
    about('carrier', carrier)
    return carrier
  },
})
