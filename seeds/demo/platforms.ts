// The demo's innovation platforms: 72 that count on the base day, as the plan says; everything later is invented.
import type { Day } from '#domain/day.ts'
import { type PlatformLevel, type PlatformType, platformTypeNames } from '#domain/platform.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { baseDay, type DemoFirm } from '#seeds/demo/firms.ts'

export type DemoPlatform = {
  name: string
  type: PlatformType
  level: PlatformLevel
  host: DemoFirm
  from: Day
  to: Day | null
  /** It was cultivated as a project before it was recognised. */
  cultivated: boolean
  /** 升级: the platform of the city that it continues. */
  raises: DemoPlatform | null
}

export const countedTypes: readonly PlatformType[] = [
  'key-laboratory',
  'technology-centre',
  'engineering-centre',
  'enterprise-technology-centre',
  'new-research-institution',
]

const levelNames: Record<PlatformLevel, string> = {
  national: '国家',
  provincial: '辽宁省',
  municipal: '沈阳市',
  district: '皇姑区',
}

export function platformName(host: DemoFirm, type: PlatformType, level: PlatformLevel): string {
  const trade = host.name.replace(/^(沈阳|辽宁)/, '').replace(/(股份)?有限公司（演示）$/, '')
  return `${levelNames[level]}${trade}${platformTypeNames[type][0]}（演示）`
}

export function demoPlatforms(chance: Chance, firms: readonly DemoFirm[]): DemoPlatform[] {
  const hosts = chance.shuffled(
    firms.filter(
      (one) =>
        one.enteredOn <= baseDay &&
        one.movedOutOn === null &&
        one.deregisteredOn === null &&
        one.capitalTenThousand >= 500,
    ),
  )
  const made: DemoPlatform[] = []
  const add = (count: number, levels: readonly PlatformLevel[], window: readonly [Day, Day]) => {
    for (let n = 0; n < count; n += 1) {
      const host = hosts.pop()
      if (!host) return
      const type = chance.pick(countedTypes)
      const level = chance.pick(levels)
      made.push({
        name: platformName(host, type, level),
        type,
        level,
        host,
        from: chance.day(...window),
        to: null,
        cultivated: window[0] >= '2023-01-01',
        raises: null,
      })
    }
  }
  add(72, ['national', 'provincial', 'provincial', 'provincial', 'provincial'], ['2012-05-01', '2020-12-10'])
  add(21, ['municipal'], ['2015-05-01', '2020-12-10'])
  add(6, ['provincial'], ['2021-04-01', '2021-12-10'])
  add(6, ['provincial', 'provincial', 'national'], ['2022-04-01', '2022-12-10'])
  add(5, ['provincial'], ['2023-04-01', '2023-12-10'])
  add(2, ['provincial'], ['2024-02-01', '2024-05-31'])
  for (const one of made
    .filter((platform) => platform.level === 'provincial' && platform.from < '2018-01-01')
    .slice(0, 3))
    one.to = chance.day('2022-02-01', '2023-10-01')
  const lower = made.filter(({ level }) => level === 'municipal')
  for (const one of made.filter(({ cultivated, level }) => cultivated && level === 'provincial').slice(0, 4)) {
    const raises = lower.pop()
    if (!raises) break
    Object.assign(one, { raises, host: raises.host, type: raises.type })
    one.name = platformName(one.host, one.type, one.level)
  }
  return made
}
