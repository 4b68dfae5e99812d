import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrierTypes, unitKinds } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'
import { noAmounts, occupancyAmounts } from '#domain/occupancy.ts'
import { RunningOccupancy, type Scope } from '#domain/running-occupancy.ts'
import { stayKinds } from '#domain/stay.ts'
import { anyDayBetween } from '#tests/domain/histories.ts'
import { amountsSlowly, firmsSlowly, type SlowPremises, type SlowScope } from '#tests/domain/slow-occupancy.ts'

const carriers = ['c0', 'c1', 'c2']
const floors = ['f0', 'f1', null]
/** Days lie close together, so that ranges touch, overlap and miss, and each can be gone through. */
const first: Day = '2023-01-25'
const last: Day = '2023-04-05'
const someDay = anyDayBetween(first, last)
const range = fc
  .tuple(fc.option(someDay, { freq: 5 }), fc.option(fc.integer({ min: 1, max: 40 }), { freq: 4 }))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from ?? first, length) }))

const anyPremises: fc.Arbitrary<SlowPremises> = fc.record({
  terms: fc.array(
    fc
      .record({ carrier: fc.constantFrom(...carriers), type: fc.constantFrom(...carrierTypes.slice(0, 3)), range })
      .map(({ range, ...term }) => ({ ...term, ...range })),
    { minLength: 2, maxLength: 6 },
  ),
  units: fc
    .array(
      fc.record({
        carrier: fc.constantFrom(...carriers),
        kind: fc.constantFrom(...unitKinds, 'office', 'office', 'desks'),
        floor: fc.constantFrom(...floors),
        grossCent: fc.integer({ min: 100, max: 90_000 }),
        part: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 }),
        desks: fc.option(fc.integer({ min: 0, max: 12 })),
        range,
      }),
      { maxLength: 8 },
    )
    .map((units) =>
      units.map(({ part, range, ...unit }, at) => ({
        ...unit,
        ...range,
        id: `u${at}`,
        lettableCent: part === null ? null : Math.floor((unit.grossCent * part) / 100),
      })),
    ),
  stays: fc.array(
    fc
      .record({
        firm: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        carrier: fc.constantFrom(...carriers),
        unit: fc.option(fc.constantFrom('u0', 'u1', 'u2', 'u3', 'u4'), { freq: 6 }),
        kind: fc.constantFrom(...stayKinds),
        areaCent: fc.option(fc.integer({ min: 1, max: 60_000 })),
        desks: fc.option(fc.integer({ min: 1, max: 8 })),
        range,
      })
      .map(({ range, ...stay }) => ({ ...stay, ...range })),
    { maxLength: 14 },
  ),
})

/** A stay is in the carrier that has its room. */
const settled = ({ terms, units, stays }: SlowPremises): SlowPremises => ({
  terms,
  units,
  stays: stays.map((stay) => ({ ...stay, carrier: units.find(({ id }) => id === stay.unit)?.carrier ?? stay.carrier })),
})

const isType = (type: string) => carrierTypes.find((one) => one === type) ?? 'park'
const isKind = (kind: string) => unitKinds.find((one) => one === kind) ?? 'other'
const isStay = (kind: string) => stayKinds.find((one) => one === kind) ?? 'reserved'

function entered(running: RunningOccupancy, { terms, units, stays }: SlowPremises, only = carriers): RunningOccupancy {
  const of = <T extends { carrier: string }>(all: T[], carrier: string) => all.filter((one) => one.carrier === carrier)
  for (const carrier of only)
    running.enter(carrier, {
      terms: of(terms, carrier).map((term) => ({ ...term, type: isType(term.type), level: null, xinchuang: false })),
      units: of(units, carrier).map((unit) => ({ ...unit, kind: isKind(unit.kind) })),
      stays: of(stays, carrier).map((stay, at) => ({ ...stay, id: `s${at}`, kind: isStay(stay.kind) })),
    })
  return running
}

const scopes: SlowScope[] = [
  {},
  { carriers: ['c0', 'c2'] },
  { type: 'incubator' },
  { carriers: ['c1'], floors: ['f0'] },
  { floors: ['f0', 'f1'], type: 'maker-space' },
  { unit: 'u1' },
]
const asked = ({ floors, type, ...scope }: SlowScope): Scope => ({
  ...scope,
  ...(type === undefined ? {} : { type: isType(type) }),
  ...(floors === undefined ? {} : { floors: new Set(floors) }),
})

function* daysFrom(from: Day, to: Day) {
  for (let day = from; day < to; day = addDays(day, 1)) yield day
}

describe('any part of the floor, on any day and over any period', () => {
  test('is what counting day by day finds', () => {
    fc.assert(
      fc.property(anyPremises.map(settled), someDay, fc.integer({ min: 1, max: 50 }), (premises, from, length) => {
        const running = entered(new RunningOccupancy(), premises)
        const to = addDays(from, length)
        for (const scope of scopes) {
          const days = { ...noAmounts }
          for (const day of daysFrom(from, to)) {
            const slowly = amountsSlowly(premises, day, scope)
            for (const key of occupancyAmounts) days[key] += slowly[key]
          }
          expect(running.between(from, to, asked(scope))).toEqual(days)
          expect(running.on(from, asked(scope))).toEqual(amountsSlowly(premises, from, scope))
          expect(running.firmsOn([from, to], asked(scope))).toEqual(
            [from, to].map((day) => firmsSlowly(premises, day, scope)),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  test('also after some carriers have changed, and teams are told from firms', () => {
    fc.assert(
      fc.property(anyPremises.map(settled), anyPremises.map(settled), someDay, (before, after, day) => {
        const running = entered(entered(new RunningOccupancy(), before), after, ['c1', 'c2'])
        running.enter('c0', null)
        running.enterFirm('b', false)
        const mixed: SlowPremises = {
          terms: after.terms.filter(({ carrier }) => carrier !== 'c0'),
          units: after.units.filter(({ carrier }) => carrier !== 'c0'),
          stays: after.stays.filter(({ carrier }) => carrier !== 'c0'),
        }
        expect(running.on(day)).toEqual(amountsSlowly(mixed, day))
        expect(running.total('letCent', day)).toBe(amountsSlowly(mixed, day).letCent)
        expect(running.firmsOn([day])).toEqual([firmsSlowly(mixed, day, {}, ['b'])])
        running.enterFirm('b', true)
        expect(running.firmsOn([day])).toEqual([firmsSlowly(mixed, day)])
      }),
      { numRuns: 100 },
    )
  })

  test('whoever is there is to leave in one of the spans, or no end is set', () => {
    const edges: Day[] = ['2023-02-10', '2023-03-01', '2023-04-20']
    fc.assert(
      fc.property(anyPremises.map(settled), someDay, (premises, day) => {
        const running = entered(new RunningOccupancy(), premises)
        const there = premises.stays.filter(
          (stay) =>
            stay.kind === 'physical' &&
            (stay.from === null || stay.from <= day) &&
            (stay.to === null || stay.to > day) &&
            firmsSlowly({ ...premises, stays: [stay] }, day).present === 1,
        )
        const within = (from: Day | null, to: Day | null) =>
          there.filter(
            (stay) => stay.to !== null && (from === null || stay.to > from) && (to === null || stay.to <= to),
          )
        const spans = [
          within(null, '2023-02-10'),
          within('2023-02-10', '2023-03-01'),
          within('2023-03-01', '2023-04-20'),
          within('2023-04-20', null),
          there.filter(({ to }) => to === null),
        ]
        expect(running.leasesBy(edges, day).map(({ stays }) => stays)).toEqual(spans.map((some) => some.length))
      }),
    )
  })

  test('its rooms one by one add up to it, and each free room has been free since the day it says', () => {
    fc.assert(
      fc.property(anyPremises.map(settled), someDay, fc.integer({ min: 1, max: 30 }), (premises, from, length) => {
        const running = entered(new RunningOccupancy(), premises)
        const to = addDays(from, length)
        for (const carrier of carriers) {
          for (const room of running.roomsOf(carrier, from, to)) {
            const scope = { unit: room.unit }
            expect(room.end).toEqual(amountsSlowly(premises, addDays(to, -1), scope))
            expect(room.days).toEqual(running.between(from, to, scope))
            expect(room.firms).toEqual(firmsSlowly(premises, addDays(to, -1), scope))
          }
          const free = running.freeRooms(carrier, from)
          for (const { unit, since, areaCent } of free) {
            expect(areaCent).toBe(amountsSlowly(premises, from, { unit }).freeCent)
            for (const day of daysFrom(since ?? addDays(first, -60), addDays(from, 1)))
              expect(amountsSlowly(premises, day, { unit }).freeRooms).toBe(1)
            if (since) expect(amountsSlowly(premises, addDays(since, -1), { unit }).freeRooms).toBe(0)
          }
          expect(free.length).toBe(amountsSlowly(premises, from, { carriers: [carrier] }).freeRooms)
        }
      }),
      { numRuns: 100 },
    )
  })
})
