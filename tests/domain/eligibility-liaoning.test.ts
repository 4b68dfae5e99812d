// 雏鹰、瞪羚、独角兽 (辽科创办发〔2021〕2号) and the district's working definition of 平台型大企业, at their boundaries.
import { describe, expect, test } from 'vitest'
import type { FirmFacts, Valuation, Verdict, YearFigures } from '#domain/eligibility.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { conditionsFor } from '#domain/standards/rule-conditions.ts'
import { firmWith, judged, leaf } from '#tests/domain/firm-facts.ts'

describe('eaglet', () => {
  const rule = 'LN_EAGLET_2021'
  const verified = { 'niche-breakthrough': true, 'independent-firm': true }
  const firm = (rest: Parameters<typeof firmWith>[0] = {}) =>
    firmWith({ years: { 2023: { ip1: 0, ip2: 0 } }, ...rest, declared: { ...verified, ...rest?.declared } })

  test.each<[string, Verdict]>([
    ['2014-06-30', 'met'],
    ['2014-06-29', 'not-met'],
  ])('registered %s, on 30 June 2024: %s', (registered, verdict) =>
    expect(leaf(rule, 'EA-1', firm({ registered })).verdict).toBe(verdict),
  )

  test.each<[string, Parameters<typeof firmWith>[0]]>([
    ['one right of class I', { years: { 2023: { ip1: 1 } } }],
    ['two of class II', { years: { 2023: { ip2: 2 } } }],
    ['a software enterprise', { declared: { 'software-enterprise': true } }],
    ['placed in a contest', { declared: { 'contest-placed': true } }],
    ['a high-tech certificate', { held: ['high-tech'] }],
    ['a provincial award', { declared: { 'science-award': true } }],
    ['a national award', { declared: { 'national-science-award': true } }],
  ])('EA-4 by %s', (_, rest) => expect(judged(rule, firm(rest)).verdict).toBe('met'))

  test('too old can never be mended: out of reach, however little else is short', () => {
    const old = judged(rule, firm({ registered: '2014-06-29', held: ['high-tech'] }))
    expect(old).toMatchObject({ verdict: 'not-met', effort: 'out-of-reach', short: ['EA-1'] })
    expect(judged(rule, firm({ registered: '2014-06-30', held: ['high-tech'] })).effort).toBe('ready')
  })

  test('one right of class II is not enough', () => {
    const judgement = judged(rule, firm({ years: { 2023: { ip1: 0, ip2: 1 } } }))
    expect(judgement).toMatchObject({ verdict: 'not-known', effort: 'one-short', short: ['EA-4'] })
  })
})

describe('gazelle', () => {
  const rule = 'LN_GAZELLE_2021'
  const even = (sales: number, rest: YearFigures = {}): YearFigures => ({
    salesYuan: sales,
    rdYuan: Math.ceil(sales * 0.025),
    ...rest,
  })
  const over = (figures: Record<number, YearFigures>, registered = '2012-03-01') =>
    firmWith({ registered, years: figures })
  const way = (key: string, facts: FirmFacts) => {
    const group = judged(rule, facts).rules[1]
    const found = group && 'rules' in group ? group.rules.find((one) => one.key === key) : undefined
    return found?.verdict
  }

  describe('GA-0: the mean of four years’ shares', () => {
    const spending = (...shares: number[]) =>
      over(Object.fromEntries(shares.map((rd, i) => [2024 - shares.length + i, { salesYuan: 1_000_000, rdYuan: rd }])))
    test.each<[number[], Verdict]>([
      [[25_000, 25_000, 25_000, 25_000], 'met'],
      [[25_000, 25_000, 25_000, 24_999], 'not-met'],
      [[0, 0, 0, 100_000], 'met'],
    ])('%j of a million each: %s', (shares, verdict) =>
      expect(leaf(rule, 'GA-0', spending(...shares)).verdict).toBe(verdict),
    )
    test('is a mean of shares, not a share of sums', () => {
      const facts = over({
        2020: { salesYuan: 1_000_000, rdYuan: 100_000 },
        2021: { salesYuan: 1_000_000_000, rdYuan: 0 },
        2022: { salesYuan: 1_000_000_000, rdYuan: 0 },
        2023: { salesYuan: 1_000_000_000, rdYuan: 0 },
      })
      expect(leaf(rule, 'GA-0', facts).verdict).toBe('met')
    })
    test('says what last year would have had to spend', () =>
      expect(leaf(rule, 'GA-0', spending(25_000, 25_000, 25_000, 24_999)).distance).toEqual({
        kind: 'more',
        field: 'rdYuan',
        amount: 1,
        unit: 'yuan',
        years: [2023],
      }))
    test('a younger firm is asked for fewer years, and a year without sales is left out', () => {
      expect(leaf(rule, 'GA-0', over({ 2023: even(1_000_000) }, '2023-02-01')).verdict).toBe('met')
      const facts = over({ 2022: { salesYuan: 0, rdYuan: 50_000 }, 2023: even(1_000_000) }, '2022-02-01')
      expect(leaf(rule, 'GA-0', facts)).toMatchObject({ verdict: 'met', remark: 'zero-year-left-out' })
    })
    test('a missing year leaves it open unless the others carry it', () => {
      expect(
        leaf(rule, 'GA-0', over({ 2021: even(1_000_000), 2022: even(1_000_000), 2023: even(1_000_000) })).verdict,
      ).toBe('not-known')
      const carried = { salesYuan: 1_000_000, rdYuan: 34_000 }
      expect(leaf(rule, 'GA-0', over({ 2021: carried, 2022: carried, 2023: carried })).verdict).toBe('met')
    })
  })

  test.each<[string, string, number, Verdict]>([
    ['GA-A', '2019-06-30', 500_000_000, 'met'],
    ['GA-A', '2019-06-30', 499_999_999, 'not-met'],
    ['GA-A', '2019-06-29', 500_000_000, 'not-met'],
    ['GA-B', '2014-06-30', 1_000_000_000, 'met'],
    ['GA-B', '2014-06-30', 999_999_999, 'not-met'],
    ['GA-B', '2014-06-29', 1_000_000_000, 'not-met'],
  ])('%s: registered %s with sales %i: %s', (key, registered, sales, verdict) =>
    expect(way(key, over({ 2023: { salesYuan: sales } }, registered))).toBe(verdict),
  )

  describe('GA-C1: a fifth a year over three years, from more than 10 million', () => {
    const sales = (b: number, p: number, l: number, registered = '2004-06-30') =>
      over({ 2020: { salesYuan: b }, 2022: { salesYuan: p }, 2023: { salesYuan: l } }, registered)
    test.each<[number, number, number, string, Verdict]>([
      [20_000_000, 30_000_000, 34_560_000, '2004-06-30', 'met'],
      [20_000_000, 30_000_000, 34_559_999, '2004-06-30', 'not-met'],
      [20_000_000, 34_560_000, 34_560_000, '2004-06-30', 'not-met'],
      [20_000_000, 34_559_999, 34_560_000, '2004-06-30', 'met'],
      [10_000_001, 15_000_000, 20_000_000, '2004-06-30', 'met'],
      [10_000_000, 15_000_000, 20_000_000, '2004-06-30', 'not-met'],
      [20_000_000, 30_000_000, 34_560_000, '2004-06-29', 'not-met'],
    ])('%i, then %i, then %i, registered %s: %s', (b, p, l, registered, verdict) =>
      expect(way('GA-C1', sales(b, p, l, registered))).toBe(verdict),
    )
    test('says what last year lacked', () =>
      expect(leaf(rule, 'GA-C1.rate', sales(20_000_000, 1, 34_559_999)).distance).toMatchObject({
        amount: 1,
        unit: 'yuan',
        years: [2023],
      }))
    test('a firm that did not exist in the base year has no such growth', () =>
      expect(way('GA-C1', sales(0, 5_000_000, 90_000_000, '2021-02-01'))).toBe('not-met'))
    test('a base year not known leaves it open', () =>
      expect(way('GA-C1', over({ 2022: { salesYuan: 30_000_000 }, 2023: { salesYuan: 40_000_000 } }))).toBe(
        'not-known',
      ))
  })

  test.each<[number, number, number, Verdict]>([
    [1_000, 2_000, 2_197, 'met'],
    [1_000, 2_000, 2_196, 'not-met'],
    [101, 200, 222, 'met'],
    [101, 200, 221, 'not-met'],
    [100, 200, 900, 'not-met'],
  ])('GA-C2: staff %i, then %i, then %i: %s', (b, p, l, verdict) =>
    expect(way('GA-C2', over({ 2020: { staff: b }, 2022: { staff: p }, 2023: { staff: l } }))).toBe(verdict),
  )

  test.each<[number | null, Verdict]>([
    [10_000_000, 'met'],
    [9_999_999, 'not-met'],
    [null, 'not-known'],
  ])('GA-C3: a round of %s 元: %s', (round, verdict) => {
    const rounds = Object.fromEntries([2020, 2021, 2022].map((year) => [year, { largestRoundYuan: 0 }]))
    expect(way('GA-C3', over({ ...rounds, 2023: { largestRoundYuan: round } }))).toBe(verdict)
  })

  test('GA-0 is asked of every way in', () => {
    const rich = { salesYuan: 1_000_000_000, rdYuan: 0 }
    const facts = over({ 2020: rich, 2021: rich, 2022: rich, 2023: rich }, '2015-01-01')
    expect(judged(rule, facts)).toMatchObject({ verdict: 'not-met', effort: 'one-short', short: ['GA-0'] })
  })
})

describe('unicorns', () => {
  const verified = { 'professional-investment': true, unlisted: true }
  const worth = (valuation: Partial<Valuation>, registered = '2020-01-01', more: YearFigures = {}) =>
    firmWith({
      registered,
      declared: verified,
      years: {
        2023: { ...more, valuation: { amount: 0, currency: 'USD', on: '2023-09-01', rateMicro: null, ...valuation } },
      },
    })

  test.each<[Partial<Valuation>, Verdict]>([
    [{ amount: 1_000_000_000 }, 'met'],
    [{ amount: 999_999_999 }, 'not-met'],
    [{ amount: 7_000_000_000, currency: 'CNY' }, 'met'],
    [{ amount: 6_999_999_999, currency: 'CNY' }, 'not-met'],
    [{ amount: 8_000_000_000, currency: 'HKD', rateMicro: 900_000 }, 'met'],
    [{ amount: 7_777_777_777, currency: 'HKD', rateMicro: 900_000 }, 'not-met'],
    [{ amount: 8_000_000_000, currency: 'HKD' }, 'not-known'],
  ])('unicorn, valued at %j: %s', (valuation, verdict) =>
    expect(leaf('LN_UNICORN_2021', 'UN-4', worth(valuation)).verdict).toBe(verdict),
  )

  test('a rate not given is missing, not guessed', () =>
    expect(leaf('LN_UNICORN_2021', 'UN-4', worth({ amount: 1, currency: 'EUR' })).missing).toEqual([
      { kind: 'figure', field: 'exchangeRate', year: 2023 },
    ]))

  test('what lacks in yuan is told in dollars, so that it suffices', () =>
    expect(leaf('LN_UNICORN_2021', 'UN-4', worth({ amount: 6_999_999_999, currency: 'CNY' })).distance).toMatchObject({
      amount: 1,
      unit: 'usd',
    }))

  test('a listed firm, or one without investors of the trade, is none', () => {
    const facts = {
      ...worth({ amount: 2_000_000_000 }),
      declared: firmWith({ declared: { ...verified, unlisted: false } }).declared,
    }
    expect(judged('LN_UNICORN_2021', facts)).toMatchObject({ verdict: 'not-met', short: ['UN-3'] })
  })

  test('a round after the day is not known on it', () =>
    expect(leaf('LN_UNICORN_2021', 'UN-4', worth({ amount: 2_000_000_000, on: '2024-07-01' })).verdict).toBe(
      'not-known',
    ))

  test.each<[string, number, Verdict]>([
    ['2019-06-30', 100_000_000, 'met'],
    ['2019-06-29', 100_000_000, 'not-met'],
    ['2019-06-30', 99_999_999, 'not-met'],
    ['2015-06-30', 500_000_000, 'met'],
    ['2015-06-30', 499_999_999, 'not-met'],
    ['2015-06-29', 500_000_000, 'not-met'],
  ])('potential: registered %s and worth %i dollars: %s', (registered, amount, verdict) =>
    expect(judged('LN_POTENTIAL_UNICORN_2021', worth({ amount }, registered)).verdict).toBe(verdict),
  )

  test.each<[number, number, Verdict]>([
    [300_000_000, 10_000_000, 'met'],
    [299_999_999, 10_000_000, 'not-met'],
    [300_000_000, 9_999_999, 'not-met'],
  ])('seed: worth %i 元, raised %i 元: %s', (amount, financingYuan, verdict) =>
    expect(
      judged('LN_SEED_UNICORN_2021', worth({ amount, currency: 'CNY' }, '2023-01-01', { financingYuan })).verdict,
    ).toBe(verdict),
  )
})

describe('platform firm', () => {
  const rule = 'HG_PLATFORM_DEFAULT'
  const evidence = ['runs-carrier', 'leads-chain-firms', 'open-innovation-platform'] as const
  const firm = (count: number, rest: Parameters<typeof firmWith>[0] = {}) =>
    firmWith({
      size: 'large',
      provincialPlatforms: 1,
      ...rest,
      declared: {
        ...Object.fromEntries(evidence.map((one, i) => [one, i < count])),
        'publishes-scenes': false,
        'invests-in-district-firms': false,
        'chain-leader-title': false,
        ...rest?.declared,
      },
    })
  test.each<[number, Verdict]>([
    [2, 'met'],
    [1, 'not-met'],
    [3, 'met'],
  ])('with %i pieces of evidence: %s', (count, verdict) => expect(judged(rule, firm(count)).verdict).toBe(verdict))
  test('by a billion of sales instead of size', () => {
    expect(judged(rule, firm(2, { size: 'medium', years: { 2023: { salesYuan: 1_000_000_000 } } })).verdict).toBe('met')
    const short = {
      size: 'medium' as const,
      years: { 2023: { salesYuan: 999_999_999 } },
      declared: { 'large-or-designated': false },
    }
    expect(judged(rule, firm(2, short)).short).toEqual(['PF-gate'])
  })
  test('no platform on the register is not known to be none', () => {
    expect(judged(rule, firm(2, { provincialPlatforms: 0 })).verdict).toBe('not-known')
    expect(judged(rule, firm(2, { provincialPlatforms: 0, declared: { 'research-institution': false } })).verdict).toBe(
      'not-met',
    )
  })
})

test.each<[RecognitionKind, string, string | null]>([
  ['gazelle', '2021-01-01', 'LN_GAZELLE_2021'],
  ['gazelle', '2020-12-31', 'LN_GAZELLE_EARLIER'],
  ['high-tech', '2016-01-01', 'HNTE_2016'],
  ['high-tech', '2015-12-31', null],
  ['eaglet', '2020-06-30', null],
  ['specialised', '2024-06-30', null],
])('%s on %s is judged by %s', (kind, on, ruleSet) => expect(conditionsFor(kind, on)?.ruleSet ?? null).toBe(ruleSet))
