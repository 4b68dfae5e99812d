// 专精特新中小企业: a side list, on no rung. 依据:《优质中小企业梯度培育管理暂行办法》(工信部企业〔2022〕63号), 有效期三年.
import type { Day } from '#domain/day.ts'
import type { RuleSet } from '#domain/standards/rule-set.ts'

const changeover: Day = '2022-08-01'

export const SPECIALISED_2022: RuleSet = {
  key: 'SPECIALISED_2022',
  kinds: ['specialised'],
  titleZh: '优质中小企业梯度培育管理暂行办法：专精特新中小企业',
  titleEn: 'Interim measures for cultivating quality SMEs: specialised and innovative SMEs',
  docNo: '工信部企业〔2022〕63号',
  authority: '工业和信息化部',
  issuedOn: '2022-06-01',
  effectiveFrom: changeover,
  effectiveTo: null,
  jurisdiction: 'CN',
  validity: { kind: 'months', months: 36 },
  confidence: 'memory',
}

export const SPECIALISED_EARLIER: RuleSet = {
  key: 'SPECIALISED_EARLIER',
  kinds: ['specialised'],
  titleZh: '2022 年 8 月以前的专精特新中小企业（依据待核实）',
  titleEn: 'Specialised and innovative SMEs before August 2022 (rule not seen)',
  docNo: null,
  authority: '辽宁省工业和信息化厅',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: changeover,
  jurisdiction: 'CN-21',
  validity: { kind: 'months', months: 36 },
  confidence: 'uncertain',
}
