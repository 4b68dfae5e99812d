import { act } from '#acts/act.server.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { correctFact } from '#db/queries/facts.ts'
import { staysIn } from '#db/queries/stays.ts'
import { covers } from '#domain/day.ts'
import { closeCarrierForm } from '#forms/carrier.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** The carrier is closed from that day on; whoever still stays there leaves with it. */
export const closeCarrier = act({
  name: 'close-carrier',
  may: 'edit carriers',
  form: closeCarrierForm,
  async do({ tx, viewer, input: { carrier: id, on }, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, id))
    about('carrier', carrier)
    const terms = await termsOf(tx, viewer, carrier)
    const running = terms.find((term) => covers({ from: term.fromOn, to: term.toOn }, on))
    if (!running || running.fromOn === on) refuse('carrier.not-open', {}, 'on')
    const stays = await staysIn(tx, viewer, carrier)
    const later = stays.find(({ stay }) => stay.fromOn >= on)
    refuseIf(
      later !== undefined,
      'carrier.stays-outside',
      { firm: later?.firm.name ?? '', from: later?.stay.fromOn ?? on },
      'on',
    )
    for (const { stay } of stays) {
      if (stay.toOn !== null && stay.toOn <= on) continue
      await correctFact(tx, 'stay', carrier, stay, { toOn: on, departure: 'closed' }, null)
    }
    await correctFact(tx, 'carrierTerm', carrier, running, { toOn: on }, null)
    return carrier
  },
})
