import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlaceholder, shiftedInteger } from '#domain/decimal.ts'
import { type MoneyUnit, moneyUnitIn, moneyUnits, parseMoney } from '#domain/money.ts'

const yuanOf = (text: string, unit: MoneyUnit | null = null) => {
  const read = parseMoney(text, { unit })
  return 'yuan' in read ? read.yuan : read.finding
}

describe('capital as the register writes it', () => {
  test.each([
    ['66万人民币', 660_000],
    ['3(万元人民币)', 30_000],
    ['4.8700(万元人民币)', 48_700],
    ['622,070.6911(万元人民币)', 6_220_706_911],
    ['1,000.6360(万元人民币)', 10_006_360],
    ['100万人民币元', 1_000_000],
    ['0.5万人民币元', 5_000],
    ['50万元人民币', 500_000],
  ])('%s', (text, yuan) => expect(yuanOf(text)).toBe(yuan))

  test('without a unit is not guessed: 100() stays a finding until the column’s unit is known', () => {
    expect(yuanOf('100()')).toBe('unit-unknown')
    expect(yuanOf('2,000()', 'ten-thousand')).toBe(20_000_000)
  })

  test('in another currency never becomes 元', () => {
    expect(parseMoney('508.2897(万美元)')).toEqual({ finding: 'foreign-currency', currency: 'USD', amount: 5_082_897 })
    expect(parseMoney('300万港元')).toEqual({ finding: 'foreign-currency', currency: 'HKD', amount: 3_000_000 })
    expect(parseMoney('500欧元', { unit: 'ten-thousand' })).toEqual({
      finding: 'foreign-currency',
      currency: 'EUR',
      amount: 500,
    })
    expect(parseMoney('500美元')).toEqual({ finding: 'foreign-currency', currency: 'USD', amount: 500 })
  })
})

describe('amounts as officers write them', () => {
  test.each<[string, MoneyUnit | null, number | string]>([
    ['1,234.56', 'ten-thousand', 12_345_600],
    ['１，２３４', 'thousand', 1_234_000],
    ['1200万', null, 12_000_000],
    ['1200万', 'yuan', 12_000_000],
    ['1.2亿', null, 120_000_000],
    ['1亿2000万元', null, 120_000_000],
    ['3千元', null, 3_000],
    ['￥88,000元整', null, 88_000],
    ['500', 'yuan', 500],
    ['认缴：1000万元（人民币）', null, 10_000_000],
    ['-12.5万元', null, -125_000],
    ['0', null, 0],
    ['1,2万', null, 'unreadable'],
    ['100-200万', null, 'unreadable'],
    ['壹佰万元', null, 'unreadable'],
    ['99999999999亿', null, 'unreadable'],
  ])('%s under %s', (text, unit, yuan) => expect(yuanOf(text, unit)).toBe(yuan))

  test('约500 is kept with its doubt', () => {
    expect(parseMoney('约500', { unit: 'ten-thousand' })).toEqual({
      yuan: 5_000_000,
      unitFrom: 'column',
      approximate: true,
      currency: 'CNY',
    })
    expect(parseMoney('500余万元')).toMatchObject({ yuan: 5_000_000, unitFrom: 'text', approximate: true })
  })

  test.each(['-', '/', '—', '无', '不详', ' ', 'N/A', '暂无', '－'])('%s is no zero', (text) =>
    expect(parseMoney(text, { unit: 'yuan' })).toEqual({ finding: 'placeholder' }),
  )
})

test('a header or a corner note names the unit', () => {
  expect(
    [
      '注册资金（万元）',
      '单位：千元',
      '营业收入/亿元',
      '金额(元)',
      '注册资金',
      '出口创汇(万美元)',
      '投资(百万元)',
      '注册资本（万）',
    ].map(moneyUnitIn),
  ).toEqual(['ten-thousand', 'thousand', 'hundred-million', 'yuan', null, null, null, 'ten-thousand'])
})

describe('decimal text', () => {
  test('is read exactly, halves away from zero', () => {
    expect(shiftedInteger('0.29', 2)).toBe(29)
    expect(shiftedInteger('1.005', 2)).toBe(101)
    expect(shiftedInteger('-1.005', 2)).toBe(-101)
    expect(shiftedInteger('.5', 0)).toBe(1)
    expect(['', '.', '-', '1.2.3', '1e3', '12,34'].map((text) => shiftedInteger(text, 0))).toEqual(Array(6).fill(null))
  })

  test('has the same value with and without thousands signs, whatever the unit', () => {
    const tens = { yuan: 0, thousand: 3, 'ten-thousand': 4, 'hundred-million': 8 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(...moneyUnits), (amount, unit) => {
        const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
        expect(yuanOf(String(amount), unit)).toBe(amount * 10 ** tens[unit])
        expect(yuanOf(grouped, unit)).toBe(yuanOf(String(amount), unit))
      }),
    )
  })

  test('adds up exactly: as 元 in text and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (yuan) => {
        const inTenThousands = `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}万元`
        expect(yuanOf(inTenThousands)).toBe(yuan)
      }),
    )
  })

  test('never throws on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Object.keys(parseMoney(text)).length).toBeGreaterThan(0)
        expect(isPlaceholder(text)).toBeTypeOf('boolean')
      }),
    )
  })
})

const samples = process.env.ROSTER_SAMPLES
const roster = samples ? join(samples, 'huanggu_firms_2000.csv') : null
const present = roster !== null && existsSync(roster)

describe.skipIf(!present)(
  `the capital column of 2,000 firms${present ? '' : ' (skipped: ROSTER_SAMPLES is not set)'}`,
  () => {
    test('is read or gets a clear finding, never “unreadable”', () => {
      const [header = [], ...rows]: string[][] = present ? parse(readFileSync(roster), { bom: true }) : []
      const at = header.indexOf('注册资金')
      const counts = new Map<string, number>()
      for (const row of rows) {
        const read = parseMoney(row[at] ?? '')
        const what = 'yuan' in read ? 'read' : read.finding
        counts.set(what, (counts.get(what) ?? 0) + 1)
      }
      expect(Object.fromEntries(counts)).toEqual({
        read: 1740,
        placeholder: 251,
        'unit-unknown': 2,
        'foreign-currency': 7,
      })
    })
  },
)
