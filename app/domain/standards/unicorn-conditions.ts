// 独角兽、潜在独角兽、种子独角兽. 依据:《辽宁省雏鹰、瞪羚、独角兽企业评价办法（试行）》(辽科创办发〔2021〕2号): 独角兽 as the province reported it in 2023. Of
// 潜在 and 种子 no threshold was seen: 潜在 is the national 瞪羚独角兽 study's, 种子 an analogue of other cities; 本区工作口径, 待核实.
// A valuation in another currency is turned by its own rate and day; 美元 by the rate of the rule version, 7 元 unless set.
import type { Condition, RuleConditions } from '#domain/eligibility.ts'
import { isWhole, sumOf } from '#domain/eligibility-figures.ts'
import {
  all,
  answer,
  any,
  condition,
  declared,
  lack,
  lastFourYears,
  limit,
  noOlder,
  valuation,
} from '#domain/standards/condition.ts'

export const unicornConditions: RuleConditions = {
  ruleSet: 'LN_UNICORN_2021',
  rules: [
    noOlder({ key: 'UN-1', article: 'call' }, 10),
    declared({ key: 'UN-2', article: 'call' }, 'professional-investment'),
    declared({ key: 'UN-3', article: 'call' }, 'unlisted'),
    valuation({ key: 'UN-4', article: 'call' }, 1_000_000_000, 'usd'),
  ],
}

export const potentialUnicornConditions: RuleConditions = {
  ruleSet: 'LN_POTENTIAL_UNICORN_2021',
  rules: [
    declared({ key: 'PU-1', article: 'working', confidence: 'uncertain' }, 'professional-investment'),
    declared({ key: 'PU-2', article: 'working', confidence: 'uncertain' }, 'unlisted'),
    any('PU-way', 'working', [
      all('PU-A', 'working', [
        noOlder({ key: 'PU-A.age', article: 'working', confidence: 'default' }, 5),
        valuation({ key: 'PU-A.value', article: 'working', confidence: 'default' }, 100_000_000, 'usd'),
      ]),
      all('PU-B', 'working', [
        noOlder({ key: 'PU-B.age', article: 'working', confidence: 'default' }, 9),
        valuation({ key: 'PU-B.value', article: 'working', confidence: 'default' }, 500_000_000, 'usd'),
      ]),
    ]),
  ],
}

/** 累计融资, of the last four years: more than was known can only add to it. */
const raised: Condition = condition(
  { key: 'SU-4', article: 'working', confidence: 'default' },
  { 'SU-4': limit('>=', 10_000_000, 'yuan') },
  (asking) => {
    const years = lastFourYears(asking)
    const sum = sumOf(asking.facts, 'financingYuan', years)
    const threshold = { key: 'SU-4', ...limit('>=', asking.at('SU-4'), 'yuan') }
    const known = Number(sum.known)
    return answer({
      verdict: known >= threshold.value ? 'met' : isWhole(sum) ? 'not-met' : 'not-known',
      figure: isWhole(sum) || known > 0 ? { kind: 'amount', value: known, unit: 'yuan' } : null,
      threshold,
      distance: lack('financingYuan', known, threshold, years),
      missing: sum.missing,
      years,
    })
  },
)

export const seedUnicornConditions: RuleConditions = {
  ruleSet: 'LN_SEED_UNICORN_2021',
  rules: [
    noOlder({ key: 'SU-1', article: 'working', confidence: 'default' }, 5),
    declared({ key: 'SU-2', article: 'working', confidence: 'default' }, 'unlisted'),
    valuation({ key: 'SU-3', article: 'working', confidence: 'default' }, 300_000_000, 'yuan'),
    raised,
  ],
}
