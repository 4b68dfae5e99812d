// Days as rosters write them, with the precision they were written in. A month is never turned into a full day:
// `day` is then the first of the month (or year), and `precision` says so.
import { addDays, addMonths, type Day, dayOf, dayOfNumber, firstOfYear, type Precision, yearOf } from '#domain/day.ts'
import { isPlaceholder } from '#domain/decimal.ts'
import type { Read } from '#rosters/finding.ts'
import type { Cell } from '#rosters/sheets.ts'

export type RosterDay = { day: Day; precision: Precision }
/** 有效期至 names the last day; `to` is the first day it no longer holds, null for 长期. */
export type RosterEnd = { to: Day | null; precision: Precision }
export type RosterTerm = { from: RosterDay | null; end: RosterEnd }

const serialFrom = 20_000
const serialTo = 60_000
/** Day number of 1970-01-01 in Excel's 1900 system, and the distance of the 1904 system. */
const serialOf1970 = 25_569
const from1904Days = 1_462

const openEnded = /^(长期|永久|长期有效|永久有效|无固定期限|无期限|至今)$/
const clock = /(?<=\d)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/

export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

export function readDay(cell: Cell, from1904 = false): Read<RosterDay> {
  if (typeof cell.value === 'number') return readNumber(cell.value, cell.text, cell.dated, from1904)
  return readDayText(cell.text)
}

function readNumber(value: number, shown: string, dated: boolean, from1904: boolean): Read<RosterDay> {
  const isSerial = value >= serialFrom && value < serialTo + 1
  if (isSerial || (dated && value >= 1 && value < 110_000)) {
    const days = Math.floor(value) - serialOf1970 + (from1904 ? from1904Days : 0)
    return { value: { day: dayOfNumber(days), precision: 'day' } }
  }
  // Excel drops the last nought of 2020.10, so the number 2020.1 is January or October.
  if (/^\d{4}\.1$/.test(String(value)))
    return { value: null, finding: { code: 'cell.day-ambiguous', detail: { text: shown } } }
  return readDayText(String(value))
}

const shapes: RegExp[] = [
  /^(?<y>\d{4})[./\-—年](?<m>\d{1,2})[./\-—月](?<d>\d{1,2})[日号.]?$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<y>\d{4})[./\-—年](?<m>\d{1,2})月?(?:份|[上中下]旬|底|初)?$/,
  /^(?<y>\d{4})(?<m>\d{2})$/,
  /^(?<y>\d{4})年?度?(?:上半年|下半年|第?[一二三四1-4]季度|年?底|年?初)?$/,
]

export function readDayText(written: string): Read<RosterDay> {
  if (isPlaceholder(written)) return { value: null }
  const shown = tidy(written)
  const text = arabic(shown.replace(clock, '').replace(/\s/g, ''))
  for (const shape of shapes) {
    const parts = shape.exec(text)?.groups
    if (parts) return dayFrom(shown, Number(parts.y), parts.m, parts.d)
  }
  const western = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  if (western) return readWestern(shown, Number(western[1]), Number(western[2]), Number(western[3]))
  if (/^\d{2}[./-]\d{1,2}[./-]\d{1,2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text))
    return { value: null, finding: { code: 'cell.day-ambiguous', detail: { text: shown } } }
  return { value: null, finding: { code: 'cell.not-a-day', detail: { text: shown } } }
}

function dayFrom(text: string, year: number, month: string | undefined, date: string | undefined): Read<RosterDay> {
  const day = dayOf(year, Number(month ?? 1), Number(date ?? 1))
  if (day === null) return { value: null, finding: { code: 'cell.no-such-day', detail: { text } } }
  if (month === undefined)
    return { value: { day, precision: 'year' }, finding: { code: 'cell.year-only', detail: { text } } }
  if (date === undefined)
    return { value: { day, precision: 'month' }, finding: { code: 'cell.month-only', detail: { text } } }
  return { value: { day, precision: 'day' } }
}

/** 15/9/2020 or 9/15/2020: only where one of the two can't be a month. */
function readWestern(text: string, first: number, second: number, year: number): Read<RosterDay> {
  if (first <= 12 && second <= 12 && first !== second)
    return { value: null, finding: { code: 'cell.day-ambiguous', detail: { text } } }
  const [month, date] = first > 12 ? [second, first] : [first, second]
  return dayFrom(text, year, String(month), String(date))
}

const chineseDigits = '〇一二三四五六七八九'

/** 二〇二〇年九月十五日 in Arabic figures; other text unchanged. */
function arabic(text: string): string {
  const parts =
    /^([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十]{1,3})[日号])?$/.exec(
      text,
    )
  if (!parts) return text
  const [, year = '', month, date] = parts
  const digits = [...year.replace(/[○零]/g, '〇')].map((sign) => chineseDigits.indexOf(sign)).join('')
  return `${digits}年${month ? `${small(month)}月` : ''}${date ? `${small(date)}日` : ''}`
}

function small(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const digit = (sign: string | undefined) => (sign ? chineseDigits.indexOf(sign) : 0)
  return (numeral.includes('十') ? digit(tens) * 10 || 10 : 0) + digit(ones)
}

/** 有效期至: the day after the last day named, as finely as it was named. */
export function readEnd(cell: Cell, from1904 = false): Read<RosterEnd> {
  if (openEnded.test(tidy(cell.text).replace(/\s/g, ''))) return { value: { to: null, precision: 'day' } }
  const { value, finding } = readDay(cell, from1904)
  return { value: value && endOf(value), finding }
}

function endOf({ day, precision }: RosterDay): RosterEnd {
  const next = { day: addDays(day, 1), month: addMonths(day, 1), year: firstOfYear(yearOf(day) + 1) }
  return { to: next[precision], precision }
}

/** 2021.9.15-2024.9.14, 2021年9月至2024年9月, 至2024-09-14; a bare `三年` is no term. */
export function readTerm(cell: Cell, from1904 = false): Read<RosterTerm> {
  const text = tidy(cell.text)
  if (isPlaceholder(text)) return { value: null }
  const parts = /^(?:自|从)?(.*?)\s*(?:至|到|~|～|--+|—+|–)\s*(.+?)(?:止)?$/.exec(text) ?? splitInHalf(text)
  if (!parts) return justEnd(cell, from1904)
  const from = readDayText(parts[1] ?? '')
  const end = readEnd({ ...cell, value: parts[2] ?? '', text: parts[2] ?? '' })
  if (!end.value || (parts[1] && !from.value))
    return { value: null, finding: { code: 'cell.not-a-term', detail: { text } } }
  return { value: { from: from.value, end: end.value }, finding: end.finding ?? from.finding }
}

/** Two full days joined by the sign that also joins year and month: 2021-09-15-2024-09-14. */
const splitInHalf = (text: string) =>
  /^(\d{4}[^\d]\d{1,2}[^\d]\d{1,2}日?)-(\d{4}[^\d]\d{1,2}[^\d]\d{1,2}日?)$/.exec(text.replace(/\s/g, ''))

function justEnd(cell: Cell, from1904: boolean): Read<RosterTerm> {
  const end = readEnd(cell, from1904)
  if (end.value) return { value: { from: null, end: end.value }, finding: end.finding }
  return { value: null, finding: { code: 'cell.not-a-term', detail: { text: tidy(cell.text) } } }
}
