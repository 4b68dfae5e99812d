import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  covers,
  dayAt,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  endOfMonth,
  firstOfMonth,
  isDay,
  monthEnds,
  monthOf,
  monthsBetween,
  overlaps,
  yearOf,
} from '#domain/day.ts'
import { anyDay, anyRange, planDay } from '#tests/domain/histories.ts'

describe('a day', () => {
  test('is a real one', () => {
    expect(
      ['2024-02-29', '2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '1899-12-31', '20240101', ''].map(isDay),
    ).toEqual([true, ...Array(7).fill(false)])
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
    expect(dayOf(2023, 2, 29)).toBeNull()
  })

  test('is Shanghai’s: late evening in UTC is the next morning there', () => {
    expect(dayAt('2024-06-30T15:59:59.999Z')).toBe('2024-06-30')
    expect(dayAt('2024-06-30T16:00:00.000Z')).toBe('2024-07-01')
  })

  test('goes to its number and back', () => {
    fc.assert(fc.property(anyDay, (day) => isDay(day) && dayOfNumber(dayNumber(day)) === day))
  })

  test('moves by days and returns', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
        expect(addDays(day, days) > day).toBe(days > 0)
      }),
    )
  })

  test('moves by months to the same date, or the month’s last day', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const later = addMonths(day, months)
        expect((yearOf(later) - yearOf(day)) * 12 + monthOf(later) - monthOf(day)).toBe(months)
        expect(monthsBetween(day, later)).toBe(months)
        expect(monthsBetween(day, addDays(later, -1))).toBe(months - 1)
      }),
    )
  })

  test('month ends run to the day', () => {
    fc.assert(
      fc.property(planDay, planDay, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const ends = monthEnds(from, to)
        expect(ends.at(-1)).toBe(to)
        expect(ends.slice(0, -1).every((day) => endOfMonth(day) === day && day >= from && day < to)).toBe(true)
        expect(new Set(ends).size).toBe(ends.length)
        expect(firstOfMonth(to) <= to).toBe(true)
      }),
    )
  })
})

describe('half-open ranges', () => {
  test('touching ones share no day', () => {
    expect(overlaps({ from: '2023-01-01', to: '2024-01-01' }, { from: '2024-01-01', to: null })).toBe(false)
    expect(covers({ from: '2023-01-01', to: '2024-01-01' }, '2024-01-01')).toBe(false)
  })

  test('overlap is mutual, and holds whenever a day lies in both', () => {
    fc.assert(
      fc.property(anyRange, anyRange, planDay, (a, b, day) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        if (covers(a, day) && covers(b, day)) expect(overlaps(a, b)).toBe(true)
        expect(overlaps(a, a)).toBe(true)
      }),
    )
  })
})
