// One stay: where, since when and under what conditions, what came before it and after, and what its forms start from.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { carriersOnOffer } from '#db/queries/carrier-offers.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { firmStays } from '#db/queries/firm-stays.ts'
import { placementById } from '#db/queries/placements.ts'
import { stayByFact, stayingFirmById, staysOfFirmIn } from '#db/queries/stays.ts'
import { type UnitRow, unitsOf } from '#db/queries/units.ts'
import { covers, type Day } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { entryConditions, registeredBetween, stayLimitOn } from '#domain/stay-limit.ts'
import { found } from '#server/refusal.ts'
import { placeOf } from '#views/carrier-file.server.ts'
import { freeRoomsOn } from '#views/free-rooms.server.ts'
import { historyOf } from '#views/history.server.ts'
import { type Looking, view } from '#views/view.server.ts'

const stayQuery = z.object({ stay: z.string() })
type Asked = Looking<z.output<typeof stayQuery>>

/** The carrier's type on the day, where it is open. */
export async function typeOn(tx: Reading, viewer: Viewer, carrier: string, on: Day) {
  const terms = await termsOf(tx, viewer, carrier)
  return terms.find((term) => covers({ from: term.fromOn, to: term.toOn }, on))?.type ?? null
}

const daysOf = (row: { fromOn: Day; toOn: Day | null }) => ({ from: row.fromOn, to: row.toOn })

async function loadStay({ tx, viewer, on, query }: Asked) {
  const { stay } = found(await stayByFact(tx, viewer, query.stay))
  const firm = found(await stayingFirmById(tx, viewer, stay.firm))
  const carrier = found(await carrierById(tx, viewer, stay.carrier))
  const units = await unitsOf(tx, viewer, carrier.id)
  const unit = units.find(({ fact }) => fact === stay.unit) ?? null
  const within = await staysOfFirmIn(tx, viewer, stay.firm, carrier.id)
  const incubated = within.map((one) => ({ ...daysOf(one), ...one }))
  // Of a stay that is over or ahead, what held on its own days.
  const seen = covers(daysOf(stay), on) ? on : stay.fromOn
  return {
    stay,
    firm,
    carrier: { id: carrier.id, name: carrier.name },
    unit: unit && { id: unit.fact, place: placeOf(unit), kind: unit.kind, areaCent: areaOf(unit), desks: unit.desks },
    units,
    limit: stayLimitOn(seen, await typeOn(tx, viewer, carrier.id, seen), incubated),
    on,
  }
}

/** What a stay in the whole unit takes: what can be let of it, where that is known. */
const areaOf = (unit: Pick<UnitRow, 'lettableCent' | 'grossCent'>) => unit.lettableCent ?? unit.grossCent

/** The whole story of a stay. */
export const stayFile = view({
  name: 'stay-file',
  may: 'read carriers',
  query: stayQuery,
  async load(asked) {
    const { tx, viewer } = asked
    const { units: _, ...file } = await loadStay(asked)
    const { stay, firm, carrier } = file
    const since = file.limit?.since ?? stay.fromOn
    const { kind } = stay
    const registered = registeredBetween(firm.registeredOn, firm.registeredPrecision)
    const conditions = entryConditions(await typeOn(tx, viewer, carrier.id, since), since, { kind, registered })
    return {
      ...file,
      conditions: stay.incubating ? conditions : [],
      story: await firmStays(tx, viewer, firm.id),
      placement: stay.placement === null ? null : await placementById(tx, viewer, stay.placement),
      changes: await historyOf(tx, viewer, { record: stay.fact }),
      mayKeep: may(viewer.roles, 'keep stays'),
    }
  },
})

/** What the forms of a stay start from: the rooms it could be in, the carriers it could go on to. */
export const stayForms = view({
  name: 'stay-forms',
  may: 'keep stays',
  query: stayQuery,
  async load(asked) {
    const { tx, viewer, on } = asked
    const { units, ...file } = await loadStay(asked)
    const { carrier, stay } = file
    const free = await freeRoomsOn(tx, viewer, carrier.id, units, on)
    const open = await carriersOnOffer(tx, viewer, on)
    return {
      ...file,
      rooms: free.filter((room) => room.id !== stay.unit),
      /** Its own room first, whoever else has it today. */
      ownRooms: [...free.filter((room) => room.id !== stay.unit || file.unit === null), ...ownRoom(file.unit)],
      carriers: open
        .filter(({ id }) => id !== carrier.id)
        .map(({ id, name, type, freeCent }) => ({ id, name, type, freeCent })),
    }
  },
})

const ownRoom = (unit: { id: string; place: string; kind: UnitRow['kind']; areaCent: number } | null) =>
  unit === null ? [] : [{ ...unit, desksLeft: null }]
