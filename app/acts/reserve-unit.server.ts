import { act } from '#acts/act.server.ts'
import { admit } from '#acts/admission-rules.server.ts'
import { firmMeant, teamMeant } from '#acts/firm-meant.server.ts'
import { checkStay } from '#acts/stay-rules.server.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { addFact } from '#db/queries/facts.ts'
import { reserveUnitForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 预留: the room is kept for a firm that is not there yet. */
export const reserveUnit = act({
  name: 'reserve-unit',
  may: 'keep stays',
  form: reserveUnitForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const carrier = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier.id)
    const firm = await (input.team ? teamMeant : firmMeant)(tx, viewer, input.firm)
    const { unit, area: areaCent, desks, from, to, note, placementWhy } = input
    refuseIf(firm.deregisteredOn !== null && firm.deregisteredOn <= from, 'firm.deregistered', {}, 'firm')
    const kind = 'reserved' as const
    const entering = { firm, carrier, kind, from, incubating: false, why: null, placementWhy }
    const { placement } = await admit(tx, viewer, entering)
    await checkStay(tx, viewer, { id: '', firm: firm.id, carrier: carrier.id, unit, kind, areaCent, desks, from, to })
    const days = { fromOn: from, toOn: to }
    const stay = { firm: firm.id, carrier: carrier.id, unit, kind, incubating: false, areaCent, desks, ...days }
    return addFact(tx, 'stay', carrier.id, { ...stay, departure: null, placement, note })
  },
})
