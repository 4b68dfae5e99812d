// A row of a list of rooms judged against the carrier it names: matched by number and place. Areas are taken from the undivided floor.
// 依据: 载体面积按建筑面积, 互不重复 (floor-rest.ts); 空格不覆盖已有内容.
import type { UnitKind } from '#domain/carrier.ts'
import { type Day, overlaps, type Range } from '#domain/day.ts'
import { leastRest, restChanged } from '#domain/floor-rest.ts'
import {
  carrierMeant,
  daysOfRoom,
  floorMeant,
  type PlaceSaid,
  type PremisesRegister,
  type PremisesState,
  type RoomState,
  type RoomValues,
  roomsMeant,
  slicesOn,
} from '#domain/roster-premises.ts'
import { changedValues, type Judgement, note, refusedRow, type Said, withChanges } from '#domain/roster-row.ts'
import { isEmptyRange, liesWithin } from '#domain/stay.ts'
import { areaFault, mostTaken } from '#domain/unit.ts'

export type RoomSaid = {
  carrier: string | null
  place: PlaceSaid
  kind: UnitKind | null
  /** What the row gives; null = nothing said. */
  values: {
    grossCent: number | null
    lettableCent: number | null
    usableCent: number | null
    desks: number | null
    powerKw: number | null
    loadKg: number | null
    fromOn: Day | null
    toOn: Day | null
  }
}

export type RoomContext = {
  today: Day
  newId: () => string
  register: PremisesRegister
  /** The days over which somebody stays in a room, from the first to the last. */
  held: ReadonlyMap<string, Range>
}

export type RoomJudgement = {
  judgement: Judgement
  before: RoomState | null
  next: RoomState | null
  /** The carrier with its rest as it then is. */
  premises: { before: PremisesState; next: PremisesState } | null
}

const refused = (...args: Parameters<typeof refusedRow>): RoomJudgement => ({
  judgement: refusedRow(...args),
  before: null,
  next: null,
  premises: null,
})

export function judgeRoom(said: RoomSaid, context: RoomContext): RoomJudgement {
  const { register, today } = context
  if (said.carrier === null) return refused('carrier-missing', 'carrier')
  const carrier = carrierMeant(register, said.carrier)
  if (carrier === null) return refused('carrier-unknown', 'carrier', { written: said.carrier })
  const { room } = said.place
  if (room === null) return refused('room-missing', 'room')
  // A list speaks of the rooms that are there now; one that says when a room was, of those days.
  const range = { from: said.values.fromOn ?? today, to: said.values.toOn }
  const meant = roomsMeant(register, carrier.id, said.place, isEmptyRange(range) ? { from: today, to: null } : range)
  if (meant.length > 1) return refused('room-ambiguous', 'room', { room })
  const [known] = meant
  return known ? knownRoom(said, known, carrier, context) : newRoom(said, room, carrier, context)
}

function newRoom(said: RoomSaid, number: string, carrier: PremisesState, context: RoomContext): RoomJudgement {
  const { grossCent, ...values } = said.values
  if (grossCent === null) return refused('area-missing', 'area')
  const floor = floorMeant(context.register, carrier.id, said.place)
  const room: RoomState = {
    id: context.newId(),
    fact: null,
    carrier: carrier.id,
    ofChange: false,
    values: {
      ...values,
      grossCent,
      number,
      kind: said.kind ?? (values.desks === null ? 'other' : 'desks'),
      building: floor?.building ?? said.place.building,
      floor: floor?.label ?? said.place.floor,
      floorAt: floor?.id ?? null,
      fromOn: values.fromOn ?? carrier.opened,
    },
  }
  const notes = said.kind === null ? [note('use-unstated', 'use')] : []
  return settled(room, null, carrier, context, notes, [])
}

function knownRoom(said: RoomSaid, known: RoomState, carrier: PremisesState, context: RoomContext): RoomJudgement {
  const given: Partial<RoomValues> = { ...onlyGiven(said.values), ...(said.kind === null ? {} : { kind: said.kind }) }
  const changes = changedValues(known.values, given)
  if (changes.length === 0)
    return {
      judgement: { outcome: 'unchanged', subject: known.fact, refusal: null, notes: [], changes: [] },
      before: null,
      next: null,
      premises: null,
    }
  const next = { ...known, values: withChanges(known.values, changes) }
  const moved = changes.some(({ field }) => field === 'grossCent' || field === 'fromOn' || field === 'toOn')
  if (moved && known.ofChange) return refused('room-of-change', 'room', {}, known.fact)
  return settled(next, known, carrier, context, [], changes)
}

const onlyGiven = (values: RoomSaid['values']): Partial<RoomValues> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/** What must hold of the room as it would be, and the rest of the carrier's floor after it. */
function settled(
  room: RoomState,
  before: RoomState | null,
  carrier: PremisesState,
  { register, held }: RoomContext,
  notes: readonly Said[],
  changes: Judgement['changes'],
): RoomJudgement {
  const { values } = room
  const range = daysOfRoom(room)
  const subject = before?.fact ?? null
  if (isEmptyRange(range)) return refused('range-empty', 'closedOn', { from: range.from, to: range.to }, subject)
  const fault = areaFault(values)
  if (fault !== null)
    return refused('part-over-gross', fault === 'lettable' ? 'lettableArea' : 'usableArea', {}, subject)
  if (values.kind === 'desks' && values.desks === null) return refused('desks-missing', 'desks', {}, subject)
  const stays = held.get(room.id)
  if (stays && !liesWithin(stays, range)) return refused('room-held', 'closedOn', { ...stays }, subject)
  const alike = [...register.rooms.values()]
    .flat()
    .some((one) => one.id !== room.id && sameSpot(one, room) && overlaps(daysOfRoom(one), range))
  if (alike) return refused('room-twice', 'room', { room: values.number }, subject)
  const floor = register.floors.find(({ id }) => id === values.floorAt)
  if (floor?.grossCent != null) {
    const slices = [...slicesOn(register, floor.id, room.id), { ...range, grossCent: values.grossCent }]
    if (mostTaken(slices, range) > floor.grossCent)
      return refused('over-floor', 'area', { areaM2: floor.grossCent / 100, floor: floor.label }, subject)
  }
  const returned =
    before === null ? carrier.rest : restChanged(carrier.rest, daysOfRoom(before), before.values.grossCent)
  const left = leastRest(returned, range)
  if (left !== null && left < values.grossCent) return refused('over-rest', 'area', { areaM2: left / 100 }, subject)
  const rest = restChanged(returned, range, -values.grossCent)
  const outcome = before === null ? 'created' : 'updated'
  return {
    judgement: { outcome, subject: before?.fact ?? room.id, refusal: null, notes, changes },
    before,
    next: room,
    premises: { before: carrier, next: { ...carrier, rest } },
  }
}

/** On a floor that is set up a number is there once, whosever it is; where floors are words only, once in the carrier. */
const sameSpot = (a: RoomState, b: RoomState): boolean =>
  a.values.number === b.values.number &&
  (b.values.floorAt === null
    ? a.carrier === b.carrier && a.values.floor === b.values.floor && a.values.building === b.values.building
    : a.values.floorAt === b.values.floorAt)
