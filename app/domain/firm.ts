// What is said of a firm in closed words. 依据: 产业: 皇姑区"十四五"规划 第二章; 技术领域:《国家重点支持的高新技术领域》(国科发火〔2016〕32号 附件);
// 规模:《统计上大中小微型企业划分办法（2017）》(国统字〔2017〕213号).
import { type CodeJudgement, needsReason } from '#domain/credit-code.ts'

/** The plan's industries: four leading, two to be grown, and the rest. */
export const industries = [
  'information-technology',
  'aerospace',
  'environmental',
  'new-energy',
  'life-health',
  'new-materials',
  'other',
] as const
export type Industry = (typeof industries)[number]

/** How lists write them; the first writing is the plan's own. */
export const industryNames: Record<Industry, readonly [string, ...string[]]> = {
  'information-technology': ['新一代信息技术', '信息技术', '电子信息', '软件和信息技术服务业'],
  aerospace: ['航空航天', '航空', '航天'],
  environmental: ['绿色环保', '节能环保', '环保'],
  'new-energy': ['新能源'],
  'life-health': ['生命健康', '生物医药', '医药健康'],
  'new-materials': ['新材料'],
  other: ['其他', '其它'],
}

/** 国家重点支持的高新技术领域 (2016), in the annex's order. */
export const highTechFields = [
  'electronic-information',
  'biology-medicine',
  'aerospace',
  'new-materials',
  'high-tech-services',
  'energy',
  'resources-environment',
  'advanced-manufacturing',
] as const
export type HighTechField = (typeof highTechFields)[number]

export const highTechFieldNames: Record<HighTechField, readonly [string, ...string[]]> = {
  'electronic-information': ['电子信息', '电子信息技术'],
  'biology-medicine': ['生物与新医药', '生物与新医药技术'],
  aerospace: ['航空航天', '航空航天技术'],
  'new-materials': ['新材料', '新材料技术'],
  'high-tech-services': ['高技术服务', '高技术服务业'],
  energy: ['新能源与节能', '新能源及节能', '新能源与节能技术'],
  'resources-environment': ['资源与环境', '资源与环境技术'],
  'advanced-manufacturing': ['先进制造与自动化', '先进制造', '先进制造与自动化技术'],
}

export const sizeClasses = ['large', 'medium', 'small', 'micro'] as const
export type SizeClass = (typeof sizeClasses)[number]

export const sizeClassNames: Record<SizeClass, readonly [string, ...string[]]> = {
  large: ['大型', '大型企业'],
  medium: ['中型', '中型企业'],
  small: ['小型', '小型企业'],
  micro: ['微型', '微型企业'],
}

/** Whether the credit code passed both checks, waits to be looked into (待核), or was never given. */
export const codeStandings = ['sound', 'to-verify', 'missing'] as const
export type CodeStanding = (typeof codeStandings)[number]

export const codeStandingOf = (judgement: CodeJudgement): CodeStanding =>
  judgement.shape === 'empty' ? 'missing' : needsReason(judgement) ? 'to-verify' : 'sound'

/** The key whose writing is exactly this text (spaces and numbering before it aside); null where none is: never a guess. */
export function keyWritten<Key extends string>(names: Record<Key, readonly string[]>, text: string): Key | null {
  const wanted = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[\d一二三四五六七八九十]+[.、]/, '')
  for (const key in names) if (names[key].includes(wanted)) return key
  return null
}

/** How a firm came to be in the district. */
export const arrivals = ['registered', 'moved-in', 'unknown'] as const
