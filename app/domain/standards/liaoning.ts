// 雏鹰、瞪羚、独角兽. 依据:《辽宁省雏鹰、瞪羚、独角兽企业评价办法（试行）》(辽科创办发〔2021〕2号), 备案有效期三年.
// The day of issue within 2021 was not seen. Before it the province already had gazelles (本区 2020 年末 6 家); under which text
// and for how long is 待核实, so that predecessor is our default and not a citation.
import type { Day } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { RuleSet } from '#domain/standards/rule-set.ts'

const changeover: Day = '2021-01-01'

const under2021 = (key: string, kinds: readonly RecognitionKind[], what: string, whatEn: string): RuleSet => ({
  key,
  kinds,
  titleZh: `辽宁省雏鹰、瞪羚、独角兽企业评价办法（试行）：${what}`,
  titleEn: `Liaoning measures for evaluating eaglet, gazelle and unicorn firms (trial): ${whatEn}`,
  docNo: '辽科创办发〔2021〕2号',
  authority: '辽宁省科技创新工作领导小组办公室',
  issuedOn: null,
  effectiveFrom: changeover,
  effectiveTo: null,
  jurisdiction: 'CN-21',
  validity: { kind: 'months', months: 36 },
  confidence: 'seen',
})

const before2021 = (key: string, kinds: readonly RecognitionKind[], what: string, whatEn: string): RuleSet => ({
  key,
  kinds,
  titleZh: `2021 年以前的${what}（依据待核实）`,
  titleEn: `${whatEn} before 2021 (rule not seen)`,
  docNo: null,
  authority: '辽宁省科学技术厅',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: changeover,
  jurisdiction: 'CN-21',
  validity: { kind: 'months', months: 36 },
  confidence: 'uncertain',
})

export const LN_EAGLET_2021 = under2021('LN_EAGLET_2021', ['eaglet'], '雏鹰企业', 'eaglets')
export const LN_GAZELLE_2021 = under2021('LN_GAZELLE_2021', ['gazelle'], '瞪羚企业', 'gazelles')
export const LN_UNICORN_2021 = under2021('LN_UNICORN_2021', ['unicorn'], '独角兽企业', 'unicorns')
/** The classes exist in Liaoning; their thresholds were not seen. */
export const LN_POTENTIAL_UNICORN_2021: RuleSet = {
  ...under2021('LN_POTENTIAL_UNICORN_2021', ['potential-unicorn'], '潜在独角兽企业', 'potential unicorns'),
  confidence: 'uncertain',
}
export const LN_SEED_UNICORN_2021: RuleSet = {
  ...under2021('LN_SEED_UNICORN_2021', ['seed-unicorn'], '种子独角兽企业', 'seed unicorns'),
  confidence: 'uncertain',
}

export const LN_EAGLET_EARLIER = before2021('LN_EAGLET_EARLIER', ['eaglet'], '雏鹰企业', 'Eaglets')
export const LN_GAZELLE_EARLIER = before2021('LN_GAZELLE_EARLIER', ['gazelle'], '瞪羚企业', 'Gazelles')
export const LN_UNICORN_EARLIER = before2021(
  'LN_UNICORN_EARLIER',
  ['unicorn', 'potential-unicorn', 'seed-unicorn'],
  '独角兽企业',
  'Unicorns',
)
