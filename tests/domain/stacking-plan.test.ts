import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { asTheyLie, type BlockStay, freeRuns, planStateOf, planStates, totalsOf } from '#domain/stacking-plan.ts'

const on: Day = '2024-06-30'
const there = (over: Partial<BlockStay> = {}): BlockStay => ({
  kind: 'physical',
  to: null,
  leaseEnd: null,
  overStay: false,
  ...over,
})

test('a room stands as what calls for work soonest', () => {
  expect(planStateOf(on, 'office', [])).toBe('free')
  expect(planStateOf(on, 'public', [])).toBe('public')
  expect(planStateOf(on, 'office', [there()])).toBe('let')
  expect(planStateOf(on, 'office', [there({ kind: 'registered' })])).toBe('free')
  expect(planStateOf(on, 'office', [there({ kind: 'reserved' })])).toBe('reserved')
  expect(planStateOf(on, 'desks', [there(), there({ leaseEnd: '2024-08-01' })])).toBe('leaving')
  expect(planStateOf(on, 'desks', [there({ leaseEnd: '2024-08-01' }), there({ overStay: true })])).toBe('over-stay')
})

test('ninety days are leaving, ninety-one are not; a lease that has run out is', () => {
  const state = (leaseEnd: Day) => planStateOf(on, 'office', [there({ leaseEnd })])
  expect([state(addDays(on, 90)), state(addDays(on, 91)), state('2024-05-01')]).toEqual(['leaving', 'let', 'leaving'])
})

test('rooms lie by carrier and number, 9 before 10', () => {
  const rows = ['10', '9', '101', 'A2', 'A11'].map((number) => ({
    carrier: 'x',
    mark: number === '9' ? 'B' : 'A',
    number,
  }))
  expect(asTheyLie(rows).map(({ number }) => number)).toEqual(['10', '101', 'A2', 'A11', '9'])
})

const block = (state: 'free' | 'let', carrier = 'a', lettableCent: number | null = 50_00) => ({
  state,
  carrier,
  lettableCent,
  areaCent: 60_00,
})

test('neighbours free together are told with their joint area, not across carriers or a room that is let', () => {
  const row = [block('free'), block('free'), block('let'), block('free'), block('free', 'b'), block('free', 'b', 70_00)]
  expect(freeRuns(row)).toEqual([
    { first: 0, last: 1, areaCent: 100_00 },
    { first: 4, last: 5, areaCent: 120_00 },
  ])
})

test('the states together are all rooms and all area', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ state: fc.constantFrom(...planStates), areaCent: fc.integer({ min: 1, max: 1_000_00 }) })),
      (blocks) => {
        const totals = totalsOf(blocks)
        expect(totals.reduce((sum, { units }) => sum + units, 0)).toBe(blocks.length)
        expect(totals.reduce((sum, { areaCent }) => sum + areaCent, 0)).toBe(
          blocks.reduce((sum, { areaCent }) => sum + areaCent, 0),
        )
      },
    ),
  )
})
