import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceFrom, doneBy, doneWithin, restsOnFew } from '#domain/chance.ts'
import { addDays, type Day } from '#domain/day.ts'
import { chanceThat, sumOf, together } from '#domain/distribution.ts'
import { closingParts, comingBy, forecastOn, type Outlook, partsOn, type Standing } from '#domain/forecast.ts'

const today = '2024-06-30'
const prior = { mean: 0.5, weight: 4 }
const quick = { days: [], prior: { median: 100, weight: 4 } }

const outlook = (changed: Partial<Outlook> = {}): Outlook => ({
  stages: new Map([['publicity', { pass: chanceFrom(16, 16, prior), days: quick }]]),
  filing: { pass: chanceFrom(0, 0, prior), days: quick },
  lateness: quick,
  renewal: chanceFrom(30, 36, prior),
  leaving: chanceFrom(0, 100, { mean: 0, weight: 4 }),
  filings: { events: 0, years: 2 },
  arrivals: { events: 0, years: 2 },
  sizes: [1],
  step: 1,
  ...changed,
})

const aDay = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days))
const someItem = (most: number) => fc.integer({ min: 0, max: most }).map(String)
const byItem = { selector: ({ item }: { item: string }) => item, maxLength: 12 }
const standings: fc.Arbitrary<Standing> = fc.record({
  today: fc.constant(today),
  holders: fc.uniqueArray(
    fc.record({ item: someItem(30), until: fc.option(aDay(1, 900), { nil: null }), amount: fc.constant(1) }),
    byItem,
  ),
  cases: fc.uniqueArray(
    fc.record({
      item: someItem(40),
      stage: fc.constantFrom('publicity', 'coaching'),
      since: aDay(-300, 0),
      expectedOn: fc.option(aDay(-100, 400), { nil: null }),
      amount: fc.constant(1),
    }),
    byItem,
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

  test('by hand: one runs on, one lapses, one is renewing, one is new, one is not due yet', () => {
    const held = (item: string, until: Day) => ({ item, until, amount: 1 })
    const open = (item: string, expectedOn: Day | null = null) => ({
      item,
      stage: 'publicity',
      since: today,
      expectedOn,
      amount: 1,
    })
    const standing: Standing = {
      today,
      holders: [held('a', '2026-01-01'), held('b', '2024-09-01'), held('c', '2024-09-01')],
      cases: [open('c'), open('d'), open('e', addDays(today, 100))],
    }
    const in100Days = addDays(today, 100)
    const parts = partsOn(in100Days, standing, outlook())
    expect(parts.map(({ item, reason, chance }) => [item, reason, Number(chance.toFixed(3))])).toEqual([
      ['a', 'runs-on', 1],
      ['b', 'renewal', 0.8],
      ['c', 'renewing', 0.45],
      ['d', 'case', 0.45],
      ['e', 'case', 0],
    ])
    expect(forecastOn(in100Days, standing, outlook()).mean).toBeCloseTo(2.7)
    expect(forecastOn(addDays(today, 200), standing, outlook({ renewal: null })).mean).toBeCloseTo(
      1 + 0 + 0.675 + 0.675 + 0.45,
    )
  })

  test('of what will come: as often as it came, for the time ahead, with the chance that it then counts', () => {
    const all = outlook({ filings: { events: 40, years: 2 }, arrivals: { events: 12, years: 2 } })
    const empty: Standing = { today, holders: [], cases: [] }
    const aYearOn = addDays(today, 365)
    const { filings, arrivals } = comingBy(aYearOn, today, all)
    const mean = (chances: Float64Array) => chances.reduce((sum, chance, at) => sum + chance * at, 0)
    expect(mean(arrivals.chances)).toBeCloseTo((12 / 2) * (365 / 365.25), 6)
    // A filing passes with 0.5; one begun t days before the day is decided by then with 1 - 2^(-t/100).
    const decided = 1 - (100 / Math.LN2 / 365) * (1 - 2 ** -3.65)
    expect(mean(filings.chances)).toBeCloseTo(20 * (365 / 365.25) * 0.5 * decided, 1)
    expect(forecastOn(aYearOn, empty, all).mean).toBeCloseTo(mean(filings.chances) + mean(arrivals.chances), 6)
    expect(forecastOn(today, empty, all).p90).toBe(0)
  })

  test('a firm with a certificate and a case is one firm', () => {
    fc.assert(
      fc.property(standings, aDay(0, 700), (standing, day) => {
        const items = partsOn(day, standing, outlook()).map(({ item }) => item)
        expect(new Set(items).size).toBe(items.length)
      }),
    )
  })

  test('is monotone: better chances, more filings, fewer departures never lower the chance to reach a target', () => {
    const better: ((by: number) => Partial<Outlook>)[] = [
      (by) => ({ renewal: chanceFrom(by, 20, prior) }),
      (by) => ({ stages: new Map([['publicity', { pass: chanceFrom(by, 20, prior), days: quick }]]) }),
      (by) => ({ filings: { events: by, years: 2 } }),
      (by) => ({ arrivals: { events: by, years: 2 } }),
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
  const busy = outlook({ arrivals: { events: 4, years: 2 } })
  const chanceWith = (day: Day, standing: Standing, sure: ReadonlySet<string>) => {
    const terms = partsOn(day, standing, busy).map((one) => (sure.has(one.item) ? { ...one, chance: 1 } : one))
    const { filings, arrivals } = comingBy(day, today, busy)
    return chanceThat(sumOf(terms, 1, together(filings, arrivals)), met)
  }

  test('suffices, and no list of one firm less does', () => {
    fc.assert(
      fc.property(standings, aDay(0, 700), (standing, day) => {
        const forecast = forecastOn(day, standing, busy)
        const { parts, chance, closes } = closingParts(forecast, 1, met, 0.8)
        const items = parts.map(({ item }) => item)
        expect(chance).toBeCloseTo(chanceWith(day, standing, new Set(items)), 9)
        expect(closes).toBe(chance >= 0.8)
        const open = forecast.parts.filter(({ reason }) => reason !== 'runs-on')
        if (!closes) expect(items.length).toBe(open.length)
        else
          for (const left of items) {
            const rest = new Set(items.filter((item) => item !== left))
            expect(chanceWith(day, standing, rest)).toBeLessThan(0.8)
          }
      }),
    )
  })
})
