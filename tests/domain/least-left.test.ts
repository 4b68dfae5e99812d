import fc from 'fast-check'
import { expect, it } from 'vitest'
import { covers, type Day, dayOfNumber } from '#domain/day.ts'
import { type Amount, leastLeft } from '#domain/least-left.ts'

const first = 19_000
const day = fc.integer({ min: first, max: first + 30 }).map(dayOfNumber)
const side = fc.option(day, { nil: null })
const amount: fc.Arbitrary<Amount> = fc
  .record({ from: side, to: side, amount: fc.integer({ min: 1, max: 9 }) })
  .filter(({ from, to }) => from === null || to === null || from < to)
const range = fc.record({ from: side, to: side }).filter(({ from, to }) => from === null || to === null || from < to)
const sumOn = (all: readonly Amount[], on: Day) =>
  all.filter((one) => covers(one, on)).reduce((sum, one) => sum + one.amount, 0)

it('is the least of all days of the range, looked at one by one', () => {
  fc.assert(
    fc.property(range, fc.array(amount), fc.array(amount), (within, there, taken) => {
      const days = Array.from({ length: 40 }, (_, n) => dayOfNumber(first - 5 + n)).filter((on) => covers(within, on))
      const least = Math.min(...days.map((on) => sumOn(there, on) - sumOn(taken, on)))
      expect(leastLeft(within, there, taken).left).toBe(least)
    }),
  )
})

it('says from which day so little is left', () => {
  const there = [{ from: null, to: null, amount: 20 }]
  const taken = [
    { from: '2024-02-01', to: '2024-04-01', amount: 8 },
    { from: '2024-03-01', to: null, amount: 5 },
  ]
  expect(leastLeft({ from: '2024-01-01', to: null }, there, taken)).toEqual({ left: 7, on: '2024-03-01' })
  expect(leastLeft({ from: '2024-04-01', to: null }, there, taken)).toEqual({ left: 15, on: '2024-04-01' })
})
