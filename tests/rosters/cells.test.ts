import { expect, test } from 'vitest'
import { readCell } from '#rosters/cells.ts'
import { readDay, readEnd, readTerm } from '#rosters/dates.ts'
import { readPhone } from '#rosters/phones.ts'
import type { Cell } from '#rosters/sheets.ts'

const text = (value: string): Cell => ({ value, text: value, numeric: false, dated: false, faulty: false })
const number = (value: number, shown = String(value), dated = false): Cell => ({
  value,
  text: shown,
  numeric: true,
  dated,
  faulty: false,
})
const units = { money: null, area: null, from1904: false }

test.each([
  ['2020.9.15', '2020-09-15', 'day'],
  ['2020/9/15', '2020-09-15', 'day'],
  ['2020-09-15', '2020-09-15', 'day'],
  ['2020年9月15日', '2020-09-15', 'day'],
  ['２０２０年９月１５日', '2020-09-15', 'day'],
  ['2020 年 9 月 15 日', '2020-09-15', 'day'],
  ['20200915', '2020-09-15', 'day'],
  ['2020-09-15 00:00:00', '2020-09-15', 'day'],
  ['2020-09-15T08:30:00Z', '2020-09-15', 'day'],
  ['二〇二〇年九月十五日', '2020-09-15', 'day'],
  ['二○二一年十二月三十一日', '2021-12-31', 'day'],
  ['15/9/2020', '2020-09-15', 'day'],
  ['9/15/2020', '2020-09-15', 'day'],
  ['2020年9月', '2020-09-01', 'month'],
  ['2020.9', '2020-09-01', 'month'],
  ['2020.1', '2020-01-01', 'month'],
  ['2020-09', '2020-09-01', 'month'],
  ['202009', '2020-09-01', 'month'],
  ['2020年9月上旬', '2020-09-01', 'month'],
  ['2020年下半年', '2020-01-01', 'year'],
  ['2020年第三季度', '2020-01-01', 'year'],
  ['2020年', '2020-01-01', 'year'],
  ['2020', '2020-01-01', 'year'],
])('%s is %s, exact to the %s', (written, day, precision) => {
  const read = readDay(text(written))
  expect(read.value).toEqual({ day, precision })
  expect(read.finding?.code).toBe({ day: undefined, month: 'cell.month-only', year: 'cell.year-only' }[precision])
})

test.each([
  ['2023-02-29', 'cell.no-such-day'],
  ['2020年13月1日', 'cell.no-such-day'],
  ['202013', 'cell.no-such-day'],
  ['3/4/2020', 'cell.day-ambiguous'],
  ['20-9-15', 'cell.day-ambiguous'],
  ['9/15/20', 'cell.day-ambiguous'],
  ['44089', 'cell.not-a-day'],
  ['待定的', 'cell.not-a-day'],
])('%s is no day: %s', (written, code) => {
  expect(readDay(text(written))).toMatchObject({ value: null, finding: { code } })
})

test('placeholders are no value and no fault', () => {
  for (const written of ['-', '/', '无', '不详', 'N/A', '—', ''])
    expect(readDay(text(written))).toEqual({ value: null })
})

test('serial numbers are days only in number cells between 20000 and 60000', () => {
  expect(readDay(number(44089)).value).toEqual({ day: '2020-09-15', precision: 'day' })
  expect(readDay(number(44089.5)).value?.day).toBe('2020-09-15')
  expect(readDay(number(42627), true).value?.day).toBe('2020-09-15')
  expect(readDay(number(20200915)).value?.day).toBe('2020-09-15')
  expect(readDay(number(202009)).value).toEqual({ day: '2020-09-01', precision: 'month' })
  expect(readDay(number(2020.9)).value).toEqual({ day: '2020-09-01', precision: 'month' })
  expect(readDay(number(19_999)).finding?.code).toBe('cell.not-a-day')
  expect(readDay(number(60_001)).finding?.code).toBe('cell.not-a-day')
})

test('the number 2020.1 may have been 2020.10, so it is asked', () => {
  expect(readDay(number(2020.1))).toMatchObject({ value: null, finding: { code: 'cell.day-ambiguous' } })
})

test('有效期至 names the last day: it holds no longer the day after', () => {
  expect(readEnd(text('2024-12-31')).value).toEqual({ to: '2025-01-01', precision: 'day' })
  expect(readEnd(text('2024年2月')).value).toEqual({ to: '2024-03-01', precision: 'month' })
  expect(readEnd(text('2024年')).value).toEqual({ to: '2025-01-01', precision: 'year' })
  expect(readEnd(text('长期')).value).toEqual({ to: null, precision: 'day' })
})

test('长期 is an end, never a first day', () => {
  expect(readDay(text('长期')).finding?.code).toBe('cell.not-a-day')
})

test.each([
  ['2021.9.15-2024.9.14', '2021-09-15', '2024-09-15'],
  ['2021-09-15至2024-09-14', '2021-09-15', '2024-09-15'],
  ['2021-09-15-2024-09-14', '2021-09-15', '2024-09-15'],
  ['自2021年9月15日至2024年9月14日止', '2021-09-15', '2024-09-15'],
  ['2021年9月15日—2024年9月14日', '2021-09-15', '2024-09-15'],
  ['2021/9/15 ～ 长期', '2021-09-15', null],
  ['至2024-09-14', undefined, '2024-09-15'],
  ['2024-09-14', undefined, '2024-09-15'],
])('the term %s', (written, from, to) => {
  const { value } = readTerm(text(written))
  expect([value?.from?.day, value?.end.to]).toEqual([from, to])
})

test('三年 is no term', () => {
  expect(readTerm(text('三年'))).toMatchObject({ value: null, finding: { code: 'cell.not-a-term' } })
})

test.each([
  ['024-86000000/13800000000 张三', ['024-86000000', '13800000000'], '张三'],
  ['138 0000 0000', ['13800000000'], null],
  ['+86 138-0000-0000、李四', ['13800000000'], '李四'],
  ['张三：（024）86000000', ['024-86000000'], '张三'],
  ['86000000', ['86000000'], null],
  ['１３８００００００００；１３９００００００００', ['13800000000', '13900000000'], null],
])('the telephones in %s', (written, numbers, person) => {
  expect(readPhone(text(written))).toEqual({ value: { numbers, person } })
})

test('a number that is no telephone is said', () => {
  expect(readPhone(text('1234'))).toMatchObject({ value: null, finding: { code: 'cell.not-a-phone' } })
  expect(readPhone(text('13800000000 1234'))).toMatchObject({
    value: { numbers: ['13800000000'] },
    finding: { code: 'cell.not-a-phone' },
  })
})

test('a credit code in a number cell is flagged and never rounded', () => {
  expect(readCell('code', number(912101051179337300, '9.12101E+17'), units)).toEqual({
    value: null,
    finding: { code: 'cell.digits-lost', detail: { shown: '9.12101E+17' } },
  })
  expect(readCell('code', text('9.12101E+17'), units).finding?.code).toBe('cell.digits-lost')
})

test('codes: full-width signs are typing, a failing check is kept and said, a slip gets a suggestion', () => {
  expect(readCell('code', text(' ９１２１０１０５１１７９１０１５５Ｌ '), units)).toEqual({
    value: '91210105117910155L',
  })
  expect(readCell('code', text('91210105117910155M'), units)).toMatchObject({
    value: '91210105117910155M',
    finding: { code: 'cell.code-doubtful', detail: { finding: 'check-wrong' } },
  })
  expect(readCell('code', text('9121O105117910155L'), units)).toMatchObject({
    value: '9121O105117910155L',
    finding: { code: 'cell.code-doubtful', detail: { suggestion: '91210105117910155L' } },
  })
  expect(readCell('code', text('835912.OC'), units)).toMatchObject({
    value: null,
    finding: { code: 'cell.not-a-code' },
  })
})

test('a certificate number of 18 digits in a number cell has lost digits too', () => {
  expect(readCell('number', number(202321010508000130, '2.02321E+17'), units).finding?.code).toBe('cell.digits-lost')
  expect(readCell('number', text('GR２０２３21000123'), units).value).toBe('GR202321000123')
})

test('money: the cell, else the column says the unit; else it is asked', () => {
  const capital = (cell: Cell, money: 'ten-thousand' | null = null) => readCell('capital', cell, { ...units, money })
  expect(capital(text('１，２３４．５万')).value).toBe(12_345_000)
  expect(capital(number(66.6), 'ten-thousand').value).toBe(666_000)
  expect(capital(number(0.1 + 0.2), 'ten-thousand').value).toBe(3_000)
  expect(capital(text('约500'), 'ten-thousand')).toMatchObject({
    value: 5_000_000,
    finding: { code: 'cell.approximate' },
  })
  expect(capital(number(500)).finding?.code).toBe('cell.unit-unknown')
  expect(capital(text('50(万美元)')).finding).toEqual({
    code: 'cell.foreign-currency',
    detail: { currency: 'USD', amount: 500_000 },
  })
  expect(capital(text('若干')).finding?.code).toBe('cell.not-money')
  expect(capital(text('-'))).toEqual({ value: null })
})

test('areas, years, yes and no, closed words', () => {
  expect(readCell('area', text('1,200.5㎡'), units).value).toBe(120_050)
  expect(readCell('area', number(3.5), { ...units, area: 'ten-thousand-m2' }).value).toBe(3_500_000)
  expect(readCell('area', text('三亩'), units).finding?.code).toBe('cell.not-an-area')
  expect(readCell('year', text('2023年度'), units).value).toBe(2023)
  expect(readCell('year', text('23'), units).finding?.code).toBe('cell.not-a-year')
  expect(readCell('xinchuang', text('√'), units).value).toBe(true)
  expect(readCell('xinchuang', text('否'), units).value).toBe(false)
  expect(readCell('xinchuang', text('部分'), units).finding?.code).toBe('cell.not-yes-or-no')
  expect(readCell('kind', text('高新技术企业'), units).value).toBe('high-tech')
  expect(readCell('kind', text('高新'), units).finding?.code).toBe('cell.not-one-of')
  expect(readCell('type', text('孵化器'), units).value).toBe('incubator')
})

test('a name is shown without list marks; long text is cut and said; a faulty cell is said', () => {
  expect(readCell('name', text(' 沈阳甲科技\n有限公司* '), units).value).toBe('沈阳甲科技有限公司')
  expect(readCell('address', text('长'.repeat(300)), units)).toMatchObject({
    finding: { code: 'cell.too-long', detail: { limit: 200 } },
  })
  expect(readCell('name', { ...text('#REF!'), value: null, faulty: true }, units).finding?.code).toBe('cell.faulty')
})
