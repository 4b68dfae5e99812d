import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedFields, figureHistory, overwrites, together, type Wording } from '#domain/metric-changes.ts'
import { entryUnits, readFigure, writeFigure } from '#domain/metric-figure.ts'
import { slipFactor, valuationYuan, warningsOf } from '#domain/metric-warnings.ts'
import { type Metrics, metricFields, missingOf, neededFields, noMetrics } from '#domain/yearly-metrics.ts'

const value = (typed: string, unit: (typeof entryUnits)[number] = 'ten-thousand') => {
  const read = readFigure('revenueYuan', typed, unit)
  return read.is === 'value' ? read.value : read.is === 'fault' ? read.fault : read.is
}

describe('a figure as it is typed or pasted', () => {
  test.each([
    ['1,234.56', 12_345_600],
    ['１，２３４', 12_340_000],
    ['1 234', 12_340_000],
    ['0', 0],
    ['1200万', 12_000_000],
    ['1.2亿', 120_000_000],
    ['35元', 35],
    ['1亿2000万元', 120_000_000],
    ['', 'empty'],
    ['　', 'empty'],
    ['-', 'unknown'],
    ['无', 'unknown'],
    ['不详', 'unknown'],
    ['12.5%', 'percent'],
    ['１２％', 'percent'],
    ['约500', 'approximate'],
    ['500万美元', 'foreign-currency'],
    ['12,34', 'not-a-number'],
    ['很多', 'not-a-number'],
    ['-5', 'too-small'],
    ['99999999999', 'too-large'],
  ])('under 万元, %s is %s', (typed, meant) => expect(value(typed)).toBe(meant))

  test('a unit written beside the figure goes before the unit of the grid', () => {
    expect(value('3,500', 'yuan')).toBe(3_500)
    expect(value('3,500', 'thousand')).toBe(3_500_000)
    expect(value('3,500万', 'yuan')).toBe(35_000_000)
  })

  test('净资产 may lie below 0, as accountants write it too', () => {
    expect(readFigure('netAssetsYuan', '-12.5', 'ten-thousand')).toEqual({ is: 'value', value: -125_000 })
    expect(readFigure('netAssetsYuan', '(12.5)', 'ten-thousand')).toEqual({ is: 'value', value: -125_000 })
    expect(readFigure('assetsYuan', '(12.5)', 'ten-thousand')).toEqual({ is: 'fault', fault: 'too-small' })
  })

  test('persons and rights are whole, and need no unit of money', () => {
    expect(readFigure('staff', '36人', 'ten-thousand')).toEqual({ is: 'value', value: 36 })
    expect(readFigure('staff', '36.0', 'ten-thousand')).toEqual({ is: 'value', value: 36 })
    expect(readFigure('ip2', '1.5', 'ten-thousand')).toEqual({ is: 'fault', fault: 'not-whole' })
    expect(readFigure('staff', '3万', 'ten-thousand')).toEqual({ is: 'fault', fault: 'not-a-number' })
  })

  test('a valuation has a currency, a rate and their days', () => {
    expect(readFigure('exchangeRateMicro', '7.0827', 'yuan')).toEqual({ is: 'value', value: 7_082_700 })
    expect(readFigure('valuationCurrency', 'usd', 'yuan')).toEqual({ is: 'value', value: 'USD' })
    expect(readFigure('valuationCurrency', 'GBP', 'yuan')).toEqual({ is: 'fault', fault: 'not-listed' })
    expect(readFigure('valuationOn', '2023-02-30', 'yuan')).toEqual({ is: 'fault', fault: 'not-a-day' })
  })

  test('what a field shows reads as the same figure again, in every unit', () => {
    const figures = fc.record({
      field: fc.constantFrom('netAssetsYuan' as const, 'revenueYuan' as const, 'valuation' as const),
      amount: fc.integer({ min: 0, max: 1e13 }),
      unit: fc.constantFrom(...entryUnits),
    })
    fc.assert(
      fc.property(figures, ({ field, amount, unit }) => {
        const signed = field === 'netAssetsYuan' && amount % 2 === 1 ? -amount : amount
        expect(readFigure(field, writeFigure(field, signed, unit), unit)).toEqual({ is: 'value', value: signed })
      }),
    )
    expect(writeFigure('revenueYuan', 12_345_678, 'ten-thousand')).toBe('1,234.5678')
    expect(writeFigure('netAssetsYuan', -5, 'ten-thousand')).toBe('-0.0005')
    expect(writeFigure('exchangeRateMicro', 7_082_700, 'yuan')).toBe('7.0827')
  })
})

describe('warnings', () => {
  const of = (figures: Partial<Metrics>, before?: Partial<Metrics>) =>
    warningsOf(
      { year: 2023, metrics: { ...noMetrics, ...figures } },
      before ? { year: 2022, metrics: { ...noMetrics, ...before } } : null,
    )

  test.each([
    [{ staff: 10, techStaff: 11 }, 'techStaff'],
    [{ rdYuan: 10, rdDomesticYuan: 11 }, 'rdDomesticYuan'],
    [{ costYuan: 10, rdYuan: 11 }, 'rdYuan'],
    [{ revenueYuan: 10, highTechIncomeYuan: 11 }, 'highTechIncomeYuan'],
    [{ revenueYuan: 100, salesYuan: 106 }, 'salesYuan'],
    [{ assetsYuan: 10, netAssetsYuan: 11 }, 'netAssetsYuan'],
    [{ financingYuan: 10, largestRoundYuan: 11 }, 'largestRoundYuan'],
  ])('%o: %s is more than can be', (figures, field) => {
    expect(of(figures)).toMatchObject([{ code: 'more-than', field }])
  })

  test('as much as can be is no contradiction, and neither is what is not known', () => {
    expect(of({ staff: 10, techStaff: 10, rdYuan: 5, costYuan: 5, revenueYuan: 100, salesYuan: 105 })).toEqual([])
    expect(of({ techStaff: 11, rdDomesticYuan: 5 })).toEqual([])
  })

  test('a figure ten, a thousand or ten thousand times the year before looks like another unit', () => {
    expect(of({ revenueYuan: 52_000_000 }, { revenueYuan: 4_800 })).toMatchObject([
      { code: 'slip', field: 'revenueYuan', factor: 10_000, year: 2022 },
    ])
    expect([slipFactor(4_800, 4_800_000), slipFactor(4_800_000, 4_800)]).toEqual([1_000, 1_000])
    expect([slipFactor(100, 1_000), slipFactor(100, 790), slipFactor(100, 1_260)]).toEqual([10, null, null])
    expect([slipFactor(0, 1_000), slipFactor(-5, 50), slipFactor(null, 5)]).toEqual([null, null, null])
    expect(of({ financingYuan: 10_000_000 }, { financingYuan: 1_000_000 })).toEqual([])
  })

  test('only the year before is compared', () => {
    const far = { year: 2021, metrics: { ...noMetrics, revenueYuan: 5 } }
    expect(warningsOf({ year: 2023, metrics: { ...noMetrics, revenueYuan: 50_000 } }, far)).toEqual([])
  })

  test('a valuation in another currency counts only with its rate', () => {
    const round = { valuation: 1_000_000_000, valuationCurrency: 'USD' as const, exchangeRateMicro: null }
    expect(of(round)).toMatchObject([{ code: 'no-rate' }])
    expect(valuationYuan(round)).toBeNull()
    expect(valuationYuan({ ...round, exchangeRateMicro: 7_082_700 })).toBe(7_082_700_000)
    expect(valuationYuan({ ...round, valuationCurrency: 'CNY' })).toBe(1_000_000_000)
  })
})

describe('changes', () => {
  const present: Metrics = { ...noMetrics, revenueYuan: 500, staff: 8 }

  test('an empty cell leaves what stands; a gap filled replaces nothing', () => {
    const given = { figures: { revenueYuan: 500, techStaff: 3 }, cleared: [] }
    expect(changedFields(present, given)).toEqual(['techStaff'])
    expect(overwrites(present, given)).toBe(false)
    expect(together(present, given)).toMatchObject({ revenueYuan: 500, staff: 8, techStaff: 3 })
  })

  test('another value, or one taken back, replaces what stood', () => {
    expect(overwrites(present, { figures: { revenueYuan: 0 }, cleared: [] })).toBe(true)
    expect(overwrites(present, { figures: {}, cleared: ['staff'] })).toBe(true)
    expect(changedFields(present, { figures: {}, cleared: ['techStaff'] })).toEqual([])
    expect(together(present, { figures: {}, cleared: ['staff'] }).staff).toBeNull()
  })

  test('a figure tells only of the days on which itself changed', () => {
    const said = (id: string, source: string, figures: Partial<Metrics>): Wording => ({
      ...noMetrics,
      ...figures,
      id,
      source,
      recordedAt: `2024-0${id}-01T00:00:00.000Z`,
      recordedByName: '王敏',
      statedOn: `2024-0${id}-01`,
      why: null,
    })
    const wordings = [
      said('1', '企业填报', { revenueYuan: 500, staff: 8 }),
      said('2', '审计报告', { revenueYuan: 520, staff: 8 }),
      said('3', '走访', { revenueYuan: 520, staff: null }),
    ]
    expect(figureHistory(wordings, 'revenueYuan').map(({ value, source }) => [value, source])).toEqual([
      [520, '审计报告'],
      [500, '企业填报'],
    ])
    expect(figureHistory(wordings, 'staff').map(({ value }) => value)).toEqual([null, 8])
    expect(figureHistory(wordings, 'taxYuan')).toEqual([])
  })
})

test('every field has its place, and what the conditions need is missed by name', () => {
  expect(new Set(metricFields).size).toBe(metricFields.length)
  expect([...metricFields].sort()).toEqual(Object.keys(noMetrics).sort())
  expect(missingOf(noMetrics)).toEqual([...neededFields])
  expect(missingOf({ ...noMetrics, staff: 0 })).not.toContain('staff')
})
