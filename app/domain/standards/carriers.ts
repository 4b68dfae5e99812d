// 孵化载体的认定与备案. 依据: each set names its document. Grades belong to their time: 2025 replaced 国家级 by 标准级 / 卓越级, and
// Shenyang followed with 基础型 / 示范型. Whether earlier grades carry over is 待核实.
import { type Day, yearOf } from '#domain/day.ts'
import type { CarrierRuleSet } from '#domain/standards/rule-set.ts'

export const carrierRuleSets: readonly CarrierRuleSet[] = [
  {
    key: 'INC_NAT_2018',
    carrierTypes: ['incubator'],
    level: 'national',
    grades: ['国家级'],
    titleZh: '科技企业孵化器管理办法',
    titleEn: 'Measures for technology business incubators',
    docNo: '国科发区〔2018〕300号',
    authority: '科技部',
    issuedOn: '2018-12-14',
    effectiveFrom: '2019-01-01',
    effectiveTo: '2025-06-01',
    jurisdiction: 'CN',
    confidence: 'uncertain',
  },
  {
    key: 'MKS_NAT_2017',
    carrierTypes: ['maker-space'],
    level: 'national',
    grades: ['国家备案'],
    titleZh: '国家众创空间备案暂行规定',
    titleEn: 'Interim rules for the national filing of maker spaces',
    docNo: '国科火字〔2017〕120号',
    authority: '科技部火炬中心',
    issuedOn: null,
    effectiveFrom: '2017-01-01',
    effectiveTo: '2025-06-01',
    jurisdiction: 'CN',
    confidence: 'uncertain',
  },
  {
    key: 'MKS_LN_2019',
    carrierTypes: ['maker-space'],
    level: 'provincial',
    grades: ['省级备案'],
    titleZh: '辽宁省众创空间备案管理办法（试行）',
    titleEn: 'Liaoning measures for filing maker spaces (trial)',
    docNo: '辽科办发〔2019〕44号',
    authority: '辽宁省科学技术厅',
    issuedOn: null,
    effectiveFrom: '2019-01-01',
    effectiveTo: null,
    jurisdiction: 'CN-21',
    confidence: 'seen',
  },
  {
    key: 'INC_LN_EARLIER',
    carrierTypes: ['incubator'],
    level: 'provincial',
    grades: ['省级'],
    titleZh: '辽宁省科技企业孵化器认定',
    titleEn: 'Liaoning recognition of technology business incubators',
    docNo: null,
    authority: '辽宁省科学技术厅',
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: null,
    jurisdiction: 'CN-21',
    confidence: 'uncertain',
  },
  {
    key: 'CAR_SY_2021',
    carrierTypes: ['maker-space', 'incubator', 'accelerator'],
    level: 'municipal',
    grades: ['市级备案'],
    titleZh: '沈阳市创新创业载体备案管理办法',
    titleEn: 'Shenyang measures for filing innovation carriers',
    docNo: '沈科发〔2021〕38号',
    authority: '沈阳市科学技术局',
    issuedOn: '2021-11-24',
    effectiveFrom: '2021-11-24',
    effectiveTo: '2025-11-24',
    jurisdiction: 'CN-2101',
    confidence: 'uncertain',
  },
  {
    key: 'INC_MIIT_2025',
    carrierTypes: ['maker-space', 'incubator', 'accelerator'],
    level: 'national',
    grades: ['标准级', '卓越级'],
    titleZh: '工业和信息化部科技型企业孵化器管理办法',
    titleEn: 'MIIT measures for technology enterprise incubators',
    docNo: '工信部科〔2025〕131号',
    authority: '工业和信息化部',
    issuedOn: null,
    effectiveFrom: '2025-06-01',
    effectiveTo: null,
    jurisdiction: 'CN',
    confidence: 'uncertain',
  },
  {
    key: 'INC_SY_2025',
    carrierTypes: ['maker-space', 'incubator', 'accelerator'],
    level: 'municipal',
    grades: ['基础型', '示范型'],
    titleZh: '沈阳市科技型企业孵化器管理办法',
    titleEn: 'Shenyang measures for technology enterprise incubators',
    docNo: null,
    authority: '沈阳市科学技术局',
    issuedOn: '2025-11-24',
    effectiveFrom: '2025-11-24',
    effectiveTo: null,
    jurisdiction: 'CN-2101',
    confidence: 'uncertain',
  },
  {
    key: 'HG_CARRIER_DEFAULT',
    carrierTypes: ['maker-space', 'incubator', 'accelerator', 'park', 'twin-building'],
    level: 'district',
    grades: ['区级'],
    titleZh: '皇姑区孵化载体备案（本区工作口径）',
    titleEn: "The district's own list of carriers (working definition)",
    docNo: null,
    authority: '皇姑区科学技术局',
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: null,
    jurisdiction: 'CN-210105',
    confidence: 'default',
  },
]

/** A grade under its rule set, as forms name it. */
export const carrierGradeKey = (ruleSet: CarrierRuleSet, grade: string): string => `${ruleSet.key}/${grade}`

export const carrierRuleSetNamed = (key: string): CarrierRuleSet | null =>
  carrierRuleSets.find((rule) => rule.key === key) ?? null

/** The rule set and the grade that a key names; `grade` is null where the rule set knows one only. */
export function carrierGradeNamed(key: string): { rule: CarrierRuleSet; grade: string | null } | null {
  for (const rule of carrierRuleSets)
    for (const grade of rule.grades)
      if (carrierGradeKey(rule, grade) === key) return { rule, grade: rule.grades.length > 1 ? grade : null }
  return null
}

/** Whether the rule set was in force in the year of the day: many of these documents' own days are not sure enough to compare. */
export const heldInYearOf = (rule: CarrierRuleSet, day: Day): boolean =>
  (rule.effectiveFrom === null || yearOf(rule.effectiveFrom) <= yearOf(day)) &&
  (rule.effectiveTo === null || yearOf(day) <= yearOf(rule.effectiveTo))
