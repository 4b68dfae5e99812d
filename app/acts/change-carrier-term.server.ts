import { act } from '#acts/act.server.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { covers } from '#domain/day.ts'
import { changeTermForm } from '#forms/carrier.ts'
import { found, refuse } from '#server/refusal.ts'

/** From a day on the carrier counts as something else: another type, or marked Xinchuang; or it opens again. */
export const changeCarrierTerm = act({
  name: 'change-carrier-term',
  may: 'edit carriers',
  form: changeTermForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const { from, type, xinchuang } = input
    const terms = await termsOf(tx, viewer, carrier)
    const running = terms.find((term) => covers({ from: term.fromOn, to: term.toOn }, from))
    const later = terms.find((term) => term.fromOn !== null && term.fromOn > from)
    if (running?.fromOn === from) refuse('range.overlaps', { from, to: running.toOn }, 'from')
    if (running) await correctFact(tx, 'carrierTerm', carrier, running, { toOn: from }, null)
    // As it was entered before grades were kept; carriers with grades don't look at it.
    const level = (running ?? terms.at(-1))?.level ?? null
    const toOn = running ? running.toOn : (later?.fromOn ?? null)
    await addFact(tx, 'carrierTerm', carrier, { carrier, type, level, xinchuang, fromOn: from, toOn })
    return carrier
  },
})
