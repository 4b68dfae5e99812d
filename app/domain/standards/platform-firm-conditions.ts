// 平台型大企业的条件. No rule of a higher level was found; 皇姑区"十四五"规划 第三章第三节 names what such a firm does. 本区工作口径, to be replaced by
// the bureau's own: 两项门槛全部满足, 六项佐证至少两项, 并由局领导确认.
import type { Condition, RuleConditions } from '#domain/eligibility.ts'
import {
  all,
  amount,
  answer,
  any,
  atLeast,
  condition,
  declared,
  researchInstitution,
} from '#domain/standards/condition.ts'
import type { DeclarationSubject } from '#domain/yearly-metrics.ts'

const head = (key: string) => ({ key, article: 'working', confidence: 'default' }) as const

/** 《统计上大中小微型企业划分办法（2017）》 大型. */
const large: Condition = condition(head('PF-1a'), {}, ({ facts: { size } }) =>
  answer({
    verdict: size === null ? 'not-known' : size === 'large' ? 'met' : 'not-met',
    figure: size === null ? null : { kind: 'size', size },
    missing: [{ kind: 'firm', field: 'size' }],
  }),
)

const evidence: readonly [string, DeclarationSubject][] = [
  ['PF-E1', 'runs-carrier'],
  ['PF-E2', 'leads-chain-firms'],
  ['PF-E3', 'open-innovation-platform'],
  ['PF-E4', 'publishes-scenes'],
  ['PF-E5', 'invests-in-district-firms'],
  ['PF-E6', 'chain-leader-title'],
]

export const platformFirmConditions: RuleConditions = {
  ruleSet: 'HG_PLATFORM_DEFAULT',
  rules: [
    all('PF-gate', 'working', [
      any('PF-1', 'working', [
        large,
        amount(head('PF-1b'), { field: 'salesYuan', op: '>=', value: 1_000_000_000 }),
        declared(head('PF-1c'), 'large-or-designated'),
      ]),
      researchInstitution(head('PF-2')),
    ]),
    atLeast(
      2,
      'PF-evidence',
      'working',
      evidence.map(([key, subject]) => declared(head(key), subject)),
    ),
  ],
}
