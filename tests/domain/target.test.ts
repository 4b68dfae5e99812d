import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '#domain/day.ts'
import { allFirms, countPlaces, funnelOf } from '#domain/funnel.ts'
import { places } from '#domain/ladder.ts'
import { comparisons, measureKeys, measures, measureUnits } from '#domain/measure.ts'
import { isSoundPlan, planOn, rangeOf, trendDays } from '#domain/plan.ts'
import {
  gapOf,
  incrementOf,
  isMet,
  paceOn,
  progressOf,
  type Standing,
  standingOn,
  standingRule,
  type Target,
} from '#domain/target.ts'
import { planDay } from '#tests/domain/histories.ts'

const fourteenth = { baseOn: '2020-12-31', endOn: '2025-12-31' }
const fifteenth = { baseOn: '2025-12-31', endOn: '2030-12-31' }
const highTech: Target = { base: 170, target: 500, comparison: '>', unit: 'firms' }
const area: Target = { base: 450_000, target: 1_000_000, comparison: '>=', unit: 'm2' }

describe('突破 500 家 is strictly more', () => {
  test.each([
    [400, 101],
    [499, 2],
    [500, 1],
    [501, 0],
    [700, 0],
  ])('with %i firms %i are missing', (actual, gap) => {
    expect(gapOf(actual, highTech)).toBe(gap)
    expect(isMet(actual, highTech)).toBe(gap === 0)
  })

  test('progress may exceed 1', () => expect(progressOf(700, highTech)).toBe(1.4))
  test('the increment starts at the base', () => {
    expect(incrementOf(170, highTech)).toBe(0)
    expect(incrementOf(335, highTech)).toBe(0.5)
    expect(incrementOf(160, highTech)).toBeLessThan(0)
  })
})

describe('达到 100 万㎡ is at least', () => {
  test.each([
    [780_000, 220_000],
    [999_999.99, 0.01],
    [1_000_000, 0],
    [780_000.55, 219_999.45],
  ])('with %f ㎡ %f are missing', (actual, gap) => {
    expect(gapOf(actual, area)).toBe(gap)
    expect(isMet(actual, area)).toBe(gap === 0)
  })
})

test('a target of nothing, or of no growth, has no rate', () => {
  expect(progressOf(3, { target: 0 })).toBeNull()
  expect(incrementOf(3, { base: 5, target: 5 })).toBeNull()
})

const anyTarget: fc.Arbitrary<Target> = fc.record({
  base: fc.nat(1000),
  target: fc.integer({ min: 1, max: 2_000_000 }),
  comparison: fc.constantFrom(...comparisons),
  unit: fc.constantFrom(...measureUnits),
})

describe('for every target', () => {
  test('it is met exactly when nothing is missing, and adding what is missing meets it', () => {
    fc.assert(
      fc.property(anyTarget, fc.nat(3_000_000), (target, actual) => {
        const gap = gapOf(actual, target)
        expect(isMet(actual, target)).toBe(gap === 0)
        expect(isMet(actual + gap, target)).toBe(true)
      }),
    )
  })

  test('more is never further away', () => {
    fc.assert(
      fc.property(anyTarget, fc.nat(3_000_000), fc.nat(1000), (target, actual, more) => {
        expect(gapOf(actual + more, target)).toBeLessThanOrEqual(gapOf(actual, target))
        expect(progressOf(actual + more, target) ?? 0).toBeGreaterThanOrEqual(progressOf(actual, target) ?? 0)
      }),
    )
  })
})

describe('pace', () => {
  test('runs from 0 on the base day to 1 on the last, and stays there', () => {
    expect(['2020-01-01', '2020-12-31', '2025-12-31', '2027-01-01'].map((day) => paceOn(day, fourteenth))).toEqual([
      0, 0, 1, 1,
    ])
    expect(paceOn('2024-06-30', fourteenth)).toBeCloseTo(1277 / 1826, 10)
    expect(paceOn('2024-06-30', { baseOn: '2024-06-30', endOn: '2024-06-30' })).toBe(1)
  })

  test('grows by the day, by equal steps', () => {
    fc.assert(
      fc.property(planDay, planDay, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        expect(paceOn(late, fourteenth)).toBeGreaterThanOrEqual(paceOn(early, fourteenth))
        const inside = early >= fourteenth.baseOn && late <= fourteenth.endOn
        if (inside) {
          const step = daysBetween(early, late) / daysBetween(fourteenth.baseOn, fourteenth.endOn)
          expect(paceOn(late, fourteenth) - paceOn(early, fourteenth)).toBeCloseTo(step, 10)
        }
      }),
    )
  })
})

describe('the tag on 2023-07-02, half of the plan gone by', () => {
  test.each<[number, Standing]>([
    [501, 'met'],
    [352, 'reachable'],
    [335, 'in-step'],
    [319, 'in-step'],
    [318, 'slightly-behind'],
    [286, 'slightly-behind'],
    [285, 'behind'],
    [100, 'behind'],
  ])('%i high-tech firms: %s', (actual, tag) =>
    expect(standingOn('2023-07-02', actual, highTech, fourteenth)).toBe(tag),
  )

  test('is 未达成 only after the last day', () => {
    expect(standingOn('2025-12-31', 500, highTech, fourteenth)).toBe('in-step')
    expect(standingOn('2026-01-01', 500, highTech, fourteenth)).toBe('missed')
    expect(standingOn('2026-01-01', 501, highTech, fourteenth)).toBe('met')
  })

  test('follows from thresholds that are marked as our own', () => {
    expect(standingRule.confidence).toBe('default')
    expect(standingRule.note).toContain('本区工作口径')
    const leads = standingRule.bands.map((band) => band.leadAtLeast)
    expect(leads).toEqual([...leads].sort((a, b) => b - a))
  })
})

describe('plans', () => {
  test('a day belongs to the plan begun before it; its base day still to the one that ends', () => {
    const plans = [fifteenth, fourteenth]
    expect(planOn('2024-06-30', plans)).toBe(fourteenth)
    expect(planOn('2025-12-31', plans)).toBe(fourteenth)
    expect(planOn('2026-01-01', plans)).toBe(fifteenth)
    expect(planOn('2032-01-01', plans)).toBe(fifteenth)
    expect(planOn('2019-01-01', plans)).toBe(fourteenth)
    expect(planOn('2027-01-01', [fourteenth])).toBe(fourteenth)
    expect(planOn('2027-01-01', [])).toBeNull()
  })

  test('a trend runs by month ends from the base day to the day itself', () => {
    const days = trendDays(fourteenth, '2021-03-15')
    expect(days).toEqual(['2020-12-31', '2021-01-31', '2021-02-28', '2021-03-15'])
    expect(trendDays(fourteenth, '2020-12-31')).toEqual(['2020-12-31'])
    expect(trendDays(fourteenth, '2019-05-05')).toEqual(['2019-05-05'])
  })

  test('a plan that ends before it begins has no sense', () => {
    expect(isSoundPlan(fourteenth)).toBe(true)
    expect(isSoundPlan({ baseOn: '2025-12-31', endOn: '2025-12-31' })).toBe(false)
    expect(rangeOf(fourteenth)).toEqual({ from: '2020-12-31', to: '2025-12-31' })
  })
})

test('each measure has its unit, definition and comparison', () => {
  expect(measureKeys.map((key) => measures[key].comparison)).toEqual(['>', '>=', '>=', '>='])
  expect(new Set(measureKeys.map((key) => measures[key].definition)).size).toBe(4)
})

describe('the funnel', () => {
  test('counts each firm once, and its steps only narrow', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...places)), (firms) => {
        const counts = countPlaces(firms)
        expect(allFirms(counts)).toBe(firms.length)
        const steps = funnelOf(counts)
        expect(steps[0]?.orHigher).toBe(firms.length - counts.none)
        for (const [at, step] of steps.entries()) {
          expect(step.orHigher).toBe(step.firms + (steps[at + 1]?.orHigher ?? 0))
          expect(step.shareOfLadder === null).toBe(firms.length === counts.none)
        }
      }),
    )
  })

  test('reads as the leader expects', () => {
    const counts = countPlaces(['none', 'tech-sme', 'tech-sme', 'high-tech', 'gazelle-unicorn'])
    expect(funnelOf(counts).map(({ firms, orHigher }) => [firms, orHigher])).toEqual([
      [2, 4],
      [1, 2],
      [0, 1],
      [1, 1],
      [0, 0],
    ])
  })
})
