import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import {
  areNeighbours,
  type FreeRoom,
  followsOn,
  freeFrom,
  matchOf,
  type SpaceMatch,
  type SpaceWish,
  spaceMatches,
  usualKinds,
} from '#domain/space-match.ts'

const wish = (given: Partial<SpaceWish> = {}): SpaceWish => ({
  leastCent: 200_00,
  mostCent: null,
  powerKw: null,
  loadKg: null,
  kinds: [],
  fromOn: '2024-09-01',
  ...given,
})
const room = (number: string, areaM2: number, given: Partial<FreeRoom> = {}): FreeRoom => ({
  id: `${given.carrier ?? 'c'}-${given.floor ?? '3F'}-${number}`,
  carrier: 'c',
  floor: '3F',
  number,
  kind: 'office',
  areaCent: areaM2 * 100,
  powerKw: null,
  loadKg: null,
  freeOn: '2024-06-30',
  byLease: false,
  ...given,
})
const numbersOf = (matches: readonly SpaceMatch[]) =>
  matches.map(({ rooms }) => rooms.map(({ number }) => number).join('+'))

describe('rooms for a wish', () => {
  it('are single rooms large enough, and neighbours joined until the area is reached', () => {
    const rooms = [room('301', 120), room('302', 90), room('303', 250), room('305', 150)]
    expect(numbersOf(spaceMatches(wish(), rooms))).toEqual(['303', '301+302'])
    expect(numbersOf(spaceMatches(wish({ mostCent: 220_00 }), rooms))).toEqual(['301+302'])
  })

  it('are not joined over floors, carriers or a missing number', () => {
    const apart = [room('9', 120), room('10', 90, { floor: '4F' }), room('11', 120), room('12', 120, { carrier: 'd' })]
    expect(spaceMatches(wish(), apart)).toEqual([])
    expect(numbersOf(spaceMatches(wish(), [room('9', 120), room('10', 90)]))).toEqual(['9+10'])
    expect(spaceMatches(wish(), [room('9', 120, { floor: null }), room('10', 90, { floor: null })])).toEqual([])
  })

  it('must be free in time and of a kind asked for', () => {
    const rooms = [room('1', 300, { freeOn: '2024-09-02' }), room('3', 300, { kind: 'public' }), room('5', 300)]
    expect(numbersOf(spaceMatches(wish(), rooms))).toEqual(['5'])
    expect(spaceMatches(wish({ kinds: ['lab'] }), rooms)).toEqual([])
  })

  it('are told apart by power and load: too little is out, not known is said and comes later', () => {
    const asked = wish({ powerKw: 80, loadKg: 500 })
    const rooms = [
      room('1', 210),
      room('3', 400, { powerKw: 100, loadKg: 800 }),
      room('5', 205, { powerKw: 60, loadKg: 800 }),
      room('7', 205, { powerKw: 100, loadKg: 300 }),
    ]
    expect(spaceMatches(asked, rooms).map(({ rooms: [one], power, load }) => [one?.number, power, load])).toEqual([
      ['3', 'fits', 'fits'],
      ['1', 'unknown', 'unknown'],
    ])
    const joined = [room('1', 110, { powerKw: 50, loadKg: 600 }), room('2', 110, { powerKw: 40, loadKg: 600 })]
    expect(spaceMatches(asked, joined)).toMatchObject([{ power: 'fits', load: 'fits' }])
  })

  it('that only a lease will free come after those that are sure', () => {
    const rooms = [room('1', 200, { byLease: true, freeOn: '2024-08-01' }), room('3', 500)]
    expect(numbersOf(spaceMatches(wish(), rooms))).toEqual(['3', '1'])
  })
})

describe('a room is free', () => {
  const on = '2024-06-30'
  const always = { from: null }
  it('today where nobody holds it, else once the last holder has left', () => {
    expect(freeFrom(on, always, [])).toEqual({ freeOn: on, byLease: false })
    expect(freeFrom(on, { from: '2024-08-01' }, [])).toEqual({ freeOn: '2024-08-01', byLease: false })
    const holds = [
      { toOn: '2024-07-15', leaseEndOn: null },
      { toOn: '2024-12-01', leaseEndOn: '2025-01-01' },
    ]
    expect(freeFrom(on, always, holds)).toEqual({ freeOn: '2024-12-01', byLease: false })
  })
  it('perhaps at the end of a lease; who stays on past it or without one keeps it', () => {
    expect(freeFrom(on, always, [{ toOn: null, leaseEndOn: '2024-08-01' }])).toEqual({
      freeOn: '2024-08-01',
      byLease: true,
    })
    expect(freeFrom(on, always, [{ toOn: null, leaseEndOn: '2024-05-01' }])).toBeNull()
    expect(freeFrom(on, always, [{ toOn: null, leaseEndOn: null }])).toBeNull()
  })
})

it('numbers follow each other by their figures', () => {
  expect(followsOn('A-9', 'A-10')).toBe(true)
  expect(followsOn('301', '303')).toBe(false)
  expect(followsOn('A301', 'B302')).toBe(false)
  expect(followsOn('大厅', '大厅')).toBe(false)
})

/** Every set of rooms there is, tried by the definition's own words. */
function bruteForce(asked: SpaceWish, rooms: readonly FreeRoom[]): SpaceMatch[] {
  const kinds = asked.kinds.length > 0 ? asked.kinds : usualKinds
  const offered = rooms.filter((one) => one.freeOn <= asked.fromOn && kinds.includes(one.kind))
  const areaOf = (some: readonly FreeRoom[]) => some.reduce((sum, one) => sum + one.areaCent, 0)
  const isRow = (some: readonly FreeRoom[]) =>
    some.every((one, index) => {
      const next = some[index + 1]
      return next === undefined || areNeighbours(one, next)
    })
  const setsOf = (some: readonly FreeRoom[]): FreeRoom[][] => {
    const [first, ...rest] = some
    if (first === undefined) return [[]]
    const without = setsOf(rest)
    return [...without, ...without.map((set) => [first, ...set])]
  }
  const byNumber = [...offered].sort((a, b) => Number(a.number) - Number(b.number))
  return setsOf(byNumber).flatMap((set) => {
    if (set.length === 0 || !isRow(set)) return []
    const smaller = setsOf(set).filter((part) => part.length > 0 && part.length < set.length && isRow(part))
    if (smaller.some((part) => areaOf(part) >= asked.leastCent)) return []
    return matchOf(asked, set) ?? []
  })
}

it('is what brute force finds, each match once and none better ranked behind a worse', () => {
  const known = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
  const aRoom = fc.record({
    floor: fc.constantFrom('3F', '4F', null),
    number: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom('office' as const, 'lab' as const, 'public' as const),
    areaCent: fc.integer({ min: 1, max: 6 }),
    powerKw: known,
    loadKg: known,
    days: fc.integer({ min: -2, max: 2 }),
    byLease: fc.boolean(),
  })
  const aWish = fc.record({
    leastCent: fc.integer({ min: 1, max: 12 }),
    mostCent: fc.option(fc.integer({ min: 1, max: 16 }), { nil: null }),
    powerKw: known,
    loadKg: known,
    kinds: fc.subarray(['office' as const, 'lab' as const]),
  })
  const rooms = fc.uniqueArray(aRoom, { maxLength: 9, selector: ({ floor, number }) => `${floor} ${number}` })
  const key = ({ rooms: some }: SpaceMatch) => some.map(({ id }) => id).join(' ')
  fc.assert(
    fc.property(aWish, rooms, (some, given) => {
      const asked = wish(some)
      const free = given.map(({ days, number, ...one }) => ({
        ...room(String(number), 0),
        ...one,
        id: `${one.floor}-${number}`,
        number: String(number),
        freeOn: addDays(asked.fromOn, days),
      }))
      const found = spaceMatches(asked, free)
      const all = bruteForce(asked, free)
      expect(found.map(key).sort()).toEqual(all.map(key).sort())
      const firstUnsure = found.findIndex(({ byLease }) => byLease)
      if (firstUnsure >= 0) expect(found.slice(firstUnsure).every(({ byLease }) => byLease)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
