import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayOfNumber } from '#domain/day.ts'
import {
  entryConditions,
  type Incubated,
  latestOverStart,
  registeredBetween,
  stayLimitOn,
  verdictOf,
} from '#domain/stay-limit.ts'

const stay = (from: string, to: string | null = null, more: Partial<Incubated> = {}): Incubated => ({
  from,
  to,
  kind: 'physical',
  incubating: true,
  longCycle: false,
  ...more,
})
const entry = (
  on: string,
  registered: ReturnType<typeof registeredBetween>,
  type: 'incubator' | 'park' = 'incubator',
) => entryConditions(type, on, { kind: 'physical', registered })
const age = (on: string, day: string | null, precision: 'day' | 'month' | 'year' | null = 'day') =>
  entry(on, registeredBetween(day, precision)).find(({ key }) => key === 'age')

describe('国科发区〔2018〕300号 第八条, age at entry', () => {
  it('is at most 24 months, the day itself included', () => {
    expect(age('2022-03-15', '2020-03-15')).toMatchObject({ verdict: 'met', lastDay: '2022-03-15' })
    expect(age('2022-03-16', '2020-03-15')).toMatchObject({ verdict: 'not-met', lastDay: '2022-03-15' })
  })

  it('is not known without a day, and for a month only where the day would decide', () => {
    expect(age('2022-03-15', null)?.verdict).toBe('not-known')
    expect(age('2022-03-15', '2020-03-01', 'month')).toMatchObject({ verdict: 'not-known', lastDay: null })
    expect(age('2022-03-01', '2020-03-01', 'month')?.verdict).toBe('met')
    expect(age('2022-04-01', '2020-03-01', 'month')?.verdict).toBe('not-met')
    expect(age('2022-12-31', '2020-01-01', 'year')?.verdict).toBe('not-known')
  })

  it('is asked of incubators, and of a carrier whose type is not known', () => {
    expect(entry('2024-01-01', registeredBetween('2001-01-01', 'day'), 'park').map(({ key }) => key)).toEqual([
      'works-here',
    ])
    expect(entryConditions(null, '2024-01-01', { kind: 'physical', registered: null })).toHaveLength(2)
  })

  it('says where it stands and how sure that is', () => {
    expect(age('2022-03-15', '2020-03-15')?.source).toEqual({
      ruleSet: 'INC_NAT_2018',
      document: '国科发区〔2018〕300号',
      article: 8,
      confidence: 'memory',
    })
    expect(age('2026-03-15', '2025-03-15')?.source.confidence).toBe('uncertain')
  })

  it('and 挂靠 is nowhere 在孵: not met outweighs not known', () => {
    const conditions = entryConditions('incubator', '2024-01-01', { kind: 'registered', registered: null })
    expect(conditions.map(({ verdict }) => verdict)).toEqual(['not-known', 'not-met'])
    expect(verdictOf(conditions)).toBe('not-met')
    expect(verdictOf([])).toBe('met')
  })
})

describe('the stay limit', () => {
  it('is 48 months in an incubator, 60 for long cycles, 24 in a maker space, 60 in an accelerator, none in a park', () => {
    const over = (type: Parameters<typeof stayLimitOn>[1], longCycle = false) => {
      const limit = stayLimitOn('2021-01-01', type, [stay('2020-01-01', null, { longCycle })])
      return [limit?.verdict, limit?.overFrom ?? null, limit?.source?.confidence ?? null]
    }
    expect(over('maker-space')).toEqual(['met', '2022-01-01', 'seen'])
    expect(over('incubator')).toEqual(['met', '2024-01-01', 'memory'])
    expect(over('incubator', true)).toEqual(['met', '2025-01-01', 'memory'])
    expect(over('accelerator')).toEqual(['met', '2025-01-01', 'default'])
    expect(over('park')).toEqual(['met', null, null])
    expect(over('twin-building')).toEqual(['met', null, null])
    expect(over(null)).toEqual(['not-known', null, null])
  })

  it('is over from the day after the last of its months', () => {
    const on = (day: string) => stayLimitOn(day, 'incubator', [stay('2020-01-01')])?.verdict
    expect([on('2023-12-31'), on('2024-01-01')]).toEqual(['met', 'not-met'])
  })

  it('counts from the first day in incubation in that carrier, through all its stays there', () => {
    const stays = [
      stay('2019-01-01', '2019-06-01', { incubating: false }),
      stay('2019-06-01', '2021-01-01'),
      stay('2021-01-01'),
    ]
    expect(stayLimitOn('2022-01-01', 'incubator', stays)).toMatchObject({ since: '2019-06-01', overFrom: '2023-06-01' })
  })

  it('is asked only while the firm is in incubation there', () => {
    expect(stayLimitOn('2019-12-31', 'incubator', [stay('2020-01-01')])).toBeNull()
    expect(stayLimitOn('2021-01-01', 'incubator', [stay('2020-01-01', '2021-01-01')])).toBeNull()
    expect(stayLimitOn('2021-01-01', 'incubator', [stay('2020-01-01', null, { incubating: false })])).toBeNull()
    expect(stayLimitOn('2021-01-01', 'incubator', [stay('2020-01-01', null, { kind: 'registered' })])).toBeNull()
  })

  it('searched for by first days finds exactly the stays that are over', () => {
    const days = fc.integer({ min: 16_000, max: 20_500 }).map(dayOfNumber)
    fc.assert(
      fc.property(days, fc.constantFrom(24, 48, 60), (day, months) => {
        const start = latestOverStart(day, months)
        expect(addMonths(start, months) <= day).toBe(true)
        expect(addMonths(addDays(start, 1), months) > day).toBe(true)
      }),
    )
  })
})
