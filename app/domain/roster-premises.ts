// What lists of rooms and of tenants share: the carriers they name, their floor and rooms, and where a row says something lies.
// 依据: 名单实务 (楼层写法不一: 3、3F、三层); 载体面积互不重复 (floor-rest.ts).
import type { UnitKind } from '#domain/carrier.ts'
import { type Day, overlaps, type Range } from '#domain/day.ts'
import type { Floor } from '#domain/floor-rest.ts'
import { nameKey } from '#domain/name-key.ts'
import { positionOf } from '#domain/unit.ts'

export type RoomValues = {
  building: string | null
  floor: string | null
  floorAt: string | null
  number: string
  kind: UnitKind
  grossCent: number
  lettableCent: number | null
  usableCent: number | null
  desks: number | null
  powerKw: number | null
  loadKg: number | null
  fromOn: Day | null
  toOn: Day | null
}

/** A room through all corrections; `fact` is null until it is stored. */
export type RoomState = { id: string; fact: string | null; carrier: string; values: RoomValues; ofChange: boolean }

/** A carrier with its undivided floor, and the days on which it is open. */
export type PremisesState = {
  id: string
  name: string
  opened: Day | null
  open: readonly Range[]
  rest: readonly Floor[]
}

/** A floor of a building that is set up, with what lies on it, whosever it is. */
export type FloorState = {
  id: string
  building: string
  label: string
  position: number
  grossCent: number | null
}

export type PlaceSaid = { building: string | null; floor: string | null; room: string | null }

export type PremisesRegister = {
  carriers: Map<string, PremisesState>
  /** By carrier. */
  rooms: Map<string, RoomState[]>
  floors: readonly FloorState[]
}

export function premisesRegister(known: {
  carriers: readonly PremisesState[]
  rooms: readonly RoomState[]
  floors: readonly FloorState[]
}): PremisesRegister {
  const rooms = new Map<string, RoomState[]>()
  for (const room of known.rooms) enterRoom({ rooms }, room)
  return { carriers: new Map(known.carriers.map((one) => [nameKey(one.name), one])), rooms, floors: known.floors }
}

/** Enters a room, or what has become of it, so that later rows meet it. */
export function enterRoom({ rooms }: Pick<PremisesRegister, 'rooms'>, room: RoomState): void {
  const others = (rooms.get(room.carrier) ?? []).filter(({ id }) => id !== room.id)
  rooms.set(room.carrier, [...others, room])
}

export const carrierMeant = ({ carriers }: PremisesRegister, name: string): PremisesState | null =>
  carriers.get(nameKey(name)) ?? null

const sameText = (a: string, b: string) => nameKey(a) === nameKey(b)
/** 3, 3F and 三层 are one floor. */
const sameFloor = (a: string, b: string) =>
  sameText(a, b) || (positionOf(a) !== null && positionOf(a) === positionOf(b))
/** 演示大厦A座 is meant by A座, where the list is of the building's own carrier. */
const sameBuilding = (known: string, written: string) =>
  sameText(known, written) || nameKey(known).endsWith(nameKey(written))

export const daysOfRoom = ({ values }: RoomState): Range => ({ from: values.fromOn, to: values.toOn })

/** The rooms a row may mean, of those that exist on a day of the range; a place that it does not say narrows nothing. */
export function roomsMeant(register: PremisesRegister, carrier: string, place: PlaceSaid, range: Range): RoomState[] {
  const { building, floor, room } = place
  if (room === null) return []
  return (register.rooms.get(carrier) ?? []).filter(
    (one) =>
      sameText(one.values.number, room) &&
      overlaps(daysOfRoom(one), range) &&
      (floor === null || one.values.floor === null || sameFloor(one.values.floor, floor)) &&
      (building === null || one.values.building === null || sameBuilding(one.values.building, building)),
  )
}

/** The floor of a building that is set up, where the row's words name one. */
export function floorMeant(
  register: PremisesRegister,
  carrier: string,
  { building, floor }: PlaceSaid,
): FloorState | null {
  if (floor === null) return null
  const there = (register.rooms.get(carrier) ?? []).map(({ values }) => values.floorAt)
  const own = new Set(register.floors.filter(({ id }) => there.includes(id)).map((one) => one.building))
  const found = register.floors.filter(
    (one) =>
      sameFloor(one.label, floor) &&
      (building === null
        ? own.has(one.building)
        : sameText(one.building, building) || (own.has(one.building) && sameBuilding(one.building, building))),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** What lies on a floor, but for one room. */
export const slicesOn = ({ rooms }: PremisesRegister, floor: string, except: string): Floor[] =>
  [...rooms.values()]
    .flat()
    .filter(({ id, values }) => values.floorAt === floor && id !== except)
    .map((room) => ({ ...daysOfRoom(room), grossCent: room.values.grossCent }))
