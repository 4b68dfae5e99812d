import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import { isCountedOn, isHigherLevel, nearMissOn, platformLevels, platformTypes } from '#domain/platform.ts'

const day = '2024-06-30'
const levels = ['national', 'provincial'] as const
const lab = { type: 'key-laboratory', level: 'provincial' as const, from: '2021-01-01', to: null, upgraded: false }

describe('a platform just misses being counted', () => {
  it('by its level, its type, its end or its beginning, one of them alone', () => {
    const types = ['key-laboratory'] as const
    const miss = (given: Partial<Parameters<typeof nearMissOn>[1]>) =>
      nearMissOn(day, { ...lab, ...given }, levels, types)
    expect(miss({})).toBeNull()
    expect(miss({ level: 'municipal' })).toEqual({ reason: 'level', days: 0 })
    expect(miss({ level: 'district' })).toBeNull()
    expect(miss({ type: 'pilot-base' })).toEqual({ reason: 'type', days: 0 })
    expect(miss({ type: 'pilot-base', level: 'municipal' })).toBeNull()
    expect(miss({ to: '2024-06-30' })).toEqual({ reason: 'ended', days: 0 })
    expect(miss({ to: '2023-07-01' })).toEqual({ reason: 'ended', days: 365 })
    expect(miss({ to: '2023-06-30' })).toBeNull()
    expect(miss({ to: '2024-06-01', upgraded: true })).toBeNull()
    expect(miss({ from: '2024-07-30' })).toEqual({ reason: 'ahead', days: 30 })
  })

  it('never while it counts', () => {
    const around = fc.option(
      fc.integer({ min: -500, max: 500 }).map((days) => addDays(day, days)),
      { nil: null },
    )
    const platform = fc.record({
      type: fc.constantFrom(...platformTypes),
      level: fc.constantFrom(...platformLevels),
      from: around,
      to: around,
      upgraded: fc.boolean(),
    })
    const types = fc.option(fc.subarray([...platformTypes], { minLength: 1 }), { nil: null })
    fc.assert(
      fc.property(platform, fc.subarray([...platformLevels], { minLength: 1 }), types, (one, counted, ofTypes) => {
        if (isCountedOn(day, one, counted, ofTypes)) expect(nearMissOn(day, one, counted, ofTypes)).toBeNull()
      }),
    )
  })
})

it('rises by levels', () => {
  expect(isHigherLevel('national', 'provincial')).toBe(true)
  expect(isHigherLevel('district', 'district')).toBe(false)
})
