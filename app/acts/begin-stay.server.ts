import { act } from '#acts/act.server.ts'
import { admit } from '#acts/admission-rules.server.ts'
import { firmMeant, teamMeant } from '#acts/firm-meant.server.ts'
import { checkStay } from '#acts/stay-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { addFact, correctFact, withdrawFact } from '#db/queries/facts.ts'
import { type StayRow, stayByFact } from '#db/queries/stays.ts'
import type { Day } from '#domain/day.ts'
import { beginStayForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** A firm or team moves in, or registers its address there; a reservation of its own is taken up by it. */
export const beginStay = act({
  name: 'begin-stay',
  may: 'keep stays',
  form: beginStayForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const carrier = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier.id)
    const firm = await (input.team ? teamMeant : firmMeant)(tx, viewer, input.firm)
    const { unit, kind, incubating, longCycle, area: areaCent, desks, from, to, leaseEnd, rentNote, note } = input
    refuseIf(firm.deregisteredOn !== null && firm.deregisteredOn <= from, 'firm.deregistered', {}, 'firm')
    refuseIf(leaseEnd !== null && leaseEnd <= from, 'stay.lease-before', { from }, 'leaseEnd')
    const held = input.reservation === null ? null : found(await stayByFact(tx, viewer, input.reservation)).stay
    refuseIf(held !== null && held.carrier !== carrier.id, 'not-found')
    refuseIf(held !== null && (held.kind !== 'reserved' || held.firm !== firm.id), 'stay.not-reserved', {}, 'firm')
    const admitted = await admit(tx, viewer, { ...input, firm, carrier })
    if (held) await takeUp(tx, held, from)
    await checkStay(tx, viewer, { id: '', firm: firm.id, carrier: carrier.id, unit, kind, areaCent, desks, from, to })
    const stay = {
      firm: firm.id,
      carrier: carrier.id,
      unit,
      kind,
      incubating,
      longCycle,
      areaCent,
      desks,
      fromOn: from,
      toOn: to,
      leaseEndOn: leaseEnd,
      rentNote,
      departure: null,
      placement: admitted.placement,
      note,
    }
    return addFact(tx, 'stay', carrier.id, stay, undefined, admitted.why)
  },
})

/** The room was kept free until the firm came; a reservation whose first day had not come never was one. */
async function takeUp(tx: Changing, held: StayRow, from: Day): Promise<void> {
  if (from <= held.fromOn) await withdrawFact(tx, 'stay', held.carrier, held)
  else if (held.toOn === null || held.toOn > from)
    await correctFact(tx, 'stay', held.carrier, held, { toOn: from }, held.why)
}
