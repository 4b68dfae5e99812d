import { expect, test } from 'vitest'
import { newId } from '#db/new-id.ts'

const atMs = Date.parse('2024-06-30T02:00:00.000Z')

test('ids made at one instant keep their order, also when there are more than one counter of 12 bits holds', () => {
  const made = Array.from({ length: 20_000 }, () => newId(atMs))
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('ids are UUIDs of version 7 with the instant in front', () => {
  expect(newId(atMs)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(newId(atMs).replace('-', '').slice(0, 12), 16)).toBe(atMs)
})
