import { act } from '#acts/act.server.ts'
import { checkStay } from '#acts/stay-rules.server.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmsMeant } from '#db/queries/stays.ts'
import { nameKey } from '#domain/name-key.ts'
import { beginStayForm } from '#forms/stay.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** A firm moves in, or registers its address there. */
export const beginStay = act({
  name: 'begin-stay',
  may: 'keep stays',
  form: beginStayForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const written = input.firm
    const meant = { id: written, code: written.normalize('NFKC').toUpperCase(), nameKey: nameKey(written) }
    const firms = await firmsMeant(tx, viewer, meant)
    const firm = firms.find((one) => one.id === written) ?? firms[0] ?? refuse('stay.firm-unknown', {}, 'firm')
    refuseIf(firms.length > 1 && firm.id !== written, 'stay.firm-several', {}, 'firm')
    const { unit, kind, incubating, area: areaCent, from, to, note } = input
    refuseIf(firm.deregisteredOn !== null && firm.deregisteredOn <= from, 'firm.deregistered', {}, 'firm')
    await checkStay(tx, viewer, { id: '', firm: firm.id, carrier, unit, kind, areaCent, from, to })
    const stay = {
      firm: firm.id,
      carrier,
      unit,
      kind,
      incubating,
      areaCent,
      fromOn: from,
      toOn: to,
      departure: null,
      note,
    }
    return addFact(tx, 'stay', carrier, stay)
  },
})
