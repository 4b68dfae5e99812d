import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceFrom } from '#domain/chance.ts'
import { forecastOn } from '#domain/forecast.ts'
import type { Model } from '#domain/presence.ts'
import { asItIs, modelWith, type WhatIf } from '#domain/what-if.ts'

const today = '2024-06-30'
const end = '2025-12-31'
const prior = { mean: 0.6, weight: 4 }
const days = { days: [60, 120, 200], prior: { median: 90, weight: 2 } }

const open = (item: string, stage: string) => ({ item, stage, since: today, expectedOn: null, amount: 1 })
const model: Model = {
  standing: {
    today,
    holders: [
      { item: 'held', until: '2026-06-01', amount: 1 },
      { item: 'renewing', until: '2024-09-01', amount: 1 },
      { item: 'lapsing', until: '2024-09-01', amount: 1 },
    ],
    cases: [open('renewing', 'review'), open('new', 'papers')],
  },
  outlook: {
    stages: new Map([
      ['papers', { pass: chanceFrom(5, 10, prior), days }],
      ['review', { pass: chanceFrom(9, 10, prior), days }],
    ]),
    filing: { pass: chanceFrom(5, 10, prior), days },
    lateness: days,
    renewal: chanceFrom(8, 10, prior),
    leaving: chanceFrom(1, 100, prior),
    filings: { events: 12, years: 1 },
    arrivals: { events: 4, years: 1 },
    sizes: [1],
    step: 1,
  },
}

const meanWith = (change: Partial<WhatIf>) => {
  const { standing, outlook } = modelWith(model, { ...asItIs, ...change })
  return forecastOn(end, standing, outlook).mean
}

describe('an assumption put otherwise', () => {
  test('nothing put otherwise, or put as it is, is the same to the digit', () => {
    const { standing, outlook } = model
    const base = forecastOn(end, standing, outlook)
    for (const change of [
      asItIs,
      { ...asItIs, renewal: outlook.renewal?.value ?? null, filingsAYear: 12, arrivalsAYear: 4 },
      { ...asItIs, pass: outlook.filing.pass.value },
    ]) {
      const changed = modelWith(model, change)
      expect(forecastOn(end, changed.standing, changed.outlook)).toEqual(base)
    }
  })

  test('more of anything good never lowers the mean', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
    const rate = fc.integer({ min: 0, max: 60 })
    const shares: ((by: number) => Partial<WhatIf>)[] = [(renewal) => ({ renewal }), (pass) => ({ pass })]
    const rates: ((by: number) => Partial<WhatIf>)[] = [
      (filingsAYear) => ({ filingsAYear }),
      (arrivalsAYear) => ({ arrivalsAYear }),
    ]
    const changes = fc.oneof(
      fc.tuple(fc.constantFrom(...shares), share, share),
      fc.tuple(fc.constantFrom(...rates), rate, rate),
    )
    fc.assert(
      fc.property(changes, ([change, a, b]) => {
        expect(meanWith(change(Math.max(a, b)))).toBeGreaterThanOrEqual(meanWith(change(Math.min(a, b))) - 1e-9)
      }),
    )
  })

  test('a later stage keeps the better chance, and a sure pass is sure in all', () => {
    const passOf = (stage: string, pass: number) =>
      modelWith(model, { ...asItIs, pass }).outlook.stages.get(stage)?.pass.value ?? 0
    expect(passOf('review', 0.8)).toBeGreaterThan(passOf('papers', 0.8))
    expect(passOf('papers', 0.8)).toBeCloseTo(0.8)
    expect([passOf('papers', 1), passOf('review', 0)]).toEqual([1, 0])
  })

  test('what comes about for sure counts from its day on; what counts already is not counted twice', () => {
    const base = meanWith({})
    expect(meanWith({ made: { item: 'new', on: '2025-12-31' } })).toBeGreaterThan(base)
    expect(meanWith({ made: { item: 'new', on: '2026-01-01' } })).toBeLessThan(base)
    expect(meanWith({ made: { item: 'renewing', on: today } })).toBe(base)
    expect(meanWith({ made: { item: 'nobody', on: today } })).toBe(base)
  })
})
