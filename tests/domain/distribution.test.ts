import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceThat, countOf, type Distribution, meanOf, quantile, sumOf, type Term } from '#domain/distribution.ts'

const chance = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)

/** Every way in which the terms can come true, one after another. */
function enumerated(terms: readonly Term[], step: number): Map<number, number> {
  const sums = new Map<number, number>()
  for (let way = 0; way < 2 ** terms.length; way += 1) {
    let [sum, likely] = [0, 1]
    for (const [at, { chance, amount }] of terms.entries()) {
      const comes = Math.floor(way / 2 ** at) % 2 === 1
      if (comes) sum += Math.round(amount / step) * step
      likely *= comes ? chance : 1 - chance
    }
    sums.set(sum, (sums.get(sum) ?? 0) + likely)
  }
  return sums
}

const chanceOf = ({ least, step, chances }: Distribution, value: number): number => chances[(value - least) / step] ?? 0

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
    expect(count).toEqual({ least: 1, step: 1, chances: [0.25, 0.5, 0.25] })
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
})
