// The way to a room with one thumb: own carriers, a carrier's floors, a floor's rooms, a room with who is in it.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { type CarrierRow, carrierById } from '#db/queries/carriers.ts'
import { carrierNames } from '#db/queries/firm-list.ts'
import { type StayWithFirm, staysIn } from '#db/queries/stays.ts'
import { type UnitRow, unitsOf } from '#db/queries/units.ts'
import { covers, type Day, monthsBetween } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { asTheyLie, type PlanState, planStateOf } from '#domain/stacking-plan.ts'
import { positionOf } from '#domain/unit.ts'
import { found } from '#server/refusal.ts'
import { overStaysOn } from '#views/over-stays.server.ts'
import { view } from '#views/view.server.ts'

/** A floor in an address: its id, or, where none is set up, what its rooms say of building and floor. */
const floorKeyOf = ({ floorAt, building, floor }: UnitRow): string => floorAt ?? `${building ?? ''}~${floor ?? ''}`

const floorNameOf = ({ building, floor }: UnitRow) => ({
  building: building ?? '',
  floor: floor !== null && /^-?\d+$/.test(floor) ? `${floor}F` : (floor ?? ''),
})

type Room = { unit: UnitRow; stays: StayWithFirm[]; state: PlanState }

/** The rooms of a carrier on a day, each with those who are in it and how it stands. */
async function roomsOn(tx: Reading, viewer: Viewer, carrier: string, on: Day): Promise<Room[]> {
  const over = new Set((await overStaysOn(tx, viewer, on, carrier)).map(({ stay }) => stay))
  const byUnit = groupedBy(await staysIn(tx, viewer, carrier, on), ({ stay }) => stay.unit ?? '')
  const units = (await unitsOf(tx, viewer, carrier)).filter(
    (unit) => unit.kind !== 'whole' && covers({ from: unit.fromOn, to: unit.toOn }, on),
  )
  return units.map((unit) => {
    const stays = byUnit.get(unit.fact) ?? []
    const held = stays.map(({ stay }) => ({
      kind: stay.kind,
      to: stay.toOn,
      leaseEnd: stay.leaseEndOn,
      overStay: over.has(stay.fact),
    }))
    return { unit, stays, state: planStateOf(on, unit.kind, held) }
  })
}

/** What can be let, else all of it. */
const areaOf = ({ lettableCent, grossCent }: UnitRow): number => lettableCent || grossCent

const isLettable = ({ unit }: Room) => unit.kind !== 'public'

/** Floors from the top down, building by building. */
function floorsOf(rooms: readonly Room[]) {
  return [...groupedBy(rooms, ({ unit }) => floorKeyOf(unit))]
    .flatMap(([key, own]) => {
      const [first] = own
      if (!first) return []
      const lettable = own.filter(isLettable)
      const free = lettable.filter(({ state }) => state === 'free')
      return [
        {
          key,
          ...floorNameOf(first.unit),
          position: positionOf(first.unit.floor ?? '') ?? 0,
          rooms: lettable.length,
          free: free.length,
          freeCent: free.reduce((sum, { unit }) => sum + (unit.lettableCent ?? unit.grossCent), 0),
          firms: new Set(own.flatMap(({ stays }) => stays.map(({ firm }) => firm.id))).size,
          calls: own.filter(({ state }) => state === 'leaving' || state === 'over-stay').length,
        },
      ]
    })
    .sort((a, b) => a.building.localeCompare(b.building, 'zh') || b.position - a.position)
}

const carrierOf = ({ id, name }: CarrierRow) => ({ id, name })

/** Where an operator begins: the floors of the only carrier, or the carriers to choose from. */
export const ownFloorsView = view({
  name: 'own-floors',
  may: 'enter firms',
  query: z.object({}),
  async load({ tx, viewer, on }) {
    const carriers = await carrierNames(tx, viewer)
    const rows = []
    for (const { id, name } of carriers) {
      const floors = floorsOf(await roomsOn(tx, viewer, id, on))
      const sum = (figure: 'rooms' | 'free' | 'calls') => floors.reduce((all, floor) => all + floor[figure], 0)
      rows.push({ id, name, floors, rooms: sum('rooms'), free: sum('free'), calls: sum('calls') })
    }
    return { on, carriers: rows }
  },
})

export const carrierFloorsView = view({
  name: 'carrier-floors',
  may: 'keep stays',
  query: z.object({ carrier: z.string().max(64) }),
  async load({ tx, viewer, on, query }) {
    const carrier = found(await carrierById(tx, viewer, query.carrier))
    return { on, carrier: carrierOf(carrier), floors: floorsOf(await roomsOn(tx, viewer, carrier.id, on)) }
  },
})

const shownStay = ({ stay, firm }: StayWithFirm) => ({
  stay: stay.fact,
  kind: stay.kind,
  incubating: stay.incubating,
  areaCent: stay.areaCent,
  desks: stay.desks,
  fromOn: stay.fromOn,
  toOn: stay.toOn,
  leaseEndOn: stay.leaseEndOn,
  departure: stay.departure,
  firm,
})

/** Desks that nobody has taken or holds; null where the room has none. */
const freeDesks = ({ unit, stays }: Room): number | null =>
  unit.desks === null ? null : Math.max(0, unit.desks - stays.reduce((sum, { stay }) => sum + (stay.desks ?? 0), 0))

export const floorView = view({
  name: 'floor',
  may: 'keep stays',
  query: z.object({ carrier: z.string().max(64), floor: z.string().max(200) }),
  async load({ tx, viewer, on, query }) {
    const carrier = found(await carrierById(tx, viewer, query.carrier))
    const rooms = (await roomsOn(tx, viewer, carrier.id, on)).filter(({ unit }) => floorKeyOf(unit) === query.floor)
    const first = found(rooms[0])
    return {
      on,
      carrier: carrierOf(carrier),
      name: floorNameOf(first.unit),
      rooms: asTheyLie(
        rooms.map((room) => ({
          carrier: carrier.id,
          id: room.unit.fact,
          number: room.unit.number,
          kind: room.unit.kind,
          areaCent: areaOf(room.unit),
          state: room.state,
          desks: room.unit.desks,
          freeDesks: freeDesks(room),
          stays: room.stays.map(shownStay),
        })),
      ),
    }
  },
})

/** A room: who is in it and until when, what can be done there, and who was in it before. */
export const unitStaysView = view({
  name: 'unit-stays',
  may: 'keep stays',
  query: z.object({ carrier: z.string().max(64), unit: z.string().max(64) }),
  async load({ tx, viewer, on, query }) {
    const carrier = found(await carrierById(tx, viewer, query.carrier))
    const unit = found((await unitsOf(tx, viewer, carrier.id)).find((one) => one.fact === query.unit))
    const room = (await roomsOn(tx, viewer, carrier.id, on)).find((one) => one.unit.fact === unit.fact)
    const over = new Map((await overStaysOn(tx, viewer, on, carrier.id)).map((one) => [one.stay, one]))
    const stays = room?.stays ?? []
    const here = new Set(stays.map(({ stay }) => stay.fact))
    const earlier = (await staysIn(tx, viewer, carrier.id)).filter(
      ({ stay }) => stay.unit === unit.fact && !here.has(stay.fact),
    )
    const held = stays.some(({ stay }) => stay.kind !== 'registered')
    const desks = room ? freeDesks(room) : null
    return {
      on,
      carrier: carrierOf(carrier),
      floor: { key: floorKeyOf(unit), ...floorNameOf(unit) },
      unit: {
        id: unit.fact,
        number: unit.number,
        kind: unit.kind,
        areaCent: areaOf(unit),
        desks: unit.desks,
        freeDesks: desks,
      },
      state: room?.state ?? null,
      /** Whether somebody can move in: it is there that day, is let at all, and has room left. */
      open: room !== undefined && unit.kind !== 'public' && (unit.kind === 'desks' ? desks !== 0 : !held),
      stays: stays.map((one) => ({
        ...shownStay(one),
        months: one.stay.fromOn <= on ? monthsBetween(one.stay.fromOn, on) : 0,
        over: over.get(one.stay.fact)?.overFrom ?? null,
      })),
      earlier: earlier.map(shownStay).sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1)),
      can: { editUnit: may(viewer.roles, 'edit units') },
    }
  },
})
