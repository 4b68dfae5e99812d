// Innovation platforms (科技创新平台). 依据: 皇姑区"十四五"规划 第一章第一节, 第二章第四节: the base of 72 names 省级以上重点实验室、工程技术
// 研究中心; which types and levels the target of 100 counts is 待核实, so both are an editable definition, by default these levels of
// every type.
import { covers, type Day, daysBetween, type Range } from '#domain/day.ts'

export const platformLevels = ['national', 'provincial', 'municipal', 'district'] as const
export type PlatformLevel = (typeof platformLevels)[number]

/** Whether a platform that rises to the level is upgraded (升级) by it. */
export const isHigherLevel = (level: PlatformLevel, than: PlatformLevel): boolean =>
  platformLevels.indexOf(level) < platformLevels.indexOf(than)

export const platformTypes = [
  'key-laboratory',
  'technology-centre',
  'innovation-centre',
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
  'technology-centre': ['工程技术研究中心'],
  'innovation-centre': ['技术创新中心'],
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

/** Types that count; null = all of them. */
export type CountedTypes = readonly PlatformType[] | null

export type PlatformStanding = Range & { level: PlatformLevel /** A stored type. */; type?: string }

export const isCountedType = (type: string | undefined, types: CountedTypes): boolean =>
  types === null || types.includes(typeOf(type ?? ''))

/** Whether the platform counts towards the target that day. */
export const isCountedOn = (
  day: Day,
  platform: PlatformStanding,
  levels: readonly PlatformLevel[] = countedLevelsByDefault.levels,
  types: CountedTypes = null,
): boolean => covers(platform, day) && levels.includes(platform.level) && isCountedType(platform.type, types)

/** A year on either side is near. */
export const nearDays = 365

export const missReasons = ['level', 'type', 'ended', 'ahead'] as const
export type MissReason = (typeof missReasons)[number]
/** Why a platform does not count; days since its end or until its beginning, where it is that. */
export type NearMiss = { reason: MissReason; days: number }

/**
 * 差一点计入: one thing alone keeps it from counting - its level is the next below those that count, its type is not counted, it
 * ended within a year and was not upgraded, or it begins within a year. Null where it counts, or where more is wanting.
 */
export function nearMissOn(
  day: Day,
  platform: PlatformStanding & { upgraded: boolean },
  levels: readonly PlatformLevel[],
  types: CountedTypes,
): NearMiss | null {
  const { from, to, level, type, upgraded } = platform
  const misses: NearMiss[] = []
  if (!levels.includes(level)) {
    if (!isNextBelow(level, levels)) return null
    misses.push({ reason: 'level', days: 0 })
  }
  if (!isCountedType(type, types)) misses.push({ reason: 'type', days: 0 })
  if (to !== null && to <= day) {
    if (upgraded || daysBetween(to, day) > nearDays) return null
    misses.push({ reason: 'ended', days: daysBetween(to, day) })
  }
  if (from !== null && from > day) {
    if (daysBetween(day, from) > nearDays) return null
    misses.push({ reason: 'ahead', days: daysBetween(day, from) })
  }
  return misses.length === 1 ? (misses[0] ?? null) : null
}

const isNextBelow = (level: PlatformLevel, levels: readonly PlatformLevel[]): boolean => {
  const above = platformLevels[platformLevels.indexOf(level) - 1]
  return above !== undefined && levels.includes(above)
}
