// 科技型中小企业 (国科发政〔2017〕115号): each condition at, just under and just over its boundary.
import { describe, expect, test } from 'vitest'
import type { FirmFacts, Verdict, YearFigures } from '#domain/eligibility.ts'
import { firmWith, judged, leaf } from '#tests/domain/firm-facts.ts'

const rule = 'TECH_SME_2017'
const verified = { 'resident-sound-accounts': true, 'industry-not-excluded': true, 'no-breach': true }
const year: YearFigures = {
  staff: 100,
  techStaff: 30,
  salesYuan: 10_000_000,
  assetsYuan: 10_000_000,
  costYuan: 8_000_000,
  rdYuan: 600_000,
  ip1: 0,
  ip2: 4,
}
const firm = (changed: YearFigures = {}, rest: Partial<Parameters<typeof firmWith>[0]> = {}): FirmFacts =>
  firmWith({ declared: verified, years: { 2023: { ...year, ...changed } }, ...rest })
const verdictOf = (key: string, facts: FirmFacts): Verdict => leaf(rule, key, facts).verdict
const scoreOf = (facts: FirmFacts) => judged(rule, facts).score?.score
const itemOf = (key: string, facts: FirmFacts) => scoreOf(facts)?.items.find((one) => one.key === key)

test('a firm that meets everything is ready', () => {
  const judgement = judged(rule, firm())
  expect(judgement).toMatchObject({ verdict: 'met', effort: 'ready', short: [], missing: [], lastYear: 2023 })
})

describe('TS-2, of last year, the limit itself still small enough', () => {
  test.each<[string, YearFigures, Verdict, number | null]>([
    ['TS-2a', { staff: 499 }, 'met', null],
    ['TS-2a', { staff: 500 }, 'met', null],
    ['TS-2a', { staff: 501 }, 'not-met', 1],
    ['TS-2b', { salesYuan: 200_000_000 }, 'met', null],
    ['TS-2b', { salesYuan: 200_000_001 }, 'not-met', 1],
    ['TS-2b', { salesYuan: null }, 'not-known', null],
    ['TS-2c', { assetsYuan: 200_000_000 }, 'met', null],
    ['TS-2c', { assetsYuan: 200_000_001 }, 'not-met', 1],
  ])('%s with %j: %s', (key, changed, verdict, less) => {
    const answer = leaf(rule, key, firm(changed))
    expect(answer.verdict).toBe(verdict)
    expect(answer.distance).toEqual(less === null ? null : expect.objectContaining({ kind: 'less', amount: less }))
  })

  test('says which year and figure is missing', () =>
    expect(leaf(rule, 'TS-2b', firm({ salesYuan: null })).missing).toEqual([
      { kind: 'figure', field: 'salesYuan', year: 2023 },
    ]))
})

describe('points for staff: share of tech staff, lower bound within', () => {
  test.each([
    [300, 20],
    [299, 16],
    [250, 16],
    [249, 12],
    [200, 12],
    [199, 8],
    [150, 8],
    [149, 4],
    [100, 4],
    [99, 0],
    [0, 0],
  ])('%i of 1,000: %i', (techStaff, points) =>
    expect(itemOf('staff', firm({ staff: 1000, techStaff }))).toMatchObject({ low: points, high: points }),
  )

  test('a share that no fraction can hold exactly is compared exactly', () => {
    expect(itemOf('staff', firm({ staff: 3, techStaff: 1 }))?.low).toBe(20)
    expect(itemOf('staff', firm({ staff: 9_007_199_254_740_990, techStaff: 2_702_159_776_422_297 }))?.low).toBe(20)
    expect(itemOf('staff', firm({ staff: 9_007_199_254_740_990, techStaff: 2_702_159_776_422_296 }))?.low).toBe(16)
  })

  test('none for a firm without staff, and then no number at all', () => {
    expect(verdictOf('TS-5b', firm({ staff: 0, techStaff: 0 }))).toBe('not-met')
    expect(verdictOf('TS-5b', firm({ techStaff: 10 }))).toBe('met')
    expect(verdictOf('TS-5b', firm({ techStaff: 9 }))).toBe('not-met')
    // 50 + 30 points are enough, but none are for staff.
    const judgement = judged(rule, firm({ techStaff: 9, ip1: 1 }))
    expect(judgement.score?.score).toMatchObject({ low: 80, high: 80 })
    expect(judgement.short).toEqual(['TS-pass'])
  })
})

describe('points for R&D: of sales or of cost, the better', () => {
  test.each([
    [600_000, 50],
    [599_999, 40],
    [500_000, 40],
    [499_999, 30],
    [400_000, 30],
    [399_999, 20],
    [300_000, 20],
    [299_999, 10],
    [200_000, 10],
    [199_999, 0],
  ])('%i 元 of 10 million 元 sales: %i', (rdYuan, points) =>
    expect(itemOf('rd', firm({ rdYuan, costYuan: 100_000_000 }))).toMatchObject({ low: points, high: points }),
  )

  test.each([
    [300_000, 50],
    [299_999, 40],
    [250_000, 40],
    [249_999, 30],
    [200_000, 30],
    [199_999, 20],
    [150_000, 20],
    [149_999, 10],
    [100_000, 10],
    [99_999, 0],
  ])('%i 元 of 1 million 元 cost: %i', (rdYuan, points) =>
    expect(itemOf('rd', firm({ rdYuan, costYuan: 1_000_000, salesYuan: 200_000_000 }))).toMatchObject({ low: points }),
  )

  test('says which was chosen', () => {
    const chosen = (facts: FirmFacts) => itemOf('rd', facts)?.items?.find((one) => one.chosen)?.key
    expect(chosen(firm({ rdYuan: 600_000 }))).toBe('rd-of-sales')
    expect(chosen(firm({ rdYuan: 300_000, salesYuan: 100_000_000, costYuan: 1_000_000 }))).toBe('rd-of-cost')
  })

  test('without sales it goes by cost; nothing is divided by zero', () => {
    const item = itemOf('rd', firm({ salesYuan: 0, rdYuan: 300_000, costYuan: 1_000_000 }))
    expect(item).toMatchObject({ low: 50, high: 50 })
    expect(item?.items?.[0]).toMatchObject({ key: 'rd-of-sales', high: 0, figure: null, remark: 'whole-is-zero' })
    expect(itemOf('rd', firm({ salesYuan: 0, costYuan: 0, rdYuan: 0 }))).toMatchObject({ low: 0, high: 0 })
  })

  test('with cost missing it is at least what sales give', () =>
    expect(itemOf('rd', firm({ rdYuan: 400_000, costYuan: null }))).toMatchObject({
      low: 30,
      high: 50,
      missing: [{ kind: 'figure', field: 'costYuan', year: 2023 }],
    }))
})

describe('points for intellectual property', () => {
  test.each([
    [1, 0, 30],
    [0, 5, 24],
    [0, 4, 24],
    [0, 3, 18],
    [0, 2, 12],
    [0, 1, 6],
    [0, 0, 0],
  ])('class I %i, class II %i: %i', (ip1, ip2, points) =>
    expect(itemOf('ip', firm({ ip1, ip2 }))).toMatchObject({ low: points, high: points }),
  )

  test('with class I not known: from what class II gives to full', () =>
    expect(itemOf('ip', firm({ ip1: null, ip2: 2 }))).toMatchObject({ low: 12, high: 30 }))
  test('with a class I right class II no longer matters', () =>
    expect(itemOf('ip', firm({ ip1: 1, ip2: null }))).toMatchObject({ low: 30, high: 30, missing: [] }))
})

describe('TS-5: 60 points', () => {
  // 20 for staff, and R&D and IP so that the sum is at and under 60.
  test.each<[YearFigures, number, Verdict]>([
    [{ rdYuan: 400_000, costYuan: 100_000_000, ip2: 2 }, 62, 'met'],
    [{ rdYuan: 500_000, costYuan: 100_000_000, ip2: 0 }, 60, 'met'],
    [{ rdYuan: 300_000, costYuan: 100_000_000, ip2: 3 }, 58, 'not-met'],
  ])('%j gives %i points: %s', (changed, points, verdict) => {
    const answer = leaf(rule, 'TS-5', firm(changed))
    expect(scoreOf(firm(changed))).toMatchObject({ low: points, high: points })
    expect(answer.verdict).toBe(verdict)
    expect(answer.distance).toEqual(verdict === 'met' ? null : { kind: 'points', amount: 60 - points })
  })

  test('reached whatever is missing, it is reached; missed whatever is missing, it is missed', () => {
    expect(verdictOf('TS-5', firm({ ip1: null, ip2: null, rdYuan: 500_000 }))).toBe('met')
    expect(verdictOf('TS-5', firm({ rdYuan: 0, techStaff: null }))).toBe('not-met')
    expect(verdictOf('TS-5', firm({ ip1: null, ip2: null, rdYuan: 400_000, costYuan: 100_000_000 }))).toBe('not-known')
  })
})

describe('direct confirmation: the points are spared, the limits are not', () => {
  const poor = { rdYuan: 0, ip2: 0 }
  test('by a high-tech certificate in force', () => {
    expect(judged(rule, firm(poor, { held: ['high-tech'] }))).toMatchObject({ verdict: 'met', direct: 'TS-D1' })
    expect(judged(rule, firm({ ...poor, staff: 501 }, { held: ['high-tech'] }))).toMatchObject({
      verdict: 'not-met',
      effort: 'one-short',
      short: ['TS-2a'],
    })
  })

  test.each([
    ['TS-D2', { 'national-science-award': true }],
    ['TS-D3', { 'research-institution': true }],
    ['TS-D4', { 'standard-led': true }],
  ])('%s by %j', (key, declared) =>
    expect(judged(rule, firm(poor, { declared: { ...verified, ...declared } }))).toMatchObject({
      verdict: 'met',
      direct: key,
    }),
  )

  test('a provincial award is none of them', () =>
    expect(judged(rule, firm(poor, { declared: { ...verified, 'science-award': true } })).direct).toBeNull())

  test('a platform of provincial level on the register is one', () =>
    expect(judged(rule, firm(poor, { provincialPlatforms: 1 })).direct).toBe('TS-D3'))

  test('while nobody has asked, a firm below the points is not known to fail, but is short of them in the work list', () => {
    const judgement = judged(rule, firm(poor))
    expect(judgement.verdict).toBe('not-known')
    expect(judgement).toMatchObject({ effort: 'one-short', short: ['TS-pass'], missing: [] })
    const asked = { 'national-science-award': false, 'research-institution': false, 'standard-led': false }
    expect(judged(rule, firm(poor, { declared: { ...verified, ...asked } })).verdict).toBe('not-met')
  })
})

test('without an answer of an officer TS-1, TS-3 and TS-4 are not known, with "no" not met', () => {
  const judgement = judged(rule, firm({}, { declared: { 'no-breach': false } }))
  expect(judgement.short).toEqual(['TS-4'])
  expect(judgement.missing).toEqual([
    { kind: 'declaration', subject: 'resident-sound-accounts' },
    { kind: 'declaration', subject: 'industry-not-excluded' },
  ])
  expect(judged(rule, firm({}, { declared: {} }))).toMatchObject({ effort: 'data-missing', short: [] })
})
