// Who stays in the demo's rooms, and when: 18 firms in the Xinchuang park on the base day and 211 on the business day, some four
// in five of the lettable ㎡ taken; firms leave, graduate and go on to the next carrier of the chain.
import { type CarrierType, chain } from '#domain/carrier.ts'
import { addDays, addMonths, type Day } from '#domain/day.ts'
import type { Graduation } from '#domain/stay.ts'
import { entryMonths } from '#domain/stay-limit.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import type { Pool } from '#seeds/demo/firm-pool.ts'
import { baseDay, belongs, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import type { DemoRoom } from '#seeds/demo/rooms.ts'

export type DemoStay = {
  carrier: DemoCarrier
  firm: DemoFirm
  room: DemoRoom | null
  kind: 'physical' | 'registered'
  areaM2: number | null
  desks: number | null
  incubating: boolean
  longCycle: boolean
  /** Why it was let in though from another trade than the carrier's. */
  placementWhy: string | null
  from: Day
  to: Day | null
  leaseEnd: Day | null
  departure: 'left' | 'graduated' | 'moved-on' | null
  graduation: Graduation | null
  /** 接力: the stay that follows on the day of leaving; it is begun by the act that ends this one. */
  next: DemoStay | null
  follows: boolean
}

type Slot = { carrier: DemoCarrier; room: DemoRoom; from: Day; to: Day | null; free: Day }

/** Months that a firm stays, by the kind of carrier. */
const months: Record<CarrierType, readonly [number, number]> = {
  'maker-space': [10, 27],
  incubator: [20, 58],
  accelerator: [24, 66],
  park: [30, 96],
  'twin-building': [24, 84],
}

/** A room's tenancies one after another, with empty months between them, up to the business day. */
function slotsOf(chance: Chance, carrier: DemoCarrier, room: DemoRoom): Slot[] {
  const opened = carrier.openedOn
  const long = opened < '2020-01-01'
  let free: Day = opened < '2017-06-01' ? '2017-06-01' : opened
  let from = addDays(free, long ? chance.whole(0, 1_100) : chance.whole(5, 420))
  if (long && from > baseDay && chance.happens(0.5)) from = chance.day(free, '2020-12-01')
  const slots: Slot[] = []
  while (from < '2024-06-20') {
    const end = addMonths(from, chance.whole(...months[carrier.type]))
    const to = end > '2024-06-20' ? null : end
    slots.push({ carrier, room, from, to, free })
    if (to === null) break
    free = to
    from = addDays(to, chance.happens(0.3) ? 0 : chance.whole(10, 260))
  }
  // What had ended before the register began was never entered.
  return slots.filter((slot) => slot.to === null || slot.to > baseDay)
}

const lettable = ({ rooms }: DemoCarrier) => rooms.filter(({ kind, lettableM2 }) => lettableM2 > 0 && kind !== 'desks')

/** The next day on which a lease ends: leases run a year or more, and are renewed until the firm leaves. */
function leaseOf(chance: Chance, from: Day, to: Day | null): Day {
  const years = chance.pick([12, 12, 24, 24, 36])
  const last = to ?? '2024-06-17'
  let end = addMonths(from, years)
  while (end <= last) end = addMonths(end, years)
  return end
}

const youngAt = (firm: DemoFirm, day: Day): boolean => day <= addMonths(firm.registeredOn, entryMonths)
const longCycleOf = ({ industry }: DemoFirm): boolean => industry === 'life-health'

const base = (chance: Chance, carrier: DemoCarrier, firm: DemoFirm, from: Day, to: Day | null): DemoStay => ({
  ...{ carrier, firm, room: null, kind: 'physical', areaM2: null, desks: null, from, to },
  incubating: false,
  longCycle: false,
  placementWhy: null,
  leaseEnd: leaseOf(chance, from, to),
  departure: to === null ? null : 'left',
  graduation: null,
  next: null,
  follows: false,
})

const outside = (carrier: DemoCarrier, firm: DemoFirm): string | null =>
  carrier.industries.length > 0 && !carrier.industries.includes(firm.industry)
    ? '产业链配套企业，经科室会商同意入驻'
    : null

/** A firm in a room; in maker spaces and incubators the young ones are 在孵. */
export function stayIn(chance: Chance, { carrier, room, from, to }: Slot, firm: DemoFirm): DemoStay {
  const gone = [firm.movedOutOn, firm.deregisteredOn].find((day): day is Day => day !== null) ?? null
  const end = gone !== null && (to === null || gone < to) ? gone : to
  const taken = chance.happens(0.9) ? room.lettableM2 : Math.floor(room.lettableM2 * 0.85)
  const small = carrier.type === 'maker-space' || carrier.type === 'incubator'
  return {
    ...base(chance, carrier, firm, from, end),
    room,
    areaM2: taken,
    incubating: small && youngAt(firm, from),
    longCycle: small && longCycleOf(firm),
    placementWhy: outside(carrier, firm),
  }
}

const later = (type: CarrierType): readonly CarrierType[] => chain.slice(chain.indexOf(type) + 1)

/** How a stay ended: a firm that stays in the district may graduate, or go on to a later carrier of the chain. */
function depart(chance: Chance, stay: DemoStay, waiting: readonly Slot[], taken: Set<Slot>): DemoStay | null {
  const { to, firm, carrier } = stay
  const leftDistrict = to === firm.movedOutOn || to === firm.deregisteredOn
  if (to === null || leftDistrict || !chain.includes(carrier.type)) return null
  const fate = chance.next()
  if (fate > 0.62) return null
  if (stay.incubating && fate < 0.4) {
    stay.departure = 'graduated'
    stay.graduation = chance.pick(['high-tech', 'high-tech', 'revenue', 'revenue', 'investment', 'acquired-or-listed'])
  }
  const onward = later(carrier.type)
  const slot = waiting.find(
    (one) =>
      !taken.has(one) &&
      onward.includes(one.carrier.type) &&
      one.free < to &&
      one.from >= to &&
      one.from <= addDays(to, 120) &&
      outside(one.carrier, firm) === null,
  )
  if (!slot || fate > 0.5) return null
  taken.add(slot)
  if (stay.departure !== 'graduated') stay.departure = 'moved-on'
  const next = stayIn(chance, { ...slot, from: to }, firm)
  next.follows = true
  stay.next = next
  return next
}

/** Day by day: each room goes to a firm that is nowhere then; whoever leaves may take a room that is about to be let. */
function letRooms(chance: Chance, carriers: readonly DemoCarrier[], pool: Pool): DemoStay[] {
  const slots = carriers
    .flatMap((carrier) => lettable(carrier).flatMap((room) => slotsOf(chance, carrier, room)))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const taken = new Set<Slot>()
  const stays: DemoStay[] = []
  const leaving: DemoStay[] = []
  const enter = (stay: DemoStay) => {
    stays.push(stay)
    if (stay.to !== null) leaving.push(stay)
    pool.take(stay.firm, stay.to)
  }
  const sendOff = (day: Day) => {
    for (const stay of leaving.filter(({ to }) => to !== null && to <= day)) {
      leaving.splice(leaving.indexOf(stay), 1)
      const next = depart(chance, stay, slots, taken)
      if (next) enter(next)
    }
  }
  for (const slot of slots) {
    sendOff(slot.from)
    if (taken.has(slot)) continue
    const { type, industries } = slot.carrier
    const strict = industries.length > 0 && chance.happens(0.93)
    const young = type === 'maker-space' || type === 'incubator'
    const firm = pool.find(slot.from, {
      fits: (one) => !strict || industries.includes(one.industry),
      likes: (one) => youngAt(one, slot.from) === young,
    })
    if (firm) enter(stayIn(chance, slot, firm))
  }
  sendOff(businessDay)
  return stays
}

type Park = { carrier: DemoCarrier; from: Day; to: Day; stays: number; left: number }

/** The Xinchuang park: so many stay on, and some have left again. */
function parkStays(chance: Chance, { carrier, from, to, stays: count, left }: Park, pool: Pool): DemoStay[] {
  const free = chance.shuffled(lettable(carrier))
  const enter = (start: Day, end: Day | null): DemoStay[] => {
    const firm = pool.find(start, {
      fits: (one) =>
        one.industry === 'information-technology' &&
        one.movedInOn === null &&
        one.movedOutOn === null &&
        one.deregisteredOn === null,
      likes: () => true,
    })
    const room = free.shift()
    if (!firm || !room) throw new Error('the park has no firm or no room')
    pool.take(firm, end)
    return [{ ...base(chance, carrier, firm, start, end), room, areaM2: room.lettableM2 }]
  }
  const day = () => (from === to ? from : chance.day(from, to))
  return [
    ...Array.from({ length: count }, () => enter(day(), null)).flat(),
    ...Array.from({ length: left }, () => {
      const start = chance.day(from, addDays(to, -260))
      return enter(start, addDays(start, chance.whole(200, 255)))
    }).flat(),
  ]
}

/** 挂靠, and carriers whose floors nobody has drawn: stays without a room. */
function withoutRoom(chance: Chance, carriers: readonly DemoCarrier[], pool: Pool): DemoStay[] {
  const enter = (carrier: DemoCarrier, kind: DemoStay['kind'], from: Day, areaM2: number | null): DemoStay[] => {
    const firm = pool.find(from, { fits: (one) => outside(carrier, one) === null, likes: () => true })
    if (!firm) return []
    const gone = [firm.movedOutOn, firm.deregisteredOn].find((day): day is Day => day !== null) ?? null
    const to = gone !== null && gone <= businessDay ? gone : null
    pool.take(firm, to)
    return [{ ...base(chance, carrier, firm, from, to), kind, areaM2 }]
  }
  const since = ({ openedOn }: DemoCarrier) => (openedOn > '2020-06-01' ? openedOn : '2020-06-01')
  const registered = carriers
    .filter(({ type, xinchuang }) => type === 'incubator' || xinchuang)
    .flatMap((carrier) =>
      Array.from({ length: carrier.xinchuang ? 7 : chance.whole(1, 4) }, () =>
        enter(carrier, 'registered', chance.day(since(carrier), '2024-05-31'), null),
      ).flat(),
    )
  const plain = carriers
    .filter(({ rooms }) => rooms.length === 0)
    .flatMap((carrier) => {
      const most = Math.min(480, Math.floor(carrier.areaM2 / 12))
      return Array.from({ length: chance.whole(4, 9) }, () =>
        enter(carrier, 'physical', chance.day(since(carrier), '2024-05-31'), chance.whole(Math.min(120, most), most)),
      ).flat()
    })
  return [...registered, ...plain]
}

/** Young firms at desks of maker spaces. */
function atDesks(chance: Chance, carriers: readonly DemoCarrier[], pool: Pool): DemoStay[] {
  return carriers.flatMap((carrier) =>
    carrier.rooms
      .filter(({ kind }) => kind === 'desks')
      .flatMap((hall) => {
        let left = Math.floor((hall.desks ?? 0) * 0.6)
        const stays: DemoStay[] = []
        while (left > 6 && stays.length < 7) {
          const first = carrier.openedOn > '2022-09-01' ? carrier.openedOn : '2022-09-01'
          const from = chance.day(first, '2024-06-10')
          const firm = pool.find(from, { fits: (one) => youngAt(one, from), likes: () => true })
          if (!firm || !belongs(firm, businessDay)) break
          const desks = chance.whole(2, 6)
          left -= desks
          pool.take(firm, null)
          stays.push({
            ...base(chance, carrier, firm, from, null),
            ...{ room: hall, desks, incubating: true, longCycle: longCycleOf(firm) },
          })
        }
        return stays
      }),
  )
}

export function demoStays(chance: Chance, carriers: readonly DemoCarrier[], pool: Pool): DemoStay[] {
  const [a, b, c, ...others] = carriers
  if (!a || !b || !c) return []
  const park = [
    ...parkStays(chance, { carrier: a, from: '2020-12-01', to: '2020-12-01', stays: 18, left: 0 }, pool),
    ...parkStays(chance, { carrier: b, from: '2021-10-01', to: '2023-03-31', stays: 93, left: 9 }, pool),
    ...parkStays(chance, { carrier: c, from: '2023-01-05', to: '2024-06-20', stays: 100, left: 4 }, pool),
  ]
  const listed = others.filter(({ rooms }) => rooms.length > 0)
  return [
    ...park,
    ...atDesks(chance, listed, pool),
    ...letRooms(chance, listed, pool),
    ...withoutRoom(chance, [c, ...others], pool),
  ]
}
