import { expect, test } from 'vitest'
import { dayIn, onSameDay } from '#server/as-of-day.ts'

const past = new URL('http://crm.invalid/firms/1/edit?on=2023-12-31&tab=x')

test.each([
  ['/firms/1', '/firms/1?on=2023-12-31'],
  ['/firms?rung=eaglet', '/firms?rung=eaglet&on=2023-12-31'],
  ['/imports/7?page=2#rows', '/imports/7?page=2&on=2023-12-31#rows'],
  ['/', '/?on=2023-12-31'],
])('%s is opened on the day of the page before', (to, expected) => {
  expect(onSameDay(to, past)).toBe(expected)
})

test('an address that names a day, or another site, is left alone', () => {
  expect(onSameDay('/firms?on=2020-12-31', past)).toBe('/firms?on=2020-12-31')
  expect(onSameDay('/firms?on=', past)).toBe('/firms?on=')
  expect(onSameDay('https://elsewhere.invalid/', past)).toBe('https://elsewhere.invalid/')
})

test.each(['', '?on=', '?on=2023-02-30', '?on=yesterday'])('no day in "%s": the next page is of today', (search) => {
  const here = new URL(`http://crm.invalid/firms${search}`)
  expect(dayIn(here)).toBeNull()
  expect(onSameDay('/firms/1', here)).toBe('/firms/1')
})
