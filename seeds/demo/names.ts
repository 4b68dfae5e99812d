// Invented names. Every firm's name ends in （演示）, so that no invented fact can be taken for one about a real firm.
import { completeCode } from '#domain/credit-code.ts'
import type { Industry } from '#domain/firm.ts'
import type { Chance } from '#seeds/demo/chance.ts'

const first = [
  ...'云岭星北塔新舍黄河明鸭三华陵四辽沈青苏浑蒲万启博远智慧航宇天翼恒泰瑞嘉诚正同创汇联融通达盛凯润泽安康元和清源',
]
const second = [...'岭图陵湾乐利柳台廉绿山东宁源苏河能鸿驰测讯擎芯维澜晟煜昊锐翔腾骏捷睿朗睦谷桥桐森林原野川海洋帆舟']

const trades: Record<Industry, readonly string[]> = {
  'information-technology': [
    '数据科技',
    '软件技术',
    '信息技术',
    '网络科技',
    '智能科技',
    '云计算技术',
    '信息安全技术',
    '微电子',
  ],
  aerospace: ['航空装备', '航空科技', '无人机技术', '精密制造', '航空材料'],
  environmental: ['环境工程', '环保科技', '水处理技术', '节能技术'],
  'new-energy': ['新能源科技', '储能技术', '电力设备', '能源材料'],
  'life-health': ['生物技术', '医疗科技', '生物检测', '医药研发'],
  'new-materials': ['新材料科技', '高分子材料', '特种材料'],
  other: ['机电设备', '工程设计', '检测技术', '自动化设备', '仪器仪表'],
}

export const industryWeights: readonly (readonly [Industry, number])[] = [
  ['information-technology', 46],
  ['aerospace', 12],
  ['environmental', 10],
  ['new-energy', 9],
  ['life-health', 9],
  ['new-materials', 6],
  ['other', 8],
]

export function industryBy(chance: Chance): Industry {
  let left = chance.next() * industryWeights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [industry, weight] of industryWeights) {
    left -= weight
    if (left < 0) return industry
  }
  return 'other'
}

const mark = '（演示）'
const used = (taken: Set<string>, make: () => string): string => {
  for (;;) {
    const name = make()
    if (!taken.has(name)) {
      taken.add(name)
      return name
    }
  }
}

export function firmName(chance: Chance, industry: Industry, taken: Set<string>): string {
  return used(taken, () => {
    const place = chance.happens(0.8) ? '沈阳' : '辽宁'
    const form = chance.happens(0.06) ? '股份有限公司' : '有限公司'
    return `${place}${chance.pick(first)}${chance.pick(second)}${chance.pick(trades[industry])}${form}${mark}`
  })
}

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A team that is no firm yet. */
export const teamName = (chance: Chance, taken: Set<string>): string =>
  used(taken, () => `${chance.pick(first)}${chance.pick(second)}创客团队${mark}`)

/** A credit code that passes both checks, with an organisation body of the new style. */
export function creditCode(chance: Chance, taken: Set<string>): string {
  return used(taken, () => {
    const body = `MA${Array.from({ length: 6 }, () => chance.pick([...signs])).join('')}`
    return completeCode(chance.happens(0.85) ? '91210105' : '91210100', body)
  })
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const given = [
  '敏',
  '静',
  '磊',
  '洋',
  '勇',
  '艳',
  '杰',
  '娜',
  '强',
  '霞',
  '平',
  '刚',
  '晓东',
  '建国',
  '丽华',
  '志远',
  '文博',
  '雨桐',
]

export const personName = (chance: Chance): string => chance.pick(surnames) + chance.pick(given)

/** A number of no network: the block 100 is given to nobody. */
export const phone = (chance: Chance): string => `100${String(chance.whole(0, 99_999_999)).padStart(8, '0')}`
