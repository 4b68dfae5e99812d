import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, covers, type Day, type Range } from '#domain/day.ts'
import { type Floor, leastRest, lieWithin, restChanged, restOfTotal } from '#domain/floor-rest.ts'

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2024-01-01', n))
const range = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]): Range => (a !== null && b !== null && b <= a ? { from: b, to: addDays(a, 1) } : { from: a, to: b }))
const floor = fc
  .tuple(range, fc.integer({ min: 0, max: 900 }))
  .map(([days, grossCent]): Floor => ({ ...days, grossCent }))
const days = Array.from({ length: 62 }, (_, n) => addDays('2023-12-31', n))
const on = (floors: readonly Floor[], at: Day) =>
  floors.filter((one) => covers(one, at)).reduce((sum, one) => sum + one.grossCent, 0)

describe('未划分面积', () => {
  it('keeps the total when a room is listed inside it', () => {
    const rest = restChanged(
      [{ from: '2020-01-01', to: null, grossCent: 1000 }],
      { from: '2022-05-01', to: null },
      -300,
    )
    expect(rest).toEqual([
      { from: '2020-01-01', to: '2022-05-01', grossCent: 1000 },
      { from: '2022-05-01', to: null, grossCent: 700 },
    ])
  })

  it('is whole again once the room is given back', () => {
    fc.assert(
      fc.property(floor, floor, (whole, room) => {
        const taken = restChanged([whole], room, -room.grossCent)
        expect(restChanged(taken, room, room.grossCent)).toEqual([whole])
      }),
    )
  })

  it('and the rooms add up to the stated total on every day', () => {
    fc.assert(
      fc.property(fc.array(floor, { maxLength: 5 }), range, fc.integer({ min: 0, max: 5000 }), (rooms, span, total) => {
        const rest = restOfTotal([], rooms, span, total)
        for (const at of days) {
          const stated = covers(span, at)
          expect(on(rest, at)).toBe(stated ? total - on(rooms, at) : 0)
        }
      }),
    )
  })

  it('leaves days without a stated area alone', () => {
    expect(restChanged([], { from: '2024-01-01', to: null }, -500)).toEqual([])
    expect(leastRest([], { from: '2024-01-01', to: null })).toBeNull()
  })

  it('answers the least left on any day of a range', () => {
    const rest = [
      { from: null, to: '2024-01-10', grossCent: 500 },
      { from: '2024-01-10', to: null, grossCent: 200 },
    ]
    expect(leastRest(rest, { from: '2024-01-01', to: null })).toBe(200)
    expect(leastRest(rest, { from: '2024-01-01', to: '2024-01-05' })).toBe(500)
  })
})

describe('days within several ranges', () => {
  it('holds exactly where every day is covered', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 4 }), (inner, outer) => {
        const far = [...days, '1900-01-01', '2199-01-01']
        const each = far.filter((at) => covers(inner, at)).every((at) => outer.some((one) => covers(one, at)))
        expect(lieWithin(inner, outer)).toBe(each)
      }),
    )
  })
})
