// 科技型中小企业. 依据:《科技型中小企业评价办法》(国科发政〔2017〕115号); 编号当年有效: 国科火字〔2019〕87号 第一条.
import type { RuleSet } from '#domain/standards/rule-set.ts'

/** Run by the science ministry's Torch Centre to 2023, by MIIT from 2024 (工信厅企业函〔2024〕244号); the rule is the same. */
export const TECH_SME_2017: RuleSet = {
  key: 'TECH_SME_2017',
  kinds: ['tech-sme'],
  titleZh: '科技型中小企业评价办法',
  titleEn: 'Measures for evaluating technology-based SMEs',
  docNo: '国科发政〔2017〕115号',
  authority: '科技部、财政部、国家税务总局',
  issuedOn: '2017-05-03',
  effectiveFrom: '2017-05-03',
  effectiveTo: null,
  jurisdiction: 'CN',
  validity: { kind: 'calendar-year' },
  confidence: 'memory',
}
