import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chanceThat,
  countOf,
  type Distribution,
  meanOf,
  quantile,
  sumOf,
  type Term,
  toCome,
  together,
} from '#domain/distribution.ts'

const chance = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)

/** Every way in which the terms can come true, one after another. */
function enumerated(terms: readonly Term[], step: number): Map<number, number> {
  const sums = new Map<number, number>()
  for (let way = 0; way < 2 ** terms.length; way += 1) {
    let [sum, likely] = [0, 1]
    for (const [at, { chance, amount }] of terms.entries()) {
      const comes = Math.floor(way / 2 ** at) % 2 === 1
      if (comes) sum += chance === 1 ? amount : Math.round(amount / step) * step
      likely *= comes ? chance : 1 - chance
    }
    sums.set(sum, (sums.get(sum) ?? 0) + likely)
  }
  return sums
}

const chanceOf = ({ least, step, chances }: Distribution, value: number): number => chances[(value - least) / step] ?? 0
const total = ({ chances }: Distribution): number => chances.reduce((sum, one) => sum + one, 0)

describe('the distribution of a sum of chances', () => {
  test('equals the enumeration of every way', () => {
    const terms = fc.array(fc.record({ chance, amount: fc.integer({ min: 0, max: 900 }) }), { maxLength: 9 })
    fc.assert(
      fc.property(terms, (all) => {
        const sum = sumOf(all, 100)
        for (const [value, likely] of enumerated(all, 100)) expect(chanceOf(sum, value)).toBeCloseTo(likely, 12)
        expect(sum.chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('of three firms by hand: 1/2, 1/2 and one that is sure', () => {
    const count = countOf([0.5, 1, 0.5])
    expect(count).toEqual({ least: 1, step: 1, chances: Float64Array.of(0.25, 0.5, 0.25) })
    expect([quantile(count, 0.1), quantile(count, 0.5), quantile(count, 0.9)]).toEqual([1, 2, 3])
    expect(meanOf(count)).toBe(2)
    expect(chanceThat(count, (firms) => firms > 1)).toBe(0.75)
  })

  test('of nothing is nothing for sure', () => {
    expect(quantile(countOf([]), 0.9)).toBe(0)
    expect(chanceThat(countOf([0, 0]), (firms) => firms >= 0)).toBe(1)
  })

  test('has its mean and its quantiles in order', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 40 }), (chances) => {
        const count = countOf(chances)
        expect(meanOf(count)).toBeCloseTo(
          chances.reduce((a, b) => a + b, 0),
          9,
        )
        expect(quantile(count, 0.1)).toBeLessThanOrEqual(quantile(count, 0.5))
        expect(quantile(count, 0.5)).toBeLessThanOrEqual(quantile(count, 0.9))
      }),
    )
  })

  test('of two sums together is that of all their terms', () => {
    const terms = fc.array(fc.record({ chance, amount: fc.integer({ min: 0, max: 5 }) }), { maxLength: 7 })
    fc.assert(
      fc.property(terms, terms, (some, others) => {
        const both = together(sumOf(some, 1), sumOf(others, 1))
        for (const [value, likely] of enumerated([...some, ...others], 1))
          expect(chanceOf(both, value)).toBeCloseTo(likely, 12)
      }),
    )
  })
})

describe('what is still to come', () => {
  const rate = (events: number) => ({ events, years: 2 })

  test('is negative binomial where each brings one', () => {
    // 3 in two years, one year ahead: (2/3)^3, then 3/3 (2/3)^3, then 6/9 (2/3)^3.
    const ahead = toCome(rate(3), 1, [1], 1)
    expect(chanceOf(ahead, 0)).toBeCloseTo(8 / 27, 10)
    expect(chanceOf(ahead, 1)).toBeCloseTo(8 / 27, 10)
    expect(chanceOf(ahead, 2)).toBeCloseTo(16 / 81, 10)
    expect(total(ahead)).toBeCloseTo(1, 10)
  })

  test('keeps the mean, whatever comes how often, and never less for a longer time', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 30 }), sizes, (events, tenths, all) => {
        const mean = all.reduce((sum, one) => sum + one, 0) / all.length
        const ahead = toCome(rate(events), tenths / 10, all, 1)
        expect(meanOf(ahead) / ((events / 2) * (tenths / 10) * mean)).toBeCloseTo(1, 6)
      }),
      { numRuns: 30 },
    )
  })

  test('of two sizes: each is as likely as it was', () => {
    const [small, both] = [toCome(rate(5), 1, [1], 1), toCome(rate(5), 1, [1, 3], 1)]
    expect(chanceOf(both, 0)).toBeCloseTo(chanceOf(small, 0), 10)
    expect(chanceOf(both, 1)).toBeCloseTo(chanceOf(small, 1) / 2, 10)
    expect(chanceOf(both, 2)).toBeCloseTo(chanceOf(small, 2) / 4, 10)
    expect(chanceOf(both, 3)).toBeCloseTo(chanceOf(small, 1) / 2 + chanceOf(small, 3) / 8, 10)
  })

  test('is nothing where nothing came before, or no time is left', () => {
    expect(toCome(rate(0), 1, [1], 1).chances).toEqual(Float64Array.of(1))
    expect(toCome(rate(9), 0, [1], 1).chances).toEqual(Float64Array.of(1))
  })
})
