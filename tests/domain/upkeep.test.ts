import { describe, expect, test } from 'vitest'
import { annualReportsOn, nameChangeReportDueOn, reportStateOn, yearsOwed } from '#domain/upkeep.ts'

const certificate = { from: '2021-11-10', to: '2024-11-10', revokedOn: null }

describe('reports a certificate owes', () => {
  test('are those that fall due while it is in force', () => {
    expect(yearsOwed(certificate)).toEqual([2021, 2022, 2023])
    expect(yearsOwed({ from: '2022-05-31', to: '2025-05-31', revokedOn: null })).toEqual([2022, 2023])
    expect(yearsOwed({ from: '2022-06-01', to: '2025-06-01', revokedOn: null })).toEqual([2022, 2023, 2024])
    expect(yearsOwed({ ...certificate, revokedOn: '2023-05-31' })).toEqual([2021])
  })
})

describe('the report on 2022', () => {
  test('is due until 31 May 2023, that day included, and missed from the next', () => {
    const awaited = { year: 2022, filedOn: null }
    expect(reportStateOn('2023-05-31', 2022, awaited)).toBe('due')
    expect(reportStateOn('2023-06-01', 2022, awaited)).toBe('missed')
  })

  test('is filed in time on 31 May, late on 1 June', () => {
    expect(reportStateOn('2023-07-01', 2022, { year: 2022, filedOn: '2023-05-31' })).toBe('filed')
    expect(reportStateOn('2023-07-01', 2022, { year: 2022, filedOn: '2023-06-01' })).toBe('late')
  })

  test('was not filed yet on a day before it was', () => {
    expect(reportStateOn('2023-04-01', 2022, { year: 2022, filedOn: '2023-05-02' })).toBe('due')
  })

  test('is no miss where nobody kept a record of it', () => {
    expect(reportStateOn('2023-06-01', 2022, null)).toBe('unknown')
  })
})

test('two years missed within one certificate are a ground to take it back, one is a warning', () => {
  const records = [2021, 2022, 2023].map((year) => ({ year, filedOn: null }))
  const risk = (day: string) => annualReportsOn(day, certificate, records).risk
  expect(risk('2022-05-31')).toBe('none')
  expect(risk('2022-06-01')).toBe('one-missed')
  expect(risk('2023-05-31')).toBe('one-missed')
  expect(risk('2023-06-01')).toBe('cancellation')
  expect(annualReportsOn('2024-06-30', certificate, []).risk).toBe('none')
})

test('a change of name is to be reported within three months', () => {
  expect(nameChangeReportDueOn('2024-03-15')).toBe('2024-06-15')
  expect(nameChangeReportDueOn('2023-11-30')).toBe('2024-02-29')
})
