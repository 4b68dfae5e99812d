// 雏鹰企业的条件. 依据:《辽宁省雏鹰、瞪羚、独角兽企业评价办法（试行）》(辽科创办发〔2021〕2号). The annex itself was not seen; EA-3 and two of the ways
// of EA-4 rest on a text whose definition equals the province's: 待核实.
import type { Condition, RuleConditions } from '#domain/eligibility.ts'
import { amount, answer, any, condition, declared, held, noOlder } from '#domain/standards/condition.ts'

/** 国家或省科学技术奖: a national award is one too. */
const award: Condition = condition({ key: 'EA-4e', article: 'call', confidence: 'uncertain' }, {}, ({ facts }) => {
  const national = facts.declared['national-science-award']
  const given = national?.answer ? national : facts.declared['science-award']
  return answer({
    verdict: given === undefined ? 'not-known' : given.answer ? 'met' : 'not-met',
    figure: given === undefined ? null : { kind: 'declared', declared: given },
    missing: [{ kind: 'declaration', subject: 'science-award' }],
  })
})

export const eagletConditions: RuleConditions = {
  ruleSet: 'LN_EAGLET_2021',
  rules: [
    noOlder({ key: 'EA-1', article: 'call' }, 10),
    declared({ key: 'EA-2', article: 'call' }, 'niche-breakthrough'),
    declared({ key: 'EA-3', article: 'call', confidence: 'uncertain' }, 'independent-firm'),
    any(
      'EA-4',
      'call',
      [
        any('EA-4a', 'call', [
          amount({ key: 'EA-4a.ip1', article: 'call' }, { field: 'ip1', op: '>=', value: 1 }),
          amount({ key: 'EA-4a.ip2', article: 'call' }, { field: 'ip2', op: '>=', value: 2 }),
        ]),
        declared({ key: 'EA-4b', article: 'call', confidence: 'uncertain' }, 'software-enterprise'),
        declared({ key: 'EA-4c', article: 'call', confidence: 'uncertain' }, 'contest-placed'),
        held({ key: 'EA-4d', article: 'call' }, 'high-tech'),
        award,
      ],
      'EA-4a',
    ),
  ],
}
