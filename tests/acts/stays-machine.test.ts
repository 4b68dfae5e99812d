// Stays against a plain model: whatever is tried in whatever order, an act succeeds exactly where the model allows it, the register then
// holds what the model holds, and on no day does anybody hold more of a room than it has.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { changeStay } from '#acts/change-stay.server.ts'
import { correctStay } from '#acts/correct-stay.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { extendLease } from '#acts/extend-lease.server.ts'
import { moveToUnit } from '#acts/move-to-unit.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import { withdrawStay } from '#acts/withdraw-stay.server.ts'
import { staysIn } from '#db/queries/stays.ts'
import { Refusal } from '#server/refusal.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'

const house = useHouse()

/** Days are the tens of 2024, as numbers; `end` is open. */
const last = 12
const dayOf = (n: number) => `2024-${String(n + 1).padStart(2, '0')}-01`
const open = 99
const dayOrNone = (n: number) => (n === open ? '' : dayOf(n))

const rooms = [
  { kind: 'office', area: 100, desks: null },
  { kind: 'lab', area: 60, desks: null },
  { kind: 'desks', area: 40, desks: 10 },
] as const

type Kind = 'physical' | 'registered' | 'reserved'
type Held = {
  fact: string
  firm: number
  room: number
  kind: Kind
  from: number
  to: number
  area: number | null
  desks: number | null
  lease: number
  gone: boolean
}

const takes = ({ kind }: Pick<Held, 'kind'>) => kind !== 'registered'
const days = Array.from({ length: last }, (_, day) => day)
const on = (day: number) => (one: Held) => one.from <= day && day < one.to

/** Whether all stays together are possible: looked at day by day, room by room. */
function possible(all: readonly Held[]): boolean {
  if (all.some(({ from, to }) => to <= from)) return false
  if (all.some(({ room, area }) => area !== null && area > (rooms[room]?.area ?? 0))) return false
  return days.every((day) =>
    rooms.every((room, index) => {
      const there = all.filter((one) => one.room === index && takes(one) && on(day)(one))
      if (room.kind !== 'desks') return there.length <= 1
      const sum = (of: (one: Held) => number | null) => there.reduce((total, one) => total + (of(one) ?? 0), 0)
      return sum(({ desks }) => desks) <= room.desks && sum(({ area }) => area) <= room.area
    }),
  )
}

type Act = 'begin' | 'reserve' | 'extend' | 'change' | 'move' | 'end' | 'correct' | 'withdraw'
type Step = {
  act: Act
  pick: number
  firm: number
  room: number
  kind: 'physical' | 'registered'
  from: number
  to: number
  area: number | null
  desks: number | null
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom<Act[]>(
    'begin',
    'begin',
    'begin',
    'reserve',
    'extend',
    'change',
    'move',
    'end',
    'correct',
    'withdraw',
  ),
  pick: fc.nat(20),
  firm: fc.nat(2),
  room: fc.constantFrom(0, 1, 2, 2, 2),
  kind: fc.constantFrom('physical', 'physical', 'physical', 'registered'),
  from: fc.nat(last - 2),
  to: fc.oneof(fc.constant(open), fc.integer({ min: 0, max: last - 1 })),
  area: fc.option(fc.constantFrom(10, 20, 30, 30, 40, 61, 100), { nil: null, freq: 8 }),
  desks: fc.option(fc.integer({ min: 2, max: 8 }), { nil: null, freq: 8 }),
})

/** What the model says becomes of the stays; null = refused. `fact` of a new one is filled in afterwards. */
function expected(all: readonly Held[], one: Step): Held[] | null {
  const { firm, room, kind, from, to, area, desks } = one
  const others = (held: Held) => all.filter((stay) => stay !== held)
  const allowed = (next: Held[]) => (possible(next) ? next : null)
  const fresh = { fact: '', firm, room, from, to, area, desks, lease: open, gone: false }
  if (one.act === 'begin') return allowed([...all, { ...fresh, kind }])
  if (one.act === 'reserve') return allowed([...all, { ...fresh, kind: 'reserved' }])
  const held = all[one.pick % Math.max(1, all.length)]
  if (!held) return null
  const goOn = (changed: Partial<Held>): Held[] | null => {
    if (from < held.from || held.to <= from) return null
    if (from === held.from) return allowed([...others(held), { ...held, ...changed }])
    const first = { ...held, to: from, gone: false }
    return allowed([...others(held), first, { ...held, ...changed, from, fact: '' }])
  }
  if (one.act === 'change') return held.kind === 'reserved' ? null : goOn({ kind, area, desks })
  if (one.act === 'move') return room === held.room ? null : goOn({ room, area, desks })
  if (one.act === 'withdraw') return others(held)
  if (one.act === 'end') {
    if (from <= held.from || held.to <= from) return null
    return [...others(held), { ...held, to: from, gone: true }]
  }
  if (one.act === 'correct') {
    const next = { ...held, room, kind, from, to, area, desks, lease: open, gone: false }
    return allowed([...others(held), next])
  }
  // Extend: a lease, or a reservation, to a later day.
  const reserved = held.kind === 'reserved'
  const known = reserved ? held.to : held.lease
  if (held.gone || to === open || to <= (known === open ? held.from : known)) return null
  const until = held.to === open || held.to >= to ? held.to : to
  return allowed([...others(held), { ...held, to: until, lease: reserved ? open : to }])
}

type Place = { carrier: string; units: string[]; firms: string[] }

/** Does the step; answers the stay that it made or concerned, or null where it was refused. */
async function done({ carrier, units, firms }: Place, all: readonly Held[], one: Step): Promise<string | null> {
  const held = all[one.pick % Math.max(1, all.length)]
  const unit = units[one.room] ?? ''
  const amounts = {
    area: one.area === null ? '' : String(one.area),
    desks: one.desks === null ? '' : String(one.desks),
  }
  const [from, to] = [dayOf(one.from), dayOrNone(one.to)]
  const stay = held?.fact ?? '-'
  const fresh = { carrier, unit, firm: firms[one.firm], from, to, ...amounts }
  const why = '核对'
  try {
    if (one.act === 'begin') return await house.carryOut(beginStay, { ...fresh, kind: one.kind })
    if (one.act === 'reserve') return await house.carryOut(reserveUnit, fresh)
    if (one.act === 'change') return await house.carryOut(changeStay, { stay, on: from, kind: one.kind, ...amounts })
    if (one.act === 'move') return await house.carryOut(moveToUnit, { stay, on: from, unit, ...amounts })
    if (one.act === 'end') return await house.carryOut(endStay, { stay, on: from, departure: 'left' })
    if (one.act === 'extend')
      return await house.carryOut(extendLease, { stay, leaseEnd: to === '' ? '1999-01-01' : to })
    if (one.act === 'correct')
      return await house.carryOut(correctStay, { stay, unit, kind: one.kind, from, to, ...amounts, why })
    return await house.carryOut(withdrawStay, { stay, why })
  } catch (cause) {
    if (cause instanceof Refusal) return null
    throw cause
  }
}

let places = 0
async function somewhere(): Promise<Place> {
  places += 1
  const carrier = await aCarrier(house, { name: `第${places}演示孵化器`, area: '200' })
  const units: string[] = []
  for (const [index, { kind, area, desks }] of rooms.entries()) {
    const room = { carrier, number: String(index), kind, gross: String(area), desks: String(desks ?? '') }
    units.push(await house.carryOut(addUnit, room))
  }
  const firms: string[] = []
  for (const index of [0, 1, 2]) firms.push(await aFirm(house, `第${places}之${index}有限公司`))
  return { carrier, units, firms }
}

const line = (one: Held) =>
  [one.firm, one.room, one.kind, one.from, one.to, one.area ?? '-', one.desks ?? '-', one.lease].join(' ')

it('whatever is tried, an act succeeds where the plain model allows it, and the register holds what the model holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 18 }), async (steps) => {
      const place = await somewhere()
      let model: Held[] = []
      for (const one of steps) {
        const next = expected(model, one)
        const fact = await done(place, model, one)
        expect([one.act, fact !== null]).toEqual([one.act, next !== null])
        if (next === null || fact === null) continue
        model = next.map((held) => (held.fact === '' ? { ...held, fact } : held))
        const stored = (await house.store.read((db) => staysIn({ db }, house.officer.viewer, place.carrier))).map(
          ({ stay }): Held => ({
            fact: stay.fact,
            firm: place.firms.indexOf(stay.firm),
            room: place.units.indexOf(stay.unit ?? ''),
            kind: stay.kind,
            from: numberOf(stay.fromOn),
            to: stay.toOn === null ? open : numberOf(stay.toOn),
            area: stay.areaCent === null ? null : stay.areaCent / 100,
            desks: stay.desks,
            lease: stay.leaseEndOn === null ? open : numberOf(stay.leaseEndOn),
            gone: stay.departure !== null,
          }),
        )
        expect(stored.map(line).sort()).toEqual(model.map(line).sort())
        expect(possible(stored)).toBe(true)
      }
    }),
    { numRuns: 25, interruptAfterTimeLimit: 40_000 },
  )
}, 60_000)

const numberOf = (day: string) => Number(day.slice(5, 7)) - 1
