// 缺数据既不算满足也不算不满足: what is decided with data missing stays so, whatever the data turn out to be.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOf, atLeastOf, isGroup, type JudgedRule, judge, standardOn, type Verdict } from '#domain/eligibility.ts'
import { ruleConditions } from '#domain/standards/rule-conditions.ts'
import { anyWholeFirm, judgedOn, withHoles } from '#tests/domain/firm-facts.ts'

const flat = (rules: readonly JudgedRule[]): { key: string; verdict: Verdict }[] =>
  rules.flatMap((one) => [{ key: one.key, verdict: one.verdict }, ...(isGroup(one) ? flat(one.rules) : [])])

const wholeAndHoled = anyWholeFirm.chain((whole) => withHoles(whole).map((holed) => ({ whole, holed })))

describe.each(ruleConditions.map((one) => [one.ruleSet, one] as const))('%s', (_, conditions) => {
  const standard = standardOn(judgedOn, conditions, [])

  test('no answer given with data missing is contradicted by the full data', () => {
    fc.assert(
      fc.property(wholeAndHoled, ({ whole, holed }) => {
        const full = new Map(flat(judge(whole, standard).rules).map((one) => [one.key, one.verdict]))
        for (const { key, verdict } of flat(judge(holed, standard).rules))
          if (verdict !== 'not-known') expect([key, full.get(key)]).toEqual([key, verdict])
      }),
      { numRuns: 400 },
    )
  })

  test('with everything known only experts leave an answer open, and nothing is called missing', () => {
    fc.assert(
      fc.property(anyWholeFirm, (whole) => {
        const judged = judge(whole, standard)
        expect(judged.missing).toEqual([])
        expect(judged.effort).not.toBe('data-missing')
        for (const one of flat(judged.rules)) if (one.verdict === 'not-known') expect(one.key).toBe('HT-7')
      }),
      { numRuns: 200 },
    )
  })

  test('the score with data missing holds the score of the full data', () => {
    fc.assert(
      fc.property(wholeAndHoled, ({ whole, holed }) => {
        const full = judge(whole, standard).score?.score
        const part = judge(holed, standard).score?.score
        if (!full || !part) return
        expect(part.low).toBeLessThanOrEqual(full.low)
        expect(part.high).toBeGreaterThanOrEqual(full.high)
      }),
      { numRuns: 300 },
    )
  })

  test('of a firm of which nothing is known, nothing is said to be met or not met', () => {
    const nothing = {
      registered: null,
      field: null,
      size: null,
      held: [],
      provincialPlatforms: 0,
      declared: {},
      years: new Map(),
    }
    const judged = judge(nothing, standard)
    expect(judged.effort).toBe('data-missing')
    expect(judged.verdict).toBe('not-known')
    expect(judged.missing.length).toBeGreaterThan(0)
  })
})

describe('three values', () => {
  test.each<[Verdict[], Verdict]>([
    [['met', 'met'], 'met'],
    [['met', 'not-known'], 'not-known'],
    [['not-known', 'not-met'], 'not-met'],
    [[], 'met'],
  ])('all of %j: %s', (all, expected) => expect(allOf(all)).toBe(expected))

  test.each<[number, Verdict[], Verdict]>([
    [1, ['not-known', 'met'], 'met'],
    [1, ['not-known', 'not-met'], 'not-known'],
    [1, ['not-met', 'not-met'], 'not-met'],
    [2, ['met', 'not-known', 'not-met'], 'not-known'],
    [2, ['met', 'not-met', 'not-met'], 'not-met'],
    [2, ['met', 'met', 'not-known'], 'met'],
  ])('at least %i of %j: %s', (need, all, expected) => expect(atLeastOf(need, all)).toBe(expected))
})
