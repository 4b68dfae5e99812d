// A row of a tenant list judged against the register: a firm, the carrier and room it is in, and since when.
// 依据: 孵化器入驻企业名单的通行列; 一间房一天只属一家 (stay.ts); 名单实务: 空格不覆盖已有内容.
import { addDays, type Day, overlaps, type Precision, type Range } from '#domain/day.ts'
import { lieWithin } from '#domain/floor-rest.ts'
import { leastLeft } from '#domain/least-left.ts'
import {
  type FirmContext,
  type FirmRegister,
  type FirmSaid,
  type FirmState,
  firmFrom,
  matchFirm,
} from '#domain/roster-firms.ts'
import {
  carrierMeant,
  daysOfRoom,
  type PlaceSaid,
  type PremisesRegister,
  type PremisesState,
  type RoomState,
  roomsMeant,
} from '#domain/roster-premises.ts'
import { changedValues, type Judgement, note, refusedRow, type Said, withChanges } from '#domain/roster-row.ts'
import { areaTaken, isEmptyRange, liesWithin, type StayDeparture, type StayKind, takesRoom } from '#domain/stay.ts'

type TenancyValues = {
  unit: string | null
  kind: StayKind
  incubating: boolean
  areaCent: number | null
  desks: number | null
  fromOn: Day
  toOn: Day | null
  leaseEndOn: Day | null
  rentNote: string | null
  departure: StayDeparture | null
  note: string | null
}

/** A stay through all corrections; `fact` is null until it is stored. */
export type TenancyState = {
  id: string
  fact: string | null
  firm: string
  firmName: string
  carrier: string
  values: TenancyValues
}

export type TenancySaid = {
  firm: FirmSaid
  carrier: string | null
  place: PlaceSaid
  kind: StayKind | null
  incubating: boolean | null
  areaCent: number | null
  desks: number | null
  entered: { day: Day; precision: Precision; text: string } | null
  leaseEndOn: Day | null
  leftOn: Day | null
  graduatedOn: Day | null
  rentNote: string | null
  note: string | null
}

export type TenancyContext = FirmContext & {
  firms: FirmRegister
  premises: PremisesRegister
  /** Stays by carrier. */
  stays: Map<string, TenancyState[]>
  createFirms: boolean
}

export type TenancyJudgement = {
  judgement: Judgement
  /** A firm that the row brings. */
  firm: FirmState | null
  before: TenancyState | null
  next: TenancyState | null
}
const refused = (...args: Parameters<typeof refusedRow>): TenancyJudgement => ({
  judgement: refusedRow(...args),
  firm: null,
  before: null,
  next: null,
})

export function judgeTenancy(said: TenancySaid, context: TenancyContext): TenancyJudgement {
  if (said.firm.name === null && said.firm.code.code === null) return refused('nothing-to-match', 'name')
  if (said.carrier === null) return refused('carrier-missing', 'carrier')
  const carrier = carrierMeant(context.premises, said.carrier)
  if (carrier === null) return refused('carrier-unknown', 'carrier', { written: said.carrier })
  const match = matchFirm(context.firms, said.firm)
  if (match.found === 'several') return refused('name-ambiguous', 'name', { firms: match.names })
  if (match.found === 'other-code') return refused('name-has-other-code', 'code', { code: match.firm.fields.code })
  if (match.found === 'none') return newTenant(said, carrier, context)
  const notes = match.by === 'name' ? [note('by-name', 'name', { code: match.firm.fields.code })] : []
  return inCarrier(said, match.firm, carrier, context, notes)
}

function newTenant(said: TenancySaid, carrier: PremisesState, context: TenancyContext): TenancyJudgement {
  const { name, code } = said.firm
  if (!context.createFirms) return refused('firm-unknown', 'name')
  if (name === null) return refused('name-missing', 'name')
  if (code.lost !== null) return refused(code.lost, 'code', { shown: code.written })
  const firm = firmFrom({ ...said.firm, name }, context)
  const judged = inCarrier(said, firm, carrier, context, [note('firm-created', 'name')])
  return judged.next === null ? judged : { ...judged, firm }
}

function inCarrier(
  said: TenancySaid,
  firm: FirmState,
  carrier: PremisesState,
  context: TenancyContext,
  notes: readonly Said[],
): TenancyJudgement {
  const { entered } = said
  if (entered === null) return refused('entered-missing', 'enteredOn')
  if (entered.precision !== 'day') return refused('entered-not-exact', 'enteredOn', { text: entered.text })
  const fromOn = entered.day
  const toOn = said.leftOn ?? said.graduatedOn
  if (isEmptyRange({ from: fromOn, to: toOn })) return refused('range-empty', 'leftOn', { from: fromOn, to: toOn })
  const { deregisteredOn } = firm.fields
  if (deregisteredOn !== null && deregisteredOn <= fromOn)
    return refused('after-deregistration', 'enteredOn', { deregisteredOn })
  const rooms = roomsMeant(context.premises, carrier.id, said.place, { from: fromOn, to: addDays(fromOn, 1) })
  if (said.place.room !== null && rooms.length === 0) return refused('room-unknown', 'room', { room: said.place.room })
  if (rooms.length > 1) return refused('room-ambiguous', 'room', { room: said.place.room })
  const room = rooms[0] ?? null
  const mine = (context.stays.get(carrier.id) ?? []).filter((stay) => stay.firm === firm.id)
  const there = mine.filter(({ values }) => room === null || values.unit === null || values.unit === room.id)
  const known = there.find(({ values }) => values.fromOn === fromOn)
  const other = there.find((stay) => stay !== known && overlaps(daysOf(stay), { from: fromOn, to: toOn }))
  if (other) return refused('stay-other-day', 'enteredOn', { fromOn: other.values.fromOn })
  const given = valuesSaid(said, room, fromOn, toOn)
  return known
    ? changedStay(known, given, { carrier, room, context, notes })
    : newStay({ firm, given, said }, { carrier, room, context, notes })
}

const daysOf = ({ values }: TenancyState): Range => ({ from: values.fromOn, to: values.toOn })

function valuesSaid(said: TenancySaid, room: RoomState | null, fromOn: Day, toOn: Day | null): Partial<TenancyValues> {
  const departure = toOn === null ? null : said.graduatedOn !== null ? ('graduated' as const) : ('left' as const)
  const { kind, incubating, areaCent, desks, leaseEndOn, rentNote } = said
  const all = { kind, incubating, areaCent, desks, leaseEndOn, rentNote, note: said.note, fromOn, toOn, departure }
  const given = Object.entries({ ...all, unit: room?.id ?? null }).filter(([, value]) => value !== null)
  return Object.fromEntries(given)
}

type Around = { carrier: PremisesState; room: RoomState | null; context: TenancyContext; notes: readonly Said[] }

function newStay(
  { firm, given, said }: { firm: FirmState; given: Partial<TenancyValues>; said: TenancySaid },
  around: Around,
): TenancyJudgement {
  const { context, carrier } = around
  const values: TenancyValues = {
    ...{ unit: null, kind: 'physical', incubating: false, areaCent: null, desks: null, toOn: null, leaseEndOn: null },
    ...{ rentNote: null, departure: null, note: null, fromOn: said.entered?.day ?? context.day },
    ...given,
  }
  const stay = {
    id: context.newId(),
    fact: null,
    firm: firm.id,
    firmName: firm.fields.name,
    carrier: carrier.id,
    values,
  }
  return settled(stay, null, around, [])
}

function changedStay(known: TenancyState, given: Partial<TenancyValues>, around: Around): TenancyJudgement {
  const changes = changedValues(known.values, given)
  if (changes.length === 0)
    return {
      judgement: { outcome: 'unchanged', subject: known.fact, refusal: null, notes: around.notes, changes },
      firm: null,
      before: null,
      next: null,
    }
  return settled({ ...known, values: withChanges(known.values, changes) }, known, around, changes)
}

/** What must hold of the stay as it would be. */
function settled(
  stay: TenancyState,
  before: TenancyState | null,
  around: Around,
  changes: Judgement['changes'],
): TenancyJudgement {
  const fault = faultOf(stay, around)
  if (fault) return refused(fault.reason, fault.field, fault.detail, before?.fact ?? null)
  const outcome = before === null ? 'created' : 'updated'
  const judgement: Judgement = {
    outcome,
    subject: before?.fact ?? stay.id,
    refusal: null,
    notes: around.notes,
    changes,
  }
  return { judgement, firm: null, before, next: stay }
}

type Fault = NonNullable<Judgement['refusal']>
const fault = (reason: Fault['reason'], field: Fault['field'], detail: Fault['detail'] = {}): Fault => ({
  reason,
  field,
  detail,
})

function faultOf(stay: TenancyState, { carrier, context }: Around): Fault | null {
  const range = daysOf(stay)
  if (!lieWithin(range, carrier.open)) return fault('outside-carrier', 'enteredOn')
  const rooms = context.premises.rooms.get(carrier.id) ?? []
  const room = rooms.find(({ id }) => id === stay.values.unit) ?? null
  if (room && !liesWithin(range, daysOfRoom(room))) return fault('outside-room', 'room', { room: room.values.number })
  if (room && stay.values.areaCent !== null && stay.values.areaCent > room.values.grossCent)
    return fault('over-room', 'takenArea', { areaM2: room.values.grossCent / 100 })
  if (!takesRoom(stay.values)) return null
  const all = context.stays.get(carrier.id) ?? []
  const others = all.filter((one) => one.id !== stay.id && takesRoom(one.values))
  return (room ? roomFault(stay, room, others) : null) ?? floorFault(stay, { carrier, rooms, others })
}

/** No room is given to two firms on one day; desks are shared, but no more of them than there are. */
function roomFault(stay: TenancyState, room: RoomState, others: readonly TenancyState[]): Fault | null {
  const range = daysOf(stay)
  const within = others.filter((one) => one.values.unit === room.id && overlaps(daysOf(one), range))
  if (room.values.kind !== 'desks') {
    const [holder] = within
    return holder ? fault('room-taken', 'room', { firm: holder.firmName, until: holder.values.toOn }) : null
  }
  if (room.values.desks === null) return null
  const there = [{ from: null, to: null, amount: room.values.desks }]
  const taken = within.map((one) => ({ ...daysOf(one), amount: one.values.desks ?? 0 }))
  const { left } = leastLeft(range, there, taken)
  return (stay.values.desks ?? 0) > left ? fault('over-desks', 'desks', { left: Math.max(0, left) }) : null
}

type Floor = { carrier: PremisesState; rooms: readonly RoomState[]; others: readonly TenancyState[] }

/** All stays of a carrier together take no more than its floor, where that is known for all of those days. */
function floorFault(stay: TenancyState, { carrier, rooms, others }: Floor): Fault | null {
  const own = (one: TenancyState) =>
    areaTaken(one.values, rooms.find(({ id }) => id === one.values.unit)?.values ?? null)
  const floor = [
    ...rooms.map((room) => ({ ...daysOfRoom(room), amount: room.values.grossCent })),
    ...carrier.rest.map(({ from, to, grossCent }) => ({ from, to, amount: grossCent })),
  ]
  const range = daysOf(stay)
  if (own(stay) === 0 || !lieWithin(range, floor)) return null
  const { left } = leastLeft(
    range,
    floor,
    others.map((one) => ({ ...daysOf(one), amount: own(one) })),
  )
  return own(stay) > left ? fault('over-carrier', 'takenArea', { areaM2: Math.max(0, left) / 100 }) : null
}
