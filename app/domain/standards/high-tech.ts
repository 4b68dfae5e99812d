// 高新技术企业. 依据:《高新技术企业认定管理办法》(国科发火〔2016〕32号), 指引 (国科发火〔2016〕195号); 2016 年以前发证:
// 国科发火〔2008〕172号. 资格自颁发证书之日起有效期为三年.
import type { RuleSet } from '#domain/standards/rule-set.ts'

export const HNTE_2008: RuleSet = {
  key: 'HNTE_2008',
  kinds: ['high-tech'],
  titleZh: '高新技术企业认定管理办法（2008）',
  titleEn: 'Measures for recognising high and new technology enterprises (2008)',
  docNo: '国科发火〔2008〕172号',
  authority: '科技部、财政部、国家税务总局',
  issuedOn: '2008-04-14',
  effectiveFrom: '2008-01-01',
  effectiveTo: '2016-01-01',
  jurisdiction: 'CN',
  validity: { kind: 'months', months: 36 },
  confidence: 'memory',
}

export const HNTE_2016: RuleSet = {
  key: 'HNTE_2016',
  kinds: ['high-tech'],
  titleZh: '高新技术企业认定管理办法（2016）',
  titleEn: 'Measures for recognising high and new technology enterprises (2016)',
  docNo: '国科发火〔2016〕32号',
  authority: '科技部、财政部、国家税务总局',
  issuedOn: '2016-01-29',
  effectiveFrom: '2016-01-01',
  effectiveTo: null,
  jurisdiction: 'CN',
  validity: { kind: 'months', months: 36 },
  confidence: 'seen',
}
