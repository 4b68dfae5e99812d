import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, figuresOn, firmsOn, holdersOn, rungsOn, xinchuangFirmsOn } from '#domain/figures.ts'
import { allFirms } from '#domain/funnel.ts'
import { awaitingReplacementOn, type Recognition } from '#domain/recognition.ts'
import { anyHistory, factsOf, planDay } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'

const fourteenthPlan = {
  name: '十四五',
  baseOn: '2020-12-31',
  endOn: '2025-12-31',
  targets: [
    { measure: 'high-tech-firms', base: 170, target: 500, comparison: '>' },
    { measure: 'xinchuang-firms', base: 18, target: 300, comparison: '>=' },
    { measure: 'carrier-area-m2', base: 450_000, target: 1_000_000, comparison: '>=' },
    { measure: 'innovation-platforms', base: 72, target: 100, comparison: '>=' },
  ],
} as const

test('the figures of any day equal the slow interpreter’s', () => {
  fc.assert(
    fc.property(anyHistory, fc.array(planDay, { minLength: 5, maxLength: 5 }), (history, days) => {
      const facts = factsOf(history)
      for (const day of days) {
        const slowly = figuresSlowly(history, day)
        const figures = figuresOn(day, facts, fourteenthPlan)
        const actuals = Object.fromEntries(figures.measures.map(({ key, actual }) => [key, actual]))
        const awaiting = firmsOn(day, facts.firms).filter((firm) => awaitingReplacementOn(day, firm.recognitions))
        expect({
          measures: actuals,
          holders: figures.holders,
          rungs: figures.rungs,
          awaiting: awaiting.length,
        }).toEqual(slowly)
      }
    }),
    { numRuns: 300 },
  )
})

test('the rungs add up to the firms of the district', () => {
  fc.assert(
    fc.property(anyHistory, planDay, (history, day) => {
      const facts = factsOf(history)
      expect(allFirms(rungsOn(day, facts))).toBe(firmsOn(day, facts.firms).length)
    }),
  )
})

const highTech = (from: string, to: string, revokedOn: string | null = null): Recognition => ({
  kind: 'high-tech',
  number: null,
  from,
  to,
  revokedOn,
})

const none: Omit<Facts, 'firms'> = { terms: [], units: [], stays: [], platforms: [] }
const here = { deregisteredOn: null, residences: [{ from: '2019-05-01', to: null }] }

describe('航远软件, a gazelle with a high-tech certificate', () => {
  const hangyuan = {
    ...here,
    id: 'hangyuan',
    recognitions: [
      highTech('2021-11-10', '2024-11-10'),
      { kind: 'gazelle', number: null, from: '2022-06-01', to: '2025-06-01', revokedOn: null } satisfies Recognition,
    ],
  }

  test('counts among the high-tech holders and the gazelles, and once on its rung', () => {
    const facts = { firms: [hangyuan] }
    expect(holdersOn('2023-01-01', facts)).toMatchObject({ 'high-tech': 1, gazelle: 1 })
    expect(rungsOn('2023-01-01', facts)).toMatchObject({ 'high-tech': 0, 'gazelle-unicorn': 1 })
  })

  test('falls back to no rung when both have lapsed', () => {
    expect(rungsOn('2025-06-01', { firms: [hangyuan] })).toMatchObject({ none: 1, 'gazelle-unicorn': 0 })
  })

  test('is no firm of the district before it moved in', () => {
    expect(allFirms(rungsOn('2019-04-30', { firms: [hangyuan] }))).toBe(0)
  })
})

describe('信创产业园', () => {
  const park = { carrier: 'park', type: 'park', level: null, xinchuang: true, from: '2020-01-01', to: null } as const
  const stay = { id: 's', firm: 'qilin', carrier: 'park', unit: null, areaCent: null, from: '2021-03-01', to: null }
  const facts = (kind: 'physical' | 'registered'): Facts => ({
    ...none,
    firms: [{ ...here, id: 'qilin', recognitions: [] }],
    terms: [park],
    stays: [
      { ...stay, kind },
      { ...stay, id: 's2', kind },
    ],
  })

  test('counts a firm with two rooms once', () => {
    expect(xinchuangFirmsOn('2021-03-01', facts('physical'))).toEqual(['qilin'])
  })

  test('does not count a firm that is only registered there (挂靠)', () => {
    expect(xinchuangFirmsOn('2021-03-01', facts('registered'))).toEqual([])
  })
})

test('a plan without a target for a measure leaves it out', () => {
  const figures = figuresOn('2024-06-30', { ...none, firms: [] }, { ...fourteenthPlan, targets: [] })
  expect(figures).toEqual({
    asOf: '2024-06-30',
    plan: '十四五',
    measures: [],
    holders: { 'tech-sme': 0, 'high-tech': 0, eaglet: 0, gazelle: 0, unicorn: 0, platform: 0 },
    rungs: { none: 0, 'tech-sme': 0, 'high-tech': 0, eaglet: 0, 'gazelle-unicorn': 0, platform: 0 },
  })
})
