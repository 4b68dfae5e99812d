// 平台型大企业. No national, provincial or city rule was found; 皇姑区"十四五"规划 第三章第三节 names the rung. Ours is a working
// definition (本区工作口径), to be replaced by the bureau's own.
import type { RuleSet } from '#domain/standards/rule-set.ts'

export const HG_PLATFORM_DEFAULT: RuleSet = {
  key: 'HG_PLATFORM_DEFAULT',
  kinds: ['platform'],
  titleZh: '平台型大企业（本区工作口径）',
  titleEn: 'Platform-type large firms (working definition of the district)',
  docNo: null,
  authority: '皇姑区科学技术局',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  jurisdiction: 'CN-210105',
  validity: { kind: 'months', months: 36 },
  confidence: 'default',
}
