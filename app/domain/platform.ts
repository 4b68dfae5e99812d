// Innovation platforms (科技创新平台). 依据: 皇姑区"十四五"规划 第一章第一节, 第二章第四节: the base of 72 names 省级以上重点实验室、工程技术
// 研究中心; which types and levels the target of 100 counts is 待核实, so the levels are an editable default.
import { covers, type Day, type Range } from '#domain/day.ts'

export const platformLevels = ['national', 'provincial', 'municipal', 'district'] as const
export type PlatformLevel = (typeof platformLevels)[number]

/** Whether a platform that rises to the level is upgraded (升级) by it. */
export const isHigherLevel = (level: PlatformLevel, than: PlatformLevel): boolean =>
  platformLevels.indexOf(level) < platformLevels.indexOf(than)

export const platformTypes = [
  'key-laboratory',
  'technology-centre',
  'engineering-centre',
  'enterprise-technology-centre',
  'new-research-institution',
  'industrial-research-institute',
  'pilot-base',
  'clinical-research-centre',
  'academician-workstation',
  'postdoctoral-workstation',
  'public-service-platform',
  'other',
] as const
export type PlatformType = (typeof platformTypes)[number]

export const platformTypeNames: Record<PlatformType, readonly [string, ...string[]]> = {
  'key-laboratory': ['重点实验室'],
  'technology-centre': ['工程技术研究中心', '技术创新中心'],
  'engineering-centre': ['工程研究中心', '工程实验室'],
  'enterprise-technology-centre': ['企业技术中心'],
  'new-research-institution': ['新型研发机构'],
  'industrial-research-institute': ['产业技术研究院'],
  'pilot-base': ['中试基地'],
  'clinical-research-centre': ['临床医学研究中心'],
  'academician-workstation': ['院士工作站'],
  'postdoctoral-workstation': ['博士后工作站', '博士后科研工作站'],
  'public-service-platform': ['公共技术服务平台'],
  other: ['其他', '其它'],
}

/** A stored type; one that the list no longer has is `other`. */
export const typeOf = (key: string): PlatformType => platformTypes.find((type) => type === key) ?? 'other'

export type Platform = Range & { type: PlatformType; level: PlatformLevel }

/** 省级以上 [本区工作口径, 待核实]. */
export const countedLevelsByDefault = {
  levels: ['national', 'provincial'],
  confidence: 'uncertain',
} as const satisfies { levels: readonly PlatformLevel[]; confidence: 'uncertain' }

/** Whether the platform counts towards the target that day. */
export const isCountedOn = (
  day: Day,
  platform: Range & Pick<Platform, 'level'>,
  levels: readonly PlatformLevel[] = countedLevelsByDefault.levels,
): boolean => covers(platform, day) && levels.includes(platform.level)
