import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covers } from '#domain/day.ts'
import { type Floor, leastRest, restChanged } from '#domain/floor-rest.ts'
import { mostTaken, positionOf } from '#domain/unit.ts'
import { mergedFrom, mergeFault, type Part, type Slice, splitFault, splitInto } from '#domain/unit-change.ts'

const part = (number: string, grossCent: number, lettableCent: number | null = null): Part => ({
  number,
  kind: 'office',
  grossCent,
  lettableCent,
  usableCent: null,
  desks: null,
})
const room: Slice = { ...part('101', 30_001, 28_000), from: '2020-01-01', to: null }
const whole: Slice = { ...room, number: '', kind: 'whole' }

describe('a split', () => {
  test('is of the same area to the 0.01 ㎡', () => {
    const on = '2023-01-01'
    expect(splitFault(room, [part('a', 15_000, 14_000), part('b', 15_001, 14_000)], on)).toBeNull()
    expect(splitFault(room, [part('a', 15_000, 14_000), part('b', 15_000, 14_000)], on)).toEqual({
      fault: 'area-differs',
      sumCent: 30_000,
      areaCent: 30_001,
    })
  })

  test('shares out what can be let, where that is known', () => {
    const on = '2023-01-01'
    const halves = [part('a', 15_000, 14_000), part('b', 15_001)]
    expect(splitFault(room, halves, on)).toMatchObject({ fault: 'lettable-differs', sumCent: 14_000 })
    expect(splitFault({ ...room, lettableCent: null }, halves, on)).toBeNull()
  })

  test('needs two parts of different numbers, and a unit that stands before and after', () => {
    const halves = [part('a', 15_000, 14_000), part('b', 15_001, 14_000)]
    expect(splitFault(room, [part('a', 30_001, 28_000)], '2023-01-01')).toEqual({ fault: 'two-at-least' })
    expect(splitFault(room, [part('a', 15_000), part('a', 15_001)], '2023-01-01')).toEqual({ fault: 'same-numbers' })
    expect(splitFault(room, halves, '2020-01-01')).toEqual({ fault: 'not-running', number: '101' })
    expect(splitFault({ ...room, to: '2023-01-01' }, halves, '2023-01-01')).toMatchObject({ fault: 'not-running' })
  })

  test('of the undivided floor may leave a rest, never more than there is', () => {
    expect(splitFault(whole, [part('a', 10_000)], '2023-01-01')).toBeNull()
    expect(splitFault(whole, [part('a', 30_002)], '2023-01-01')).toMatchObject({ fault: 'area-differs' })
  })
})

describe('a merge', () => {
  test('has all the area, and of the rest what is known of each', () => {
    const next = { ...room, ...part('102', 5_000), desks: 4 }
    expect(mergedFrom([room, next], { number: '101A', kind: 'lab' }, '2023-01-01')).toEqual({
      ...part('101A', 35_001),
      kind: 'lab',
      from: '2023-01-01',
      to: null,
    })
  })

  test('is of units that end together', () => {
    expect(mergeFault([room], '2023-01-01')).toEqual({ fault: 'two-at-least' })
    expect(mergeFault([room, { ...room, to: '2024-01-01' }], '2023-01-01')).toEqual({ fault: 'ends-differ' })
  })
})

/** A carrier as the acts keep it: an undivided rest, and rooms. */
type Model = { rest: Floor[]; rooms: Slice[] }
type Step = { kind: 'split' | 'merge' | 'refine' | 'undo'; pick: number; at: number; day: number }

const days = Array.from(
  { length: 40 },
  (_, at) => `20${String(20 + (at >> 2)).padStart(2, '0')}-0${(at % 4) * 2 + 1}-01`,
)
const areaOn = ({ rest, rooms }: Model, day: string) =>
  [...rest, ...rooms].filter((one) => covers(one, day)).reduce((sum, one) => sum + one.grossCent, 0)

function stepped(model: Model, { kind, pick, at, day }: Step, before: Model | undefined, step: number): Model | null {
  const on = days[day % days.length] ?? '2023-01-01'
  if (kind === 'undo') return before ?? null
  if (kind === 'refine') {
    const taken = { from: on, to: null, grossCent: at }
    if (at > (leastRest(model.rest, taken) ?? 0)) return null
    const slice = { ...part(`r${step}`, at, at), from: on, to: null }
    return { rest: restChanged(model.rest, taken, -at), rooms: [...model.rooms, slice] }
  }
  const unit = model.rooms[pick % Math.max(1, model.rooms.length)]
  if (!unit) return null
  if (kind === 'split') {
    const first = at % (unit.grossCent + 1)
    const parts = [part(`s${step}a`, first, first), part(`s${step}b`, unit.grossCent - first, unit.grossCent - first)]
    if (splitFault(unit, parts, on)) return null
    const kept = model.rooms.map((one) => (one === unit ? { ...one, to: on } : one))
    return { ...model, rooms: [...kept, ...splitInto(unit, parts, on)] }
  }
  const other = model.rooms[at % model.rooms.length]
  if (!other || other === unit || mergeFault([unit, other], on)) return null
  const kept = model.rooms.map((one) => (one === unit || one === other ? { ...one, to: on } : one))
  return { ...model, rooms: [...kept, mergedFrom([unit, other], { number: `m${step}`, kind: 'office' }, on)] }
}

test('whatever is split, merged, refined and undone, the carrier has on each day what it was given', () => {
  const step = fc.record({
    kind: fc.constantFrom('split', 'merge', 'refine', 'undo'),
    pick: fc.nat(50),
    at: fc.integer({ min: 1, max: 60_000 }),
    day: fc.nat(39),
  })
  let applied = 0
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000 }), fc.array(step, { maxLength: 30 }), (total, steps) => {
      let model: Model = { rest: [{ from: '2020-01-01', to: null, grossCent: total }], rooms: [] }
      const undoable: Model[] = []
      for (const [index, one] of steps.entries()) {
        const next = stepped(model, one, undoable.at(-1), index)
        if (next === null) continue
        if (one.kind === 'undo') undoable.pop()
        else undoable.push(model)
        model = next
        applied += 1
        for (const day of days) expect(areaOn(model, day)).toBe(total)
        expect(mostTaken([...model.rest, ...model.rooms], { from: null, to: null })).toBe(total)
      }
    }),
  )
  expect(applied).toBeGreaterThan(100)
})

test.each([
  ['3', 3],
  ['3F', 3],
  ['12层', 12],
  ['十二层', 12],
  ['二十', 20],
  ['B1', -1],
  ['地下二层', -2],
  ['-1', -1],
  ['负一层', -1],
  ['0', null],
  ['夹层', null],
])('floor %s is %s', (label, position) => expect(positionOf(label)).toBe(position))
