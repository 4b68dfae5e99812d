// The demo's carriers: 450,000 ㎡ in 39 of them on the base day, as the plan says; everything later is invented.
import type { CarrierType } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import { type Industry, industryNames } from '#domain/firm.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { baseDay } from '#seeds/demo/firms.ts'
import { operators, ownOperator } from '#seeds/demo/operators.ts'
import { type DemoBuilding, type DemoRoom, rooms } from '#seeds/demo/rooms.ts'
import { listEntries } from '#seeds/reference/lists.ts'

export type DemoCarrier = {
  name: string
  type: CarrierType
  level: 'national' | 'provincial' | 'municipal' | 'district' | null
  xinchuang: boolean
  zone: string
  /** 主导产业: whoever comes from outside them needs an officer's approval. */
  industries: Industry[]
  operatorName: string
  /** Who reports for it: the sign-in name of an operator; null = nobody has an account. */
  runBy: string | null
  openedOn: Day
  areaM2: number
  buildings: DemoBuilding[]
  rooms: DemoRoom[]
}

const zones = listEntries.filter((one) => one.list === 'zone').map((one) => one.code)
const streets = listEntries.filter((one) => one.list === 'street').map((one) => one.nameZh)
const places =
  '苏青路 塔湾 黄河 文大路 怒江 鸭绿江 陵西 崇山 长江街 北行 松花江 梅江 泰山 昆山 岐山 明廉 华山 三台子 舍利塔 北塔 四台子 陵东 新乐 嘉陵江 珠江 淮河 闽江 汾河 巴山 金山 白山 千山 凤凰 燕山 天山 宁山 银山 步云 柳条湖 方溪 正良 西江 蒲河 人和 道义 观音 牡丹 百花 太平 民安 北陵 亚明 通达 向工'.split(
    ' ',
  )

const suffix: Record<CarrierType, string> = {
  'maker-space': '演示众创空间',
  incubator: '演示孵化器',
  accelerator: '演示加速器',
  park: '演示产业园',
  'twin-building': '演示双创楼',
}
const typesAtBase: readonly CarrierType[] = [
  'maker-space',
  'maker-space',
  'incubator',
  'incubator',
  'incubator',
  'accelerator',
  'twin-building',
  'park',
]
const typesLater: readonly CarrierType[] = ['incubator', 'accelerator', 'maker-space', 'park', 'twin-building']
/** Floor in ㎡ that a carrier of the type usually has, before the total is made to come out. */
const usual: Record<CarrierType, readonly [number, number]> = {
  'maker-space': [800, 4_000],
  incubator: [6_000, 18_000],
  accelerator: [10_000, 22_000],
  park: [18_000, 42_000],
  'twin-building': [5_000, 15_000],
}

/** No rule gives a park or an office building of founders a grade; of the others one in five has none. */
const levelOf = (chance: Chance, type: CarrierType): DemoCarrier['level'] => {
  if (type === 'park' || type === 'twin-building') return chance.happens(0.3) ? 'district' : null
  if (type === 'accelerator') return chance.pick([null, 'municipal', 'municipal', 'district'] as const)
  return chance.pick([null, 'municipal', 'municipal', 'provincial', 'national'] as const)
}

/** Carriers opened between two days whose floor adds up to exactly `totalM2`, beside those given. */
function carriersAdding(
  chance: Chance,
  named: string[],
  { types, count, totalM2 }: { types: readonly CarrierType[]; count: number; totalM2: number },
  window: readonly [Day, Day],
): DemoCarrier[] {
  const made = Array.from({ length: count }, (_, index): DemoCarrier => {
    const type = types[index % types.length] ?? 'incubator'
    const place = named.shift()
    if (place === undefined) throw new Error('The demo has no name left for a carrier')
    const name = `${place}${suffix[type]}`
    const [least, most] = usual[type]
    return {
      name,
      type,
      level: levelOf(chance, type),
      xinchuang: false,
      zone: chance.pick(zones),
      industries: [],
      operatorName: `${name}运营有限公司（演示）`,
      runBy: null,
      openedOn: chance.day(...window),
      areaM2: chance.whole(least, most),
      buildings: [],
      rooms: [],
    }
  })
  const sum = made.reduce((all, one) => all + one.areaM2, 0)
  for (const one of made) one.areaM2 = Math.max(500, Math.floor((one.areaM2 * totalM2) / sum))
  const last = made[made.length - 1]
  if (last) last.areaM2 += totalM2 - made.reduce((all, one) => all + one.areaM2, 0)
  return made
}

const xinchuangParts: readonly (readonly [string, Day, number])[] = [
  ['信创演示园A座', '2019-11-01', 8_500],
  ['信创演示园B座', '2021-09-01', 24_000],
  ['信创演示园C座', '2022-12-01', 26_000],
]

/** These many keep one line "whole carrier, n ㎡": nobody has drawn their floors yet. */
const undivided = 7

/** What a carrier is for: some take firms of one or two trades only. */
const tradesOf = (chance: Chance): Industry[] =>
  chance
    .pick([
      ['aerospace', 'new-materials'],
      ['life-health'],
      ['information-technology'],
      ['new-energy', 'environmental'],
      ['information-technology', 'aerospace'],
    ] as const satisfies readonly (readonly Industry[])[])
    .slice()

export function demoCarriers(chance: Chance): DemoCarrier[] {
  const named = [...chance.shuffled(places), '辽河', '太湖']
  const park = xinchuangParts.map(
    ([name, openedOn, areaM2]): DemoCarrier => ({
      name,
      type: 'park',
      level: null,
      xinchuang: true,
      zone: 'c6',
      industries: ['information-technology'],
      operatorName: '信创演示园运营有限公司（演示）',
      runBy: ownOperator,
      openedOn,
      areaM2,
      buildings: [],
      rooms: [],
    }),
  )
  const atBase = carriersAdding(chance, named, { types: typesAtBase, count: 38, totalM2: 450_000 - 8_500 }, [
    '2014-03-01',
    '2020-06-30',
  ])
  const later = [
    ...carriersAdding(chance, named, { types: typesLater, count: 5, totalM2: 62_000 }, ['2021-03-01', '2021-12-01']),
    ...carriersAdding(chance, named, { types: typesLater, count: 5, totalM2: 84_000 }, ['2022-03-01', '2022-12-01']),
    ...carriersAdding(chance, named, { types: typesLater, count: 5, totalM2: 96_000 }, ['2023-03-01', '2023-12-01']),
    ...carriersAdding(chance, named, { types: typesLater, count: 2, totalM2: 38_000 }, ['2024-03-01', '2024-06-01']),
  ]
  const others = [...atBase, ...later]
  for (const one of chance.shuffled(others.filter(({ type }) => type !== 'maker-space')).slice(0, 15))
    one.industries = tradesOf(chance)
  const plain = new Set(chance.shuffled(atBase.filter(({ areaM2 }) => areaM2 < 14_000)).slice(0, undivided))
  const all = [...park, ...others]
  for (const one of all) {
    if (plain.has(one)) continue
    const made = rooms(chance, one, chance.pick(streets))
    one.buildings = made.buildings
    one.rooms = made.rooms
  }
  giveToOperators(others.filter(({ rooms }) => rooms.length > 0))
  return all
}

/** The demo's own operator runs one carrier beside the park, each of the others nine; the rest have no account yet. */
function giveToOperators(listed: readonly DemoCarrier[]): void {
  const [first, ...rest] = listed
  if (first) first.runBy = ownOperator
  for (const [index, one] of rest.entries()) one.runBy = operators[Math.floor(index / 9)]?.signInName ?? null
}

export const industryWords = ({ industries }: DemoCarrier): string =>
  industries.map((one) => industryNames[one][0]).join('、')

export const isAtBase = ({ openedOn }: DemoCarrier): boolean => openedOn <= baseDay
