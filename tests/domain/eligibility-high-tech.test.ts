// 高新技术企业 (国科发火〔2016〕32号, 195号): each condition at, just under and just over its boundary.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FirmFacts, leavesOf, type ScoreItem, type Verdict, type YearFigures } from '#domain/eligibility.ts'
import { anyWholeFirm, firmWith, judged, leaf } from '#tests/domain/firm-facts.ts'

const rule = 'HNTE_2016'
const verified = { 'owns-core-ip': true, 'no-major-accident': true, 'ip-self-developed': true }
const base: YearFigures = {
  staff: 100,
  techStaff: 10,
  salesYuan: 10_000_000,
  revenueYuan: 10_000_000,
  highTechIncomeYuan: 6_000_000,
  rdYuan: 500_000,
  rdDomesticYuan: 300_000,
  netAssetsYuan: 5_000_000,
  ip1: 1,
  ip2: 0,
  transformedResults: 5,
}
type Years = Record<number, YearFigures>
const allYears = (changed: YearFigures = {}): Years => ({
  2021: { ...base, ...changed },
  2022: { ...base, ...changed },
  2023: { ...base, ...changed },
})
const firm = (years: Years = allYears(), rest: Partial<Parameters<typeof firmWith>[0]> = {}): FirmFacts =>
  firmWith({ declared: verified, field: 'electronic-information', years, ...rest })
const verdictOf = (key: string, facts: FirmFacts): Verdict => leaf(rule, key, facts).verdict

test('a firm that meets everything that data can show is ready; the experts still judge', () => {
  const judgement = judged(rule, firm())
  expect(judgement).toMatchObject({ verdict: 'not-known', effort: 'ready', short: [], missing: [] })
  expect(judgement.score).toMatchObject({ state: 'straddles', atLeast: 71 })
})

describe('HT-1: 365 days', () => {
  test.each<[string, Verdict]>([
    ['2023-07-01', 'met'],
    ['2023-07-02', 'not-met'],
    ['2015-01-01', 'met'],
  ])('registered %s, on 30 June 2024 (a leap year): %s', (registered, verdict) =>
    expect(verdictOf('HT-1', firm({}, { registered }))).toBe(verdict),
  )

  test('says from when on', () =>
    expect(leaf(rule, 'HT-1', firm({}, { registered: '2023-07-02' })).distance).toEqual({
      kind: 'from',
      day: '2024-07-01',
    }))

  test('a year of registration decides only where every day of it does', () => {
    const facts = (year: number) => ({ ...firm(), registered: { first: `${year}-01-01`, last: `${year}-12-31` } })
    expect(verdictOf('HT-1', facts(2022))).toBe('met')
    expect(verdictOf('HT-1', facts(2023))).toBe('not-known')
    expect(verdictOf('HT-1', facts(2024))).toBe('not-met')
  })
})

describe('HT-3: field', () => {
  test.each<[Partial<Parameters<typeof firmWith>[0]>, Verdict]>([
    [{ field: 'energy' }, 'met'],
    [{ field: null }, 'not-known'],
    [{ field: null, declared: { 'field-supported': true } }, 'met'],
    [{ field: 'energy', declared: { 'field-supported': false } }, 'not-met'],
  ])('%j: %s', (rest, verdict) => expect(verdictOf('HT-3', firm({}, rest))).toBe(verdict))
})

describe('HT-4: a tenth of the staff', () => {
  test.each<[YearFigures, Verdict, number | null]>([
    [{ staff: 100, techStaff: 10 }, 'met', null],
    [{ staff: 101, techStaff: 10 }, 'not-met', 1],
    [{ staff: 100, techStaff: 9 }, 'not-met', 1],
    [{ staff: 0, techStaff: 0 }, 'not-met', null],
    [{ staff: null, techStaff: 0 }, 'not-met', null],
    [{ staff: null, techStaff: 5 }, 'not-known', null],
  ])('%j: %s', (changed, verdict, more) => {
    const answer = leaf(rule, 'HT-4', firm({ 2023: { ...base, ...changed } }))
    expect(answer.verdict).toBe(verdict)
    expect(answer.distance).toEqual(more === null ? null : expect.objectContaining({ amount: more, unit: 'persons' }))
  })
})

describe('HT-5: R&D of three years, the share by last year’s sales', () => {
  const withRd = (sales: number, rd: number): FirmFacts => firm(allYears({ salesYuan: sales, rdYuan: rd }))
  test.each<[number, number, Verdict, string]>([
    [50_000_000, 2_500_000, 'met', 'HT-5a'],
    [50_000_000, 2_499_999, 'not-met', 'HT-5a'],
    [50_000_001, 2_000_001, 'met', 'HT-5b'],
    [50_000_001, 2_000_000, 'not-met', 'HT-5b'],
    [200_000_000, 8_000_000, 'met', 'HT-5b'],
    [200_000_000, 7_999_999, 'not-met', 'HT-5b'],
    [200_000_001, 6_000_001, 'met', 'HT-5c'],
    [200_000_001, 6_000_000, 'not-met', 'HT-5c'],
  ])('sales %i, R&D %i a year: %s by %s', (sales, rd, verdict, key) => {
    const answer = leaf(rule, 'HT-5', withRd(sales, rd))
    expect([answer.verdict, answer.threshold?.key]).toEqual([verdict, key])
  })

  test('the band is last year’s, the share of all three', () => {
    const years = { 2021: { ...base, salesYuan: 300_000_000 }, 2022: { ...base }, 2023: { ...base } }
    const answer = leaf(rule, 'HT-5', firm(years))
    expect(answer.threshold?.key).toBe('HT-5a')
    expect(answer.years).toEqual([2021, 2022, 2023])
  })

  test('the distance is the least that suffices', () => {
    const answer = leaf(rule, 'HT-5', withRd(10_000_000, 499_999))
    expect(answer.distance).toEqual({
      kind: 'more',
      field: 'rdYuan',
      amount: 3,
      unit: 'yuan',
      years: [2021, 2022, 2023],
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), fc.integer({ min: 0, max: 2_500_000 }), (sales, rd) => {
        const { distance } = leaf(rule, 'HT-5', withRd(sales, rd))
        if (distance?.kind !== 'more') return
        const raised = (more: number) =>
          verdictOf(
            'HT-5',
            firm({
              ...allYears({ salesYuan: sales, rdYuan: rd }),
              2022: { ...base, salesYuan: sales, rdYuan: rd + more },
            }),
          )
        expect(raised(distance.amount)).toBe('met')
        expect(raised(distance.amount - 1)).toBe('not-met')
      }),
      { numRuns: 100 },
    )
  })

  test('a firm of 2022 is asked for two years, one of 2023 for one', () => {
    expect(leaf(rule, 'HT-5', firm(allYears(), { registered: '2022-05-01' })).years).toEqual([2022, 2023])
    expect(leaf(rule, 'HT-5', firm(allYears(), { registered: '2023-01-01' })).years).toEqual([2023])
  })

  test('without sales there is no share to reach', () => {
    const answer = leaf(rule, 'HT-5', withRd(0, 100))
    expect(answer).toMatchObject({ verdict: 'not-met', remark: 'whole-is-zero', figure: null, distance: null })
  })

  test('a missing year leaves it open; a part too small for the sales already known does not', () => {
    const { 2021: _, ...two } = allYears()
    expect(leaf(rule, 'HT-5', firm(two))).toMatchObject({
      verdict: 'not-known',
      missing: [
        { kind: 'figure', field: 'rdYuan', year: 2021 },
        { kind: 'figure', field: 'salesYuan', year: 2021 },
      ],
    })
    const noSales2021 = { ...allYears({ rdYuan: 100 }), 2021: { ...base, rdYuan: 100, salesYuan: null } }
    expect(verdictOf('HT-5', firm(noSales2021))).toBe('not-met')
    const enough = { ...allYears({ rdYuan: 900_000 }), 2021: { ...base, rdYuan: null } }
    expect(verdictOf('HT-5', firm(enough))).toBe('met')
  })

  test('without last year’s sales the band is not known, and is decided only where all bands agree', () => {
    const noLast = (rd: number) => firm({ ...allYears({ rdYuan: rd }), 2023: { ...base, rdYuan: rd, salesYuan: null } })
    expect(leaf(rule, 'HT-5', noLast(500_000)).missing).toContainEqual({
      kind: 'figure',
      field: 'salesYuan',
      year: 2023,
    })
    expect(verdictOf('HT-5', noLast(0))).toBe('not-met')
  })
})

describe('HT-5d and HT-6: six tenths', () => {
  test.each<[string, YearFigures, Verdict]>([
    ['HT-5d', { rdYuan: 1_000_000, rdDomesticYuan: 600_000 }, 'met'],
    ['HT-5d', { rdYuan: 1_000_000, rdDomesticYuan: 599_999 }, 'not-met'],
    ['HT-5d', { rdYuan: 0, rdDomesticYuan: 0 }, 'not-met'],
    ['HT-6', { revenueYuan: 10_000_000, highTechIncomeYuan: 6_000_000 }, 'met'],
    ['HT-6', { revenueYuan: 10_000_000, highTechIncomeYuan: 5_999_999 }, 'not-met'],
    ['HT-6', { revenueYuan: null, highTechIncomeYuan: 5_999_999 }, 'not-known'],
    ['HT-6', { revenueYuan: 0, highTechIncomeYuan: 0 }, 'not-met'],
  ])('%s with %j: %s', (key, changed, verdict) => expect(verdictOf(key, firm(allYears(changed)))).toBe(verdict))
})

const itemsIn = (items: readonly ScoreItem[]): ScoreItem[] => items.flatMap((one) => [one, ...itemsIn(one.items ?? [])])
function itemOf(key: string, facts: FirmFacts): ScoreItem {
  const item = itemsIn(judged(rule, facts).score?.score.items ?? []).find((one) => one.key === key)
  if (!item) throw new Error(`no item ${key}`)
  return item
}
const rangeOf = (key: string, facts: FirmFacts) => [itemOf(key, facts).low, itemOf(key, facts).high]

describe('HT-7: the innovation score is a range', () => {
  test.each([
    [1, 0, [7, 8]],
    [0, 5, [5, 6]],
    [0, 4, [3, 4]],
    [0, 3, [3, 4]],
    [0, 2, [1, 2]],
    [0, 1, [1, 2]],
    [0, 0, [0, 0]],
  ])('class I %i, class II %i: %j points for their number', (ip1, ip2, points) =>
    expect(rangeOf('ip3', firm(allYears({ ip1, ip2 })))).toEqual(points),
  )

  test.each([
    [5, 5, 5, [25, 30]],
    [5, 5, 4, [19, 24]],
    [4, 4, 4, [19, 24]],
    [4, 4, 3, [13, 18]],
    [3, 3, 3, [13, 18]],
    [3, 3, 2, [7, 12]],
    [2, 2, 2, [7, 12]],
    [2, 2, 1, [1, 6]],
    [1, 1, 1, [1, 6]],
    [1, 1, 0, [0, 0]],
  ])('%i, %i and %i results turned over: %j', (a, b, c, points) => {
    const years = { 2021: { transformedResults: a }, 2022: { transformedResults: b }, 2023: { transformedResults: c } }
    expect(rangeOf('TR', firm(years))).toEqual(points)
  })

  test('a firm of two years is averaged over two', () => {
    const years = { 2022: { transformedResults: 5 }, 2023: { transformedResults: 5 } }
    expect(rangeOf('TR', firm(years, { registered: '2022-02-01' }))).toEqual([25, 30])
  })

  test.each([
    [1_000, 1_350, 1_823, [9, 10]],
    [10_000, 13_500, 18_225, [9, 10]],
    [10_000, 13_500, 18_224, [7, 8]],
    [10_000, 12_500, 15_625, [7, 8]],
    [10_000, 12_500, 15_624, [5, 6]],
    [10_000, 11_500, 13_225, [5, 6]],
    [10_000, 11_500, 13_224, [3, 4]],
    [10_000, 10_500, 11_025, [3, 4]],
    [10_000, 10_500, 11_024, [1, 2]],
    [10_000, 10_000, 10_001, [1, 2]],
    [10_000, 10_000, 10_000, [0, 0]],
    [10_000, 9_000, 8_000, [0, 0]],
  ])('sales %i, %i, %i: %j', (a, b, c, points) => {
    const years = { 2021: { salesYuan: a }, 2022: { salesYuan: b }, 2023: { salesYuan: c } }
    expect(rangeOf('growth-sales', firm(years))).toEqual(points)
  })

  test.each([
    ['first year 0: the last two years count', 0, 100, 135, [9, 10]],
    ['second year 0: no points', 100, 0, 500, [0, 0]],
    ['both 0: no points', 0, 0, 500, [0, 0]],
    ['net assets below 0: the formula says nothing, the experts do', -50, 100, 200, [0, 10]],
  ])('net assets, %s', (_, a, b, c, points) => {
    const years = { 2021: { netAssetsYuan: a }, 2022: { netAssetsYuan: b }, 2023: { netAssetsYuan: c } }
    expect(rangeOf('growth-net-assets', firm(years))).toEqual(points)
  })

  test('how rights were obtained, and standards', () => {
    expect(rangeOf('ip4', firm())).toEqual([1, 6])
    expect(rangeOf('ip4', firm(allYears(), { declared: { 'ip-self-developed': false } }))).toEqual([1, 3])
    expect(rangeOf('ip5', firm(allYears(), { declared: { 'standard-led': true } }))).toEqual([1, 2])
    expect(rangeOf('ip5', firm(allYears(), { declared: { 'standard-participated': false } }))).toEqual([0, 0])
  })

  test('below 71 even at its highest it fails, with the points that lack', () => {
    const poor = firm(allYears({ ip1: 0, ip2: 1, transformedResults: 1 }))
    const judgement = judged(rule, poor)
    // 26 for rights (8 + 8 + 2 + 6 + 2), 6 for results, 20 for organisation, no growth.
    expect(judgement.score).toMatchObject({ score: { low: 3, high: 52 }, state: 'below' })
    expect(leaf(rule, 'HT-7', poor)).toMatchObject({ verdict: 'not-met', distance: { kind: 'points', amount: 19 } })
  })

  test('more than 70: 71 at its highest is still possible, 70 is not', () => {
    // 26 + 24 (4 results) + 20 + growth.
    const growing = (last: number) => ({
      ...allYears({ ip1: 0, ip2: 1, transformedResults: 4, salesYuan: 10_000 }),
      2023: { ...base, ip1: 0, ip2: 1, transformedResults: 4, salesYuan: last },
    })
    expect(judged(rule, firm(growing(10_000))).score?.score.high).toBe(70)
    expect(verdictOf('HT-7', firm(growing(10_000)))).toBe('not-met')
    expect(judged(rule, firm(growing(10_001))).score?.score.high).toBe(72)
    expect(verdictOf('HT-7', firm(growing(10_001)))).toBe('not-known')
  })

  test('rights count 30 points at most', () => {
    const facts = firm(allYears(), { declared: { ...verified, 'standard-led': true } })
    expect(itemOf('IP', facts).high).toBe(30)
  })
})

test('two conditions short is further away than one', () => {
  expect(judged(rule, firm(allYears({ techStaff: 9 })))).toMatchObject({ effort: 'one-short', short: ['HT-4'] })
  expect(judged(rule, firm(allYears({ techStaff: 9, rdYuan: 1_000 }))).effort).toBe('further')
})

test('more R&D, more tech staff, more rights, never make it worse', () => {
  fc.assert(
    fc.property(
      anyWholeFirm,
      fc.constantFrom('techStaff', 'rdYuan', 'ip1', 'ip2', 'transformedResults'),
      (facts, field) => {
        const better = {
          ...facts,
          years: new Map([...facts.years].map(([year, one]) => [year, { ...one, [field]: (one[field] ?? 0) + 3 }])),
        }
        const before = judged(rule, facts)
        const after = judged(rule, better)
        expect(after.score?.score.high).toBeGreaterThanOrEqual(before.score?.score.high ?? 0)
        for (const one of leavesOf(before.rules)) {
          if (one.verdict !== 'met' || one.key === 'HT-5d') continue
          expect(leavesOf(after.rules).find(({ key }) => key === one.key)?.verdict).toBe('met')
        }
      },
    ),
    { numRuns: 200 },
  )
})

describe('a later version of the rule', () => {
  const version = {
    ruleSet: rule,
    effectiveFrom: '2024-01-01',
    thresholds: { 'HT-4': 0.12 },
    confidence: 'uncertain',
  } as const
  const facts = firm(allYears({ techStaff: 11 }))
  test('holds from its day on, and not before', () => {
    expect(leaf(rule, 'HT-4', facts, '2024-06-30', [version])).toMatchObject({
      verdict: 'not-met',
      confidence: 'uncertain',
    })
    const earlier = firm({ 2022: { ...base, techStaff: 11 } })
    expect(leaf(rule, 'HT-4', earlier, '2023-12-31', [version])).toMatchObject({ verdict: 'met', confidence: 'seen' })
  })
  test('of two versions the later one by the day counts, and what it does not name stays', () => {
    const later = { ...version, effectiveFrom: '2024-06-01', thresholds: { 'HT-6': 0.7 } } as const
    expect(leaf(rule, 'HT-4', facts, '2024-06-30', [later, version]).threshold?.value).toBe(0.12)
    expect(leaf(rule, 'HT-6', facts, '2024-06-30', [later, version]).threshold?.value).toBe(0.7)
    expect(leaf(rule, 'HT-6', facts, '2024-05-31', [later, version]).threshold?.value).toBe(0.6)
  })
})
