import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceFrom, doneBy, doneWithin, restsOnFew } from '#domain/chance.ts'
import { addDays, type Day } from '#domain/day.ts'
import { chanceThat, countOf } from '#domain/distribution.ts'
import { closingFirms, firmsOn, forecastOn, type Outlook, type Standing } from '#domain/forecast.ts'

const today = '2024-06-30'
const prior = { mean: 0.5, weight: 4 }
const quick = { days: [], prior: { median: 100, weight: 4 } }

const outlook = (changed: Partial<Outlook> = {}): Outlook => ({
  stages: new Map([['publicity', { pass: chanceFrom(16, 16, prior), days: quick }]]),
  otherStage: { pass: chanceFrom(0, 0, prior), days: quick },
  renewal: chanceFrom(30, 36, prior),
  leaving: chanceFrom(0, 100, { mean: 0, weight: 4 }),
  filingsAYear: 0,
  filing: { pass: chanceFrom(0, 0, prior), days: quick },
  ...changed,
})

const aDay = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days))
const standings: fc.Arbitrary<Standing> = fc.record({
  today: fc.constant(today),
  holders: fc
    .uniqueArray(
      fc.record({ firm: fc.integer({ max: 30, min: 0 }).map(String), until: fc.option(aDay(1, 900), { nil: null }) }),
      {
        selector: ({ firm }) => firm,
        maxLength: 12,
      },
    )
    .map((all) => all),
  cases: fc.uniqueArray(
    fc.record({
      firm: fc.integer({ max: 40, min: 0 }).map(String),
      stage: fc.constantFrom('publicity', 'coaching'),
      since: aDay(-300, 0),
    }),
    { selector: ({ firm }) => firm, maxLength: 12 },
  ),
})

describe('a chance from our own records', () => {
  test('begins at the prior and ends at the records; few records say so', () => {
    expect(chanceFrom(0, 0, prior).value).toBe(0.5)
    expect(chanceFrom(6, 8, prior).value).toBeCloseTo(8 / 12)
    expect(chanceFrom(900, 1000, prior).value).toBeCloseTo(0.8984, 4)
    expect(restsOnFew(chanceFrom(6, 8, prior))).toBe(true)
  })

  test('of time: half is done by the prior’s median where nothing is on record', () => {
    expect(doneWithin(100, quick)).toBeCloseTo(0.5)
    expect(doneWithin(0, quick)).toBe(0)
    expect(doneWithin(120, { days: [100, 110, 130, 500], prior: { median: 100, weight: 0 } })).toBe(0.5)
  })

  test('of time, for what has waited already: only what is left counts', () => {
    const since = addDays(today, -100)
    // An exponential wait has no memory.
    expect(doneBy(addDays(today, 100), { since, today }, quick)).toBeCloseTo(0.5)
    expect(doneBy(today, { since, today }, quick)).toBe(0)
  })
})

describe('the forecast of a count', () => {
  test('today is the count itself; nothing has come or gone', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const { p10, p90 } = forecastOn(today, standing, outlook())
        expect([p10, p90]).toEqual([standing.holders.length, standing.holders.length])
      }),
    )
  })

  test('by hand: one runs on, one lapses, one is renewing, one is new', () => {
    const standing: Standing = {
      today,
      holders: [
        { firm: 'a', until: '2026-01-01' },
        { firm: 'b', until: '2024-09-01' },
        { firm: 'c', until: '2024-09-01' },
      ],
      cases: [
        { firm: 'c', stage: 'publicity', since: today },
        { firm: 'd', stage: 'publicity', since: today },
      ],
    }
    const in100Days = addDays(today, 100)
    const firms = firmsOn(in100Days, standing, outlook())
    expect(firms.map(({ firm, reason }) => [firm, reason])).toEqual([
      ['a', 'runs-on'],
      ['b', 'renewal'],
      ['c', 'case'],
      ['d', 'case'],
    ])
    expect(firms.map(({ chance }) => Number(chance.toFixed(3)))).toEqual([1, 0.8, 0.45, 0.45])
    expect(forecastOn(in100Days, standing, outlook()).mean).toBeCloseTo(2.7)
  })

  test('a firm with a certificate and a case is one firm', () => {
    fc.assert(
      fc.property(standings, aDay(0, 700), (standing, day) => {
        const firms = firmsOn(day, standing, outlook()).map(({ firm }) => firm)
        expect(new Set(firms).size).toBe(firms.length)
      }),
    )
  })

  test('is monotone: better chances, more filings, fewer departures never lower the chance to reach a target', () => {
    const better: ((by: number) => Partial<Outlook>)[] = [
      (by) => ({ renewal: chanceFrom(by, 20, prior) }),
      (by) => ({ stages: new Map([['publicity', { pass: chanceFrom(by, 20, prior), days: quick }]]) }),
      (by) => ({ filingsAYear: by }),
      (by) => ({ leaving: chanceFrom(20 - by, 20, { mean: 0, weight: 4 }) }),
    ]
    const steps = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(standings, aDay(0, 700), steps, fc.constantFrom(...better), (standing, day, [a, b], change) => {
        const chanceWith = (by: number) =>
          chanceThat(forecastOn(day, standing, outlook(change(by))).distribution, (count) => count > 8)
        expect(chanceWith(Math.max(a, b))).toBeGreaterThanOrEqual(chanceWith(Math.min(a, b)) - 1e-9)
      }),
    )
  })

  test('the same input gives the same figures', () => {
    fc.assert(
      fc.property(standings, aDay(0, 700), (standing, day) => {
        expect(forecastOn(day, standing, outlook())).toEqual(forecastOn(day, standing, outlook()))
      }),
    )
  })
})

describe('the shortest list of firms that closes the gap', () => {
  const met = (count: number) => count > 10
  const chanceWith = (day: Day, standing: Standing, sure: ReadonlySet<string>) =>
    chanceThat(countOf(firmsOn(day, standing, outlook()).map(({ firm, chance }) => (sure.has(firm) ? 1 : chance))), met)

  test('suffices, and no list of one firm less does', () => {
    fc.assert(
      fc.property(standings, aDay(0, 700), (standing, day) => {
        const forecast = forecastOn(day, standing, outlook())
        const { firms, chance, closes } = closingFirms(forecast, [], met, 0.8)
        expect(chance).toBeCloseTo(chanceWith(day, standing, new Set(firms.map(({ firm }) => firm))), 9)
        expect(closes).toBe(chance >= 0.8)
        const open = forecast.firms.filter(({ reason }) => reason === 'case' || reason === 'renewal')
        if (!closes) expect(firms.length).toBe(open.length)
        else
          for (const left of firms) {
            const rest = new Set(firms.map(({ firm }) => firm).filter((firm) => firm !== left.firm))
            expect(chanceWith(day, standing, rest)).toBeLessThan(0.8)
          }
      }),
    )
  })
})
