import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import {
  cellOf,
  cellsOf,
  type LetShare,
  type LetStay,
  leastFirms,
  placeLevels,
  sharesOf,
  shownCells,
  type YearFigures,
  yearUntil,
} from '#domain/productivity.ts'

const figures = (yuan: number | null): YearFigures => ({ revenueYuan: yuan, rdYuan: null, taxYuan: null })
const place = (unit: string, floor = unit[0] ?? '', carrier = 'c', type = 't') => ({ type, carrier, floor, unit })
const stay = (firm: string, unit: string, areaM2: number, from: string, to: string | null = null): LetStay => ({
  ...{ firm, place: place(unit), areaCent: areaM2 * 100, from, to },
})
const on = '2024-06-30'
const year = yearUntil(2023, on)

describe('output per ㎡, worked by hand', () => {
  it('is the year over the area where a firm stays all year', () => {
    const shares = sharesOf(year, [stay('a', '1', 100, '2022-01-01')], () => figures(500_000))
    expect(cellOf('1', shares, year).measures.revenueYuan).toEqual({
      ...{ yuan: 500_000, perM2: 5_000, firms: ['a'], covered: 1 },
    })
  })

  it('counts half a year half, on both sides: 182 of 365 days in 100 ㎡', () => {
    const shares = sharesOf(year, [stay('a', '1', 100, '2023-01-01', '2023-07-02')], () => figures(365_000))
    const { yuan, perM2 } = cellOf('1', shares, year).measures.revenueYuan
    expect([yuan, perM2]).toEqual([182_000, 3_650])
    expect(cellOf('1', shares, year).areaCent).toBe(Math.round((10_000 * 182) / 365))
  })

  it('is shared among the rooms of a firm by their area-days', () => {
    const shares = sharesOf(year, [stay('a', '1', 100, '2020-01-01'), stay('a', '2', 300, '2020-01-01')], () =>
      figures(400_000),
    )
    expect(cellsOf('unit', shares, year).map(({ cell, measures }) => [cell, measures.revenueYuan.yuan])).toEqual([
      ['2', 300_000],
      ['1', 100_000],
    ])
  })

  it('leaves out of both sides whose figure or area is not known, and says how much that is', () => {
    const stays = [stay('a', '1', 100, '2020-01-01'), stay('b', '1', 300, '2020-01-01')]
    const unknown: LetStay = { ...stay('c', '1', 0, '2020-01-01'), areaCent: null }
    const shares = sharesOf(year, [...stays, unknown], (firm) => (firm === 'b' ? null : figures(500_000)))
    expect(cellOf('1', shares, year)).toMatchObject({
      firms: ['a', 'b'],
      measures: { revenueYuan: { perM2: 5_000, firms: ['a'], covered: 0.25 }, rdYuan: { perM2: null, firms: [] } },
    })
  })

  it('takes of a year still running the days gone by', () => {
    expect(yearUntil(2024, on)).toEqual({ from: '2024-01-01', to: on, days: 181, daysOfYear: 366 })
    expect(yearUntil(2025, on).days).toBe(0)
    const running = yearUntil(2024, on)
    const shares = sharesOf(running, [stay('a', '1', 100, '2020-01-01')], () => figures(366_000))
    expect(cellOf('1', shares, running)).toMatchObject({
      ...{ areaCent: 10_000, measures: { revenueYuan: { yuan: 181_000, perM2: 3_660 } } },
    })
  })
})

describe('what outsiders may see', () => {
  const share = (firm: string, unit: string): LetShare => ({
    ...{ firm, place: place(unit), areaDays: 1, figures: figures(1) },
  })
  it('is no cell of fewer than three firms, and none from which such a one could be found', () => {
    const large = ['a', 'b', 'c', 'd'].map((firm) => share(firm, '1A'))
    const other = ['e', 'f', 'g'].map((firm) => share(firm, '2A'))
    expect([...shownCells('floor', 'revenueYuan', [...large, ...other])].sort()).toEqual(['1', '2'])
    expect([...shownCells('floor', 'revenueYuan', [...large, ...other, share('h', '3A')])]).toEqual(['1'])
    expect([...shownCells('floor', 'revenueYuan', [...large, share('h', '3A')])]).toEqual([])
    expect([...shownCells('carrier', 'revenueYuan', [...large, share('h', '3A')])]).toEqual(['c'])
    expect([...shownCells('type', 'revenueYuan', [share('a', '1A'), share('b', '1A')])]).toEqual([])
  })
})

const aStay = fc
  .record({
    firm: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    unit: fc.constantFrom('1A', '1B', '2A', '3A', '3B'),
    carrier: fc.constantFrom('c', 'd'),
    areaCent: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null }),
    start: fc.integer({ min: -200, max: 500 }),
    days: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
  })
  .map(({ firm, unit, carrier, areaCent, start, days }): LetStay => {
    const from = addDays('2023-01-01', start)
    const at = place(`${carrier}${unit}`, `${carrier}${unit[0]}`, carrier, carrier === 'c' ? 'park' : 'incubator')
    return { firm, place: at, areaCent, from, to: days === null ? null : addDays(from, days) }
  })
const known = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null })
const stays = fc.array(aStay, { maxLength: 14 })
const metrics = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), known)

it('adds up: the cells of every level to the whole, a firm to no more than its year', () => {
  fc.assert(
    fc.property(stays, metrics, (all, given) => {
      const shares = sharesOf(year, all, (firm) => figures(given[firm] ?? null))
      const whole = cellOf('', shares, year).measures.revenueYuan.yuan
      for (const level of placeLevels) {
        const cells = cellsOf(level, shares, year)
        expect(cells.reduce((sum, { measures }) => sum + measures.revenueYuan.yuan, 0)).toBe(whole)
      }
      for (const [firm, yuan] of Object.entries(given)) {
        const own = shares.filter((one) => one.firm === firm)
        const counted = own.reduce((sum, one) => sum + (one.figures.revenueYuan ?? 0), 0)
        expect(counted).toBeLessThanOrEqual(yuan ?? 0)
      }
    }),
  )
})

it('gives no single firm away: what is hidden beside shown cells rests on three firms, or all beside it is hidden', () => {
  fc.assert(
    fc.property(stays, metrics, (all, given) => {
      const shares = sharesOf(year, all, (firm) => figures(given[firm] ?? null))
      const counted = shares.filter((one) => one.figures.revenueYuan !== null)
      const firmsOf = (some: readonly LetShare[]) => new Set(some.map(({ firm }) => firm)).size
      for (const [at, level] of placeLevels.entries()) {
        const shown = shownCells(level, 'revenueYuan', shares)
        for (const cell of shown)
          expect(firmsOf(counted.filter(({ place: of }) => of[level] === cell))).toBeGreaterThanOrEqual(leastFirms)
        const above = placeLevels[at - 1]
        for (const parent of above ? shownCells(above, 'revenueYuan', shares) : ['']) {
          const within = counted.filter(({ place: of }) => above === undefined || of[above] === parent)
          const hidden = within.filter(({ place: of }) => !shown.has(of[level]))
          if (hidden.length > 0 && hidden.length < within.length)
            expect(firmsOf(hidden)).toBeGreaterThanOrEqual(leastFirms)
        }
      }
    }),
    { numRuns: 300 },
  )
})
