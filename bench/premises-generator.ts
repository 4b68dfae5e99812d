// Invented premises for measuring: carriers with buildings, floors and rooms, each room with its tenants one after another.
// The first building is the largest one that anybody has to draw.
import { type Chance, chanceOf } from '#bench/chance.ts'
import { clocked, dayWithin, district, idOf, madeAt, seed } from '#bench/generator.ts'
import type { building, carrier, carrierTerm, floor, stay, unit } from '#db/schema/carrier.ts'
import { type CarrierType, chain, type UnitKind } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'

export type MadePremises = {
  row: typeof carrier.$inferInsert
  term: typeof carrierTerm.$inferInsert
  building: typeof building.$inferInsert
  floors: (typeof floor.$inferInsert)[]
  units: (typeof unit.$inferInsert)[]
  stays: (typeof stay.$inferInsert)[]
}

const zones = ['c6', 'university', 'beiyunhe', null] as const
const roomKinds: readonly (readonly [UnitKind, number])[] = [
  ['office', 70],
  ['lab', 12],
  ['workshop', 6],
  ['desks', 6],
  ['public', 6],
]
const begun: Day = '2015-01-01'
const ended: Day = '2024-12-31'

/** One room in five stands in the first building, the rest in buildings of about 140. */
const roomsIn = (n: number, rooms: number): number => Math.floor(n === 0 ? rooms / 5 : Math.min(140, rooms / 7))

export type PremisesSize = { rooms: number; staysPerRoom: number; firms: number }

/** Carriers until all rooms are somewhere. */
export function premisesOf(size: PremisesSize): MadePremises[] {
  const made: MadePremises[] = []
  for (let rooms = 0; rooms < size.rooms; ) {
    const some = Math.min(Math.max(1, roomsIn(made.length, size.rooms)), size.rooms - rooms)
    made.push(carrierWith(made.length, { first: rooms, rooms: some }, size))
    rooms += some
  }
  return made
}

function carrierWith(n: number, { first, rooms }: { first: number; rooms: number }, size: PremisesSize): MadePremises {
  const id = idOf('ca5', n)
  const chance = chanceOf(seed + 5_000_011 * (n + 1))
  const type: CarrierType = chance.one(['incubator', ...chain])
  const name = `演示载体${n + 1}号`
  const made = { district, createdAt: madeAt, version: 1 }
  const perFloor = rooms > 500 ? 50 : 17
  const building = { ...made, id: idOf('ca6', n), name: `${name}大厦`, nameKey: `${name}大厦` }
  const floors = Array.from({ length: Math.ceil(rooms / perFloor) }, (_, at) => ({
    district,
    version: 1,
    id: idOf('ca7', n * 100 + at),
    building: building.id,
    label: `${at + 1}F`,
    position: at + 1,
  }))
  const units = Array.from({ length: rooms }, (_, at) => roomNumber(chance, first + at, id, floors, at, perFloor))
  return {
    row: { ...made, id, name, nameKey: name, pinyinKey: `yanshi ${n}`, zone: chance.one(zones), updatedAt: madeAt },
    term: { ...clocked('ca8', n), carrier: id, type, level: 'municipal', xinchuang: false, fromOn: begun },
    building,
    floors,
    units,
    stays: units.flatMap((room, at) => staysIn(chance, room, first + at, size)),
  }
}

function roomNumber(
  chance: Chance,
  n: number,
  carrierId: string,
  floors: readonly { id: string }[],
  at: number,
  perFloor: number,
): MadePremises['units'][number] {
  const kind = chance.weighted(roomKinds)
  const grossCent = chance.between(30, 400) * 100
  const lettable = kind === 'public' || chance.happens(0.03) ? null : Math.floor(grossCent * 0.8)
  const storey = Math.floor(at / perFloor)
  return {
    ...clocked('ca9', n),
    carrier: carrierId,
    floorAt: floors[storey]?.id ?? null,
    number: `${storey + 1}${String((at % perFloor) + 1).padStart(2, '0')}`,
    kind,
    grossCent,
    lettableCent: lettable,
    desks: kind === 'desks' ? Math.max(1, Math.floor(grossCent / 500)) : null,
    fromOn: begun,
  }
}

/** One after another, with gaps; the last may still be there. */
function staysIn(
  chance: Chance,
  room: MadePremises['units'][number],
  n: number,
  { staysPerRoom, firms }: PremisesSize,
): MadePremises['stays'] {
  if (room.kind === 'public') return []
  const stays: MadePremises['stays'] = []
  let from = dayWithin(chance, begun, addDays(begun, 300))
  for (let at = 0; at < staysPerRoom && from < ended; at += 1) {
    const length = Math.floor((3_600 / staysPerRoom) * (0.5 + chance.next()))
    const to = addDays(from, Math.max(10, length))
    stays.push({
      ...clocked('5a5', n * 100 + at),
      firm: idOf('f10', chance.between(0, firms - 1)),
      carrier: room.carrier,
      unit: room.fact,
      kind: chance.weighted([
        ['physical', 90],
        ['registered', 7],
        ['reserved', 3],
      ]),
      incubating: chance.happens(0.4),
      areaCent: chance.happens(0.3) ? Math.floor((room.lettableCent ?? room.grossCent) * 0.7) : null,
      desks: room.kind === 'desks' ? chance.between(1, room.desks ?? 1) : null,
      fromOn: from,
      toOn: to > ended ? null : to,
      leaseEndOn: chance.happens(0.9) ? to : null,
    })
    from = addDays(to, chance.happens(0.7) ? 0 : chance.between(1, 90))
  }
  return stays
}
