import { describe, expect, test } from 'vitest'
import type { Way } from '#domain/case-outlook.ts'
import { courseOf } from '#domain/course.ts'
import type { Day } from '#domain/day.ts'
import { forecastOn } from '#domain/forecast.ts'
import {
  carrierPresence,
  certificatePresence,
  type ParkStayFacts,
  parkPresence,
  platformPresences,
} from '#domain/measure-presences.ts'
import { modelOn, type Presence } from '#domain/presence.ts'

const on = '2024-06-30'
const asked = { on, today: on }
const always = [{ from: null, to: null }]

/** Counts from day to day (the last open), carried by titles. */
const presence = (item: string, days: readonly (Day | null)[], titles: Presence['titles'] = []): Presence => ({
  item,
  amountOn: () => 1,
  course: courseOf(days, (day) => {
    const [from = '', to = null] = days
    return from !== null && day >= from && (to === null || day < to)
  }),
  titles,
})

const counting = (presences: readonly Presence[], ways: readonly Way[] = []) => ({
  presences,
  ways,
  step: 1,
  renews: true,
})

describe('what its own history tells of what counts', () => {
  test('renewals: of what was carried to an end, what counted 90 days after it; too fresh an end tells nothing yet', () => {
    const until = (end: Day) => [{ from: '2020-09-01', to: end }]
    const { outlook } = modelOn(
      on,
      counting([
        presence('renewed', ['2020-09-01'], until('2023-09-01')),
        presence('lapsed', ['2020-09-01', '2023-09-01'], until('2023-09-01')),
        presence('left-before', ['2020-09-01', '2022-01-01'], until('2023-09-01')),
        presence('fresh', ['2020-09-01', '2024-06-01'], until('2024-06-01')),
        presence('long-ago', ['2016-01-01', '2019-01-01'], until('2019-01-01')),
      ]),
    )
    expect(outlook.renewal).toMatchObject({ hits: 1, records: 2 })
    // Only the one that left with nothing running out has left; six years of one count in the three years.
    expect(outlook.leaving).toMatchObject({ hits: 1 })
  })

  test('what came: with a way on record it was begun, without one it just came', () => {
    const led: Way = {
      item: 'a',
      track: 'first',
      log: [
        { from: null, to: 'pool', on: '2023-09-01' },
        { from: 'pool', to: null, on: '2024-02-01' },
      ],
      passed: true,
      became: 'a',
      expectedOn: null,
      amount: 1,
    }
    const { outlook, standing } = modelOn(
      on,
      counting([presence('a', ['2024-02-01']), presence('b', ['2024-03-01']), presence('c', ['2022-03-01'])], [led]),
    )
    expect([outlook.filings.events, outlook.arrivals.events]).toEqual([1, 1])
    expect(standing.holders.map(({ item, until }) => [item, until])).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
    ])
    expect(outlook.stages.get('first pool')?.days.days).toEqual([153])
  })
})

describe('what carries a firm in the park', () => {
  const terms = [{ carrier: 'c', type: 'park' as const, level: null, xinchuang: true, from: '2020-01-01', to: null }]
  const firm = (stay: Partial<ParkStayFacts>) => ({
    id: 'f',
    deregisteredOn: null,
    residences: always,
    stays: [{ carrier: 'c', kind: 'physical' as const, from: '2022-01-01', to: null, leaseEnds: [], ...stay }],
  })
  const untilOf = (stay: Partial<ParkStayFacts>, when = asked) =>
    modelOn(when.on, counting([parkPresence(firm(stay), terms, when)])).standing.holders.map(({ until }) => until)

  test('its lease, as it now stands; on a past day the one that ran then; none where it ran out or was never told', () => {
    expect(untilOf({ leaseEnds: ['2025-01-01'] })).toEqual(['2025-01-01'])
    expect(untilOf({ leaseEnds: ['2024-09-01', '2026-09-01'] })).toEqual(['2026-09-01'])
    expect(untilOf({ leaseEnds: ['2024-09-01', '2026-09-01'] }, { on: '2024-01-01', today: on })).toEqual([
      '2024-09-01',
    ])
    expect(untilOf({ leaseEnds: ['2023-01-01'] })).toEqual([null])
    expect(untilOf({})).toEqual([null])
  })

  test('a departure that is known ends it; on an earlier day it was not known', () => {
    expect(untilOf({ to: '2024-08-01' })).toEqual(['2024-08-01'])
    expect(untilOf({ to: '2024-06-01' })).toEqual([])
    expect(untilOf({ to: '2024-06-01' }, { on: '2024-01-01', today: on })).toEqual([null])
  })

  test('staying on after a lease is a renewal', () => {
    const stayed = parkPresence(firm({ leaseEnds: ['2023-01-01', '2025-01-01'] }), terms, asked)
    expect(modelOn(on, counting([stayed])).outlook.renewal).toMatchObject({ hits: 1, records: 1 })
  })
})

test('a revoked certificate carries nobody, and on a day before it was revoked nobody knew', () => {
  const firm = {
    id: 'f',
    deregisteredOn: null,
    residences: always,
    recognitions: [{ kind: 'high-tech' as const, from: '2022-10-01', to: '2025-10-01', revokedOn: '2024-05-01' }],
  }
  const holders = (day: Day) =>
    modelOn(day, counting([certificatePresence(firm, { on: day, today: on })])).standing.holders
  expect(holders(on)).toEqual([])
  expect(holders('2024-04-30')).toEqual([{ item: 'f', until: '2025-10-01', amount: 1 }])
})

test('a carrier counts with its area of the day; one that is to close closes', () => {
  const carrier = carrierPresence(
    {
      id: 'c',
      terms: [{ carrier: 'c', type: 'park', level: null, xinchuang: false, from: '2022-01-01', to: '2025-01-01' }],
      units: [
        {
          id: 'u',
          carrier: 'c',
          kind: 'whole',
          grossCent: 1_234_500,
          lettableCent: null,
          from: null,
          to: '2024-01-01',
        },
        {
          id: 'v',
          carrier: 'c',
          kind: 'whole',
          grossCent: 2_000_000,
          lettableCent: null,
          from: '2024-01-01',
          to: null,
        },
      ],
    },
    asked,
  )
  const { standing, outlook } = modelOn(on, { presences: [carrier], ways: [], step: 100, renews: false })
  expect(forecastOn(on, standing, outlook).p50).toBe(20_000)
  expect(forecastOn('2024-12-31', standing, outlook).p90).toBe(20_000)
  expect(forecastOn('2025-01-01', standing, outlook).p90).toBe(0)
})

test('a platform raised to another level is one platform that goes on', () => {
  const both = { type: 'key-laboratory' }
  const lines = platformPresences(
    [
      { ...both, fact: 'old', follows: null, level: 'provincial', from: '2021-01-01', to: '2024-01-01' },
      { ...both, fact: 'new', follows: 'old', level: 'national', from: '2024-01-01', to: null },
    ],
    { levels: ['national', 'provincial'], types: null },
    asked,
  )
  const { standing, outlook } = modelOn(on, counting(lines))
  expect(standing.holders).toEqual([{ item: 'new', until: null, amount: 1 }])
  expect(outlook.arrivals.events).toBe(0)
  expect(outlook.leaving.hits).toBe(0)
})
