import { describe, expect, it } from 'vitest'
import {
  figureText,
  formatArea,
  formatAreaLarge,
  formatDay,
  formatDayShort,
  formatInstant,
  formatMoney,
  formatNumber,
  formatShare,
} from '#ui/format.ts'

describe('days', () => {
  it('read as people write them', () => {
    expect(formatDay('2024-06-30', 'zh')).toBe('2024年6月30日')
    expect(formatDay('2024-06-30', 'en')).toBe('30 June 2024')
  })
  it('say no more than is known', () => {
    expect(formatDay('2020-09-01', 'zh', 'month')).toBe('2020年9月')
    expect(formatDay('2020-01-01', 'en', 'year')).toBe('2020')
    expect(formatDayShort('2020-09-01', 'month')).toBe('2020-09')
  })
  it('are Shanghai’s, whatever the reader’s zone', () => {
    expect(formatInstant('2024-06-29T16:05:00.000Z')).toBe('2024-06-30 00:05')
  })
})

describe('numbers', () => {
  it('part thousands and keep their digits', () => {
    expect(formatNumber(1812, 'zh')).toBe('1,812')
    expect(formatNumber(-0, 'zh')).toBe('0')
    expect(formatShare(0.7034, 'zh')).toBe('70.3%')
  })
  it('give areas in ㎡, and in 万㎡ once they are large', () => {
    expect(figureText(formatArea(28_650, 'zh'))).toBe('286.50 ㎡')
    expect(figureText(formatArea(78_000_000, 'zh'))).toBe('78.0 万㎡')
    expect(figureText(formatAreaLarge(78_000_000, 'en'))).toBe('780,000 ㎡')
  })
  it('give money in 万元', () => expect(figureText(formatMoney(31_205_000, 'zh'))).toBe('3,120.5 万元'))
})
