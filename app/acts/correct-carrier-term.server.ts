import { act } from '#acts/act.server.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { correctFact } from '#db/queries/facts.ts'
import { staysIn } from '#db/queries/stays.ts'
import { overlaps } from '#domain/day.ts'
import { lieWithin } from '#domain/floor-rest.ts'
import { isEmptyRange } from '#domain/stay.ts'
import { correctTermForm } from '#forms/carrier.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

export const correctCarrierTerm = act({
  name: 'correct-carrier-term',
  may: 'edit carriers',
  form: correctTermForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const terms = await termsOf(tx, viewer, carrier)
    const term = found(terms.find((one) => one.fact === input.term))
    const { type, xinchuang, from, to, why } = input
    refuseReworded(input.wording, term.id, () => ({ ...term, from: term.fromOn, to: term.toOn }))
    refuseIf(isEmptyRange({ from, to }), 'range.empty', {}, 'to')
    const others = terms.filter((one) => one !== term).map((one) => ({ from: one.fromOn, to: one.toOn }))
    const clash = others.find((one) => overlaps(one, { from, to }))
    if (clash) refuse('range.overlaps', clash, 'from')
    const open = [...others, { from, to }]
    for (const { stay, firm } of await staysIn(tx, viewer, carrier)) {
      const inside = lieWithin({ from: stay.fromOn, to: stay.toOn }, open)
      refuseIf(!inside, 'carrier.stays-outside', { firm: firm.name, from: stay.fromOn }, 'from')
    }
    await correctFact(tx, 'carrierTerm', carrier, term, { type, xinchuang, fromOn: from, toOn: to }, why)
    return carrier
  },
})
