// What the forms of a new stay start from: moving in, reserving, and asking for placement.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { carriersOnOffer } from '#db/queries/carrier-offers.ts'
import { type CarrierRow, carrierById } from '#db/queries/carriers.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { placementsOf } from '#db/queries/placements.ts'
import { ownFirmById, type StayingFirm, stayByFact, staysInUnit } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import { covers, type Day, isDay } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { industryFit, stagesFor, suggestCarriers } from '#domain/placement.ts'
import { entryConditions, registeredBetween } from '#domain/stay-limit.ts'
import { found } from '#server/refusal.ts'
import { placeOf } from '#views/carrier-file.server.ts'
import { freeRoomsOn } from '#views/free-rooms.server.ts'
import { typeOn } from '#views/stay-file.server.ts'
import { view } from '#views/view.server.ts'

const written = () => z.string().trim().max(200).catch('')

export const newStay = view({
  name: 'new-stay',
  may: 'keep stays',
  query: z.object({
    carrier: z.string(),
    unit: written(),
    /** An own firm's id; a full name or code goes into the form as it is. */
    firm: written(),
    from: z.string().refine(isDay).nullable().catch(null),
    reserve: z.enum(['1']).nullable().catch(null),
    /** The reservation that is taken up. */
    stay: written(),
  }),
  async load({ tx, viewer, on, query }) {
    const carrier = found(await carrierById(tx, viewer, query.carrier))
    const held = query.stay === '' ? null : found(await stayByFact(tx, viewer, query.stay)).stay
    const from = query.from ?? on
    const firm = await ownFirmById(tx, viewer, held?.firm ?? query.firm)
    const units = await unitsOf(tx, viewer, carrier.id)
    const chosen = units.find(({ fact, kind }) => fact === (held?.unit ?? query.unit) && kind !== 'whole') ?? null
    const free = await freeRoomsOn(tx, viewer, carrier.id, units, from)
    const shown = chosen && {
      id: chosen.fact,
      place: placeOf(chosen),
      kind: chosen.kind,
      areaCent: chosen.lettableCent ?? chosen.grossCent,
      desksLeft: free.find(({ id }) => id === chosen.fact)?.desksLeft ?? null,
    }
    return {
      carrier: { id: carrier.id, name: carrier.name },
      reserve: query.reserve !== null,
      reservation: held?.fact ?? null,
      firm: firm && { id: firm.id, name: firm.name, code: firm.code, team: firm.team },
      typed: firm ? '' : query.firm,
      unit: shown,
      holder: chosen === null || held !== null ? null : await holderOf(tx, viewer, chosen.fact, from),
      rooms: chosen === null || free.some(({ id }) => id === chosen.fact) || !shown ? free : [shown, ...free],
      from,
      placing: firm ? await placing(tx, viewer, { firm, carrier, from, areaCent: shown?.areaCent ?? null }) : null,
    }
  },
})

/** Who has the room on the day, other than by desks. */
async function holderOf(tx: Reading, viewer: Viewer, unit: string, on: Day) {
  const all = await staysInUnit(tx, viewer, unit)
  const holder = all.find(({ stay }) => covers({ from: stay.fromOn, to: stay.toOn }, on) && stay.desks === null)
  return holder ? { id: holder.stay.fact, name: holder.firm.name, until: holder.stay.toOn } : null
}

type Placing = { firm: StayingFirm; carrier: CarrierRow; from: Day; areaCent: number | null }

/** Whether the firm belongs here, may be in incubation, and where else it would fit. */
export async function placing(tx: Reading, viewer: Viewer, { firm, carrier, from, areaCent }: Placing) {
  const lists = await codeListsOf(tx, viewer)
  const fit = industryFit(carrier.industries ?? [], firm, lists.industry)
  const registered = registeredBetween(firm.registeredOn, firm.registeredPrecision)
  const asked = fit === 'outside' ? await placementsOf(tx, viewer, firm.id, carrier.id) : []
  const need = {
    industry: firm.industry,
    field: firm.field,
    areaCent,
    stages: stagesFor({ ...firm, registered }, from),
  }
  const others = fit === 'outside' ? await carriersOnOffer(tx, viewer, from) : []
  return {
    fit,
    industries: carrier.industries ?? [],
    industry: { code: firm.industry, field: firm.field },
    lists,
    asked: asked[0] ?? null,
    approved: asked.some(({ decision }) => decision === 'approved'),
    mayDecide: may(viewer.roles, 'decide placements'),
    suggestions: suggestCarriers(
      need,
      others.filter(({ id }) => id !== carrier.id),
      lists.industry,
    ).slice(0, 5),
    conditions: entryConditions(await typeOn(tx, viewer, carrier.id, from), from, { kind: 'physical', registered }),
  }
}
