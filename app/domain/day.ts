// Calendar days as text `YYYY-MM-DD`. A day has no clock and no zone; the business day is Asia/Shanghai's.
// Ranges are half-open: `[from, to)`, so a certificate "valid until 2024-12-31" has `to` 2025-01-01.

declare const dayMark: unique symbol
/** A calendar day, `YYYY-MM-DD`. Text comparison is calendar order. */
export type Day = string & { readonly [dayMark]?: true }

/** An instant, UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string

/** How exactly a roster gave a day: `2020年` or `2020年9月` must never be shown as a full day. */
export type Precision = 'day' | 'month' | 'year'

/** A half-open range of days; `null` means open on that side. */
export type Range = { from: Day | null; to: Day | null }

const shape = /^\d{4}-\d{2}-\d{2}$/
const shanghaiOffsetMs = 8 * 3_600_000
const dayMs = 86_400_000

const utc = (day: Day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
const pad = (n: number, width: number) => String(n).padStart(width, '0')

/** Whether the text is a real calendar day; 2023-02-29 is not. Years 1900-2199. */
export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
  if (year < 1900 || year >= 2200 || month < 1 || month > 12 || date < 1) return false
  return date <= 28 || date <= daysInMonth(year, month)
}

/** The day with this year, month (1-12) and day of month, or null where no such day exists. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
  return isDay(text) ? text : null
}

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => utc(day) / dayMs

export function dayOfNumber(days: number): Day {
  return new Date(days * dayMs).toISOString().slice(0, 10)
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days)

/** The same date some months on; the last day of the month where that date is missing (01-31 + 1 month = 02-28). */
export function addMonths(day: Day, months: number): Day {
  const all = yearOf(day) * 12 + monthOf(day) - 1 + months
  const year = Math.floor(all / 12)
  const month = (all % 12) + 1
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const firstOfYear = (year: number): Day => `${pad(year, 4)}-01-01`
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
export const endOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1)

/** Days from `a` to `b`; negative where b is earlier. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a)

/** Full calendar months from `a` to `b` (b not before a). */
export function monthsBetween(a: Day, b: Day): number {
  const months = (yearOf(b) - yearOf(a)) * 12 + monthOf(b) - monthOf(a)
  return addMonths(a, months) <= b ? months : months - 1
}

/** Whether `day` lies in `[from, to)`. */
export const covers = (range: Range, day: Day): boolean =>
  (range.from === null || range.from <= day) && (range.to === null || day < range.to)

/** Whether two half-open ranges share a day. */
export const overlaps = (a: Range, b: Range): boolean =>
  (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to)

/** The day it is in Asia/Shanghai (no daylight saving since 1991) at this instant. */
export const dayAt = (instant: Instant): Day =>
  new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The last millisecond of a day in Asia/Shanghai. */
export const endOfDay = (day: Day): Instant => new Date(utc(day) + dayMs - shanghaiOffsetMs - 1).toISOString()

/** The last day of each month from the month of `from` to the month of `to`, the last one cut to `to`. */
export function monthEnds(from: Day, to: Day): Day[] {
  const ends: Day[] = []
  for (let day = endOfMonth(from); day < to; day = endOfMonth(addDays(day, 1))) ends.push(day)
  return [...ends, to]
}
