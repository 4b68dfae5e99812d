// 空间供需匹配: rooms that answer a wish for space, alone or joined with their neighbours. No rule fixes this (本区工作口径):
// a match is free for good from a day not after the wish, of a kind asked for, as large as asked and not larger than said;
// neighbours are rooms of one floor of one carrier whose numbers follow each other. What is not known is told, never held against a room.
import type { UnitKind } from '#domain/carrier.ts'
import type { Day, Range } from '#domain/day.ts'

export type SpaceWish = {
  leastCent: number
  /** Null = no upper limit. */
  mostCent: number | null
  powerKw: number | null
  /** kg per ㎡ */
  loadKg: number | null
  /** None = any room that can be let but desks. */
  kinds: readonly UnitKind[]
  fromOn: Day
}

/** A room and the day from which nobody holds it any more. */
export type FreeRoom = {
  id: string
  carrier: string
  /** What tells its floor from others; null where it is not known. */
  floor: string | null
  number: string
  kind: UnitKind
  areaCent: number
  powerKw: number | null
  loadKg: number | null
  freeOn: Day
  /** Rests on the end of a lease: the firm has not said that it goes. */
  byLease: boolean
}

/** Enough, not known, or not asked for. */
export type Fit = 'fits' | 'unknown' | 'unasked'

export type SpaceMatch = {
  rooms: readonly FreeRoom[]
  areaCent: number
  freeOn: Day
  byLease: boolean
  power: Fit
  load: Fit
}

/** Kinds of rooms that can be asked for; desks are given only to those who ask for desks. */
export const wishedKinds = ['office', 'lab', 'workshop', 'desks', 'other'] as const satisfies readonly UnitKind[]
export const usualKinds: readonly UnitKind[] = wishedKinds.filter((kind) => kind !== 'desks')

type Hold = { toOn: Day | null; leaseEndOn: Day | null }

/** From when on a room is free for good: after everyone who holds it has left or, failing that, after their lease. Null = not in sight. */
export function freeFrom(
  on: Day,
  room: Pick<Range, 'from'>,
  holds: readonly Hold[],
): { freeOn: Day; byLease: boolean } | null {
  const start = room.from !== null && room.from > on ? room.from : on
  let free = { freeOn: start, byLease: false }
  for (const { toOn, leaseEndOn } of holds) {
    const until = toOn ?? (leaseEndOn !== null && leaseEndOn > on ? leaseEndOn : null)
    if (until === null) return null
    if (until > free.freeOn) free = { freeOn: until, byLease: toOn === null }
  }
  return free
}

const numbered = /^(.*?)(\d+)$/

/** Whether the second room's number is the next one: 301, 302. */
export function followsOn(first: string, second: string): boolean {
  const [, stem = '', count = ''] = numbered.exec(first) ?? []
  const [, otherStem = '', otherCount = ''] = numbered.exec(second) ?? []
  return count !== '' && otherCount !== '' && stem === otherStem && Number(otherCount) === Number(count) + 1
}

const isOffered = (wish: SpaceWish, room: FreeRoom): boolean =>
  room.freeOn <= wish.fromOn && (wish.kinds.length > 0 ? wish.kinds : usualKinds).includes(room.kind)

/** Power adds up over joined rooms. */
function powerOf(wish: SpaceWish, rooms: readonly FreeRoom[]): Fit | null {
  if (wish.powerKw === null) return 'unasked'
  const known = rooms.reduce((sum, room) => sum + (room.powerKw ?? 0), 0)
  if (known >= wish.powerKw) return 'fits'
  return rooms.some((room) => room.powerKw === null) ? 'unknown' : null
}

/** Each floor bears its own load. */
function loadOf({ loadKg }: SpaceWish, rooms: readonly FreeRoom[]): Fit | null {
  if (loadKg === null) return 'unasked'
  if (rooms.some((room) => room.loadKg !== null && room.loadKg < loadKg)) return null
  return rooms.some((room) => room.loadKg === null) ? 'unknown' : 'fits'
}

/** The match that these rooms make together; null where they make none. */
export function matchOf(wish: SpaceWish, rooms: readonly FreeRoom[]): SpaceMatch | null {
  const areaCent = rooms.reduce((sum, room) => sum + room.areaCent, 0)
  const [power, load] = [powerOf(wish, rooms), loadOf(wish, rooms)]
  if (areaCent < wish.leastCent || (wish.mostCent !== null && areaCent > wish.mostCent)) return null
  if (power === null || load === null) return null
  const freeOn = rooms.reduce((latest, room) => (room.freeOn > latest ? room.freeOn : latest), '')
  return { rooms, areaCent, freeOn, byLease: rooms.some((room) => room.byLease), power, load }
}

/** All matches, the best first. Rooms are joined only until the area is reached: none of them could be left out. */
export function spaceMatches(wish: SpaceWish, rooms: readonly FreeRoom[]): SpaceMatch[] {
  const matches = rowsOf(rooms.filter((room) => isOffered(wish, room))).flatMap((row) => matchesInRow(wish, row))
  return matches.sort(betterFirst(wish))
}

/** Rooms next to each other, in the order of their numbers. */
function rowsOf(rooms: readonly FreeRoom[]): FreeRoom[][] {
  const sorted = [...rooms].sort(
    (a, b) => byText(a.carrier, b.carrier) || byText(a.floor ?? '', b.floor ?? '') || byNumber(a.number, b.number),
  )
  const rows: FreeRoom[][] = []
  for (const room of sorted) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && areNeighbours(last, room)) row.push(room)
    else rows.push([room])
  }
  return rows
}

export const areNeighbours = (first: FreeRoom, second: FreeRoom): boolean =>
  first.floor !== null &&
  first.carrier === second.carrier &&
  first.floor === second.floor &&
  followsOn(first.number, second.number)

/** In a row every start has at most one shortest run that is large enough. */
function matchesInRow(wish: SpaceWish, row: readonly FreeRoom[]): SpaceMatch[] {
  const found: SpaceMatch[] = []
  let end = 0
  let area = 0
  for (const [start, first] of row.entries()) {
    while (end < row.length && area < wish.leastCent) area += row[end++]?.areaCent ?? 0
    if (area < wish.leastCent) break
    area -= first.areaCent
    if (area >= wish.leastCent) continue
    const match = matchOf(wish, row.slice(start, end))
    if (match) found.push(match)
  }
  return found
}

/** Sure before by lease; all known before not known; fewer rooms; closest to the area asked for; earliest; then by number. */
const betterFirst =
  ({ leastCent }: SpaceWish) =>
  (a: SpaceMatch, b: SpaceMatch): number =>
    Number(a.byLease) - Number(b.byLease) ||
    unknownsOf(a) - unknownsOf(b) ||
    a.rooms.length - b.rooms.length ||
    a.areaCent - leastCent - (b.areaCent - leastCent) ||
    byText(a.freeOn, b.freeOn) ||
    byText(nameOf(a), nameOf(b))

const unknownsOf = ({ power, load }: SpaceMatch): number => Number(power === 'unknown') + Number(load === 'unknown')
const nameOf = ({ rooms }: SpaceMatch): string =>
  rooms.map(({ carrier, floor, number, id }) => [carrier, floor, number, id].join(' ')).join(' ')
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** 9 before 10, whatever stands before the figures. */
function byNumber(a: string, b: string): number {
  const [, stem = a, count = '0'] = numbered.exec(a) ?? []
  const [, otherStem = b, otherCount = '0'] = numbered.exec(b) ?? []
  return byText(stem, otherStem) || Number(count) - Number(otherCount) || byText(a, b)
}

/** 空间需求 ends in one of these ways. */
export const demandOutcomes = ['placed', 'elsewhere', 'outside', 'dropped'] as const
/** 已在载体落位 / 区内另寻场地 / 到区外落户 / 不再需要. */
export type DemandOutcome = (typeof demandOutcomes)[number]
