// The demo's carriers, their rooms, who stays in them, and the innovation platforms. On the base day 450,000 ㎡ in 39 carriers,
// 18 firms in the Xinchuang park and 72 platforms, as the plan says; everything later is invented.
import type { CarrierType } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'
import { type PlatformLevel, type PlatformType, platformTypeNames } from '#domain/platform.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { baseDay, belongs, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import { listEntries } from '#seeds/reference/lists.ts'

export type DemoRoom = {
  building: string
  floor: string
  number: string
  areaM2: number
  lettableM2: number
  kind: 'office' | 'lab' | 'public'
}
export type DemoCarrier = {
  name: string
  type: CarrierType
  level: 'national' | 'provincial' | 'municipal' | null
  xinchuang: boolean
  zone: string
  operatorName: string
  openedOn: Day
  areaM2: number
  rooms: DemoRoom[]
}

const zones = listEntries.filter((one) => one.list === 'zone').map((one) => one.code)
const places = [
  '苏青路',
  '塔湾',
  '黄河',
  '文大路',
  '怒江',
  '鸭绿江',
  '陵西',
  '崇山',
  '长江街',
  '北行',
  '松花江',
  '梅江',
  '泰山',
  '昆山',
  '岐山',
  '明廉',
  '华山',
  '三台子',
  '舍利塔',
  '北塔',
  '四台子',
  '陵东',
  '新乐',
  '嘉陵江',
  '珠江',
  '淮河',
  '闽江',
  '汾河',
  '巴山',
  '金山',
  '白山',
  '千山',
  '凤凰',
  '燕山',
  '天山',
  '宁山',
  '银山',
  '步云',
  '柳条湖',
  '方溪',
  '正良',
  '西江',
  '蒲河',
  '人和',
  '道义',
  '观音',
  '牡丹',
  '百花',
  '太平',
  '民安',
  '北陵',
  '亚明',
  '通达',
  '向工',
]

const suffix: Record<CarrierType, string> = {
  'maker-space': '演示众创空间',
  incubator: '演示孵化器',
  accelerator: '演示加速器',
  park: '演示产业园',
  'twin-building': '演示双创楼',
}
const types: readonly CarrierType[] = [
  'maker-space',
  'maker-space',
  'incubator',
  'incubator',
  'incubator',
  'accelerator',
  'twin-building',
  'park',
]
/** Floor in ㎡ that a carrier of the type usually has, before the total is made to come out. */
const usual: Record<CarrierType, readonly [number, number]> = {
  'maker-space': [800, 4_000],
  incubator: [6_000, 18_000],
  accelerator: [10_000, 22_000],
  park: [18_000, 42_000],
  'twin-building': [5_000, 15_000],
}

/** Carriers opened between two days whose floor adds up to exactly `totalM2`, beside those given. */
function carriersAdding(
  chance: Chance,
  named: string[],
  count: number,
  totalM2: number,
  window: readonly [Day, Day],
): DemoCarrier[] {
  const made = Array.from({ length: count }, (_, index): DemoCarrier => {
    const type = types[index % types.length] ?? 'incubator'
    const name = `${named.shift()}${suffix[type]}`
    const [least, most] = usual[type]
    const level =
      type === 'park' || type === 'twin-building'
        ? null
        : chance.pick([null, 'municipal', 'municipal', 'provincial', 'national'] as const)
    return {
      name,
      type,
      level,
      xinchuang: false,
      zone: chance.pick(zones),
      operatorName: `${name}运营有限公司（演示）`,
      openedOn: chance.day(...window),
      areaM2: chance.whole(least, most),
      rooms: [],
    }
  })
  const sum = made.reduce((all, one) => all + one.areaM2, 0)
  for (const one of made) one.areaM2 = Math.max(500, Math.floor((one.areaM2 * totalM2) / sum))
  const last = made[made.length - 1]
  if (last) last.areaM2 += totalM2 - made.reduce((all, one) => all + one.areaM2, 0)
  return made
}

/** Rooms floor by floor; what is left of the carrier's area stays undivided: lobbies, stairs, services. */
function rooms(chance: Chance, areaM2: number, perFloor: number, sizeM2: readonly [number, number]): DemoRoom[] {
  const made: DemoRoom[] = []
  let left = areaM2 * 0.8
  for (let floor = 1; left > sizeM2[1]; floor += 1) {
    for (let n = 1; n <= perFloor && left > sizeM2[1]; n += 1) {
      const area = chance.whole(...sizeM2)
      const shared = floor === 1 && n === perFloor
      made.push({
        building: '1号楼',
        floor: String(floor),
        number: `${floor}${String(n).padStart(2, '0')}`,
        areaM2: area,
        lettableM2: shared ? 0 : area,
        kind: shared ? 'public' : chance.happens(0.15) ? 'lab' : 'office',
      })
      left -= area
    }
  }
  return made
}

const xinchuangParts: readonly (readonly [string, Day, number, number, readonly [number, number]])[] = [
  ['信创演示园A座', '2019-11-01', 8_500, 8, [180, 320]],
  ['信创演示园B座', '2021-09-01', 24_000, 10, [120, 260]],
  ['信创演示园C座', '2022-12-01', 26_000, 10, [120, 240]],
]

export function demoCarriers(chance: Chance): DemoCarrier[] {
  const named = chance.shuffled(places)
  const park = xinchuangParts.map(
    ([name, openedOn, areaM2, perFloor, size]): DemoCarrier => ({
      name,
      type: 'park',
      level: null,
      xinchuang: true,
      zone: 'c6',
      operatorName: '信创演示园运营有限公司（演示）',
      openedOn,
      areaM2,
      rooms: rooms(chance, areaM2, perFloor, size),
    }),
  )
  const atBase = carriersAdding(chance, named, 38, 450_000 - 8_500, ['2014-03-01', '2020-11-30'])
  const later = [
    ...carriersAdding(chance, named, 5, 62_000, ['2021-03-01', '2021-12-01']),
    ...carriersAdding(chance, named, 5, 84_000, ['2022-03-01', '2022-12-01']),
    ...carriersAdding(chance, named, 5, 96_000, ['2023-03-01', '2023-12-01']),
    ...carriersAdding(chance, named, 2, 38_000, ['2024-03-01', '2024-06-01']),
  ]
  const listed = [...atBase, ...later]
    .filter((one) => one.type !== 'park' && one.areaM2 > 3_000 && one.areaM2 < 16_000)
    .slice(0, 8)
  for (const one of listed) one.rooms = rooms(chance, one.areaM2, 7, [180, 420])
  return [...park, ...atBase, ...later]
}

export type DemoStay = {
  carrier: DemoCarrier
  firm: DemoFirm
  room: DemoRoom | null
  kind: 'physical' | 'registered'
  incubating: boolean
  from: Day
  to: Day | null
  departure: 'left' | 'graduated' | 'moved-on' | null
}

type Letting = {
  carrier: DemoCarrier
  from: Day
  to: Day
  count: number
  kind: 'physical' | 'registered'
  leaves: number
}

/** Lets rooms one after another, each to a firm that stays nowhere yet; some leave before the business day. */
function letRooms(
  chance: Chance,
  free: DemoFirm[],
  rooms: (DemoRoom | null)[],
  { carrier, from, to, count, kind, leaves }: Letting,
): DemoStay[] {
  const stays: DemoStay[] = []
  while (stays.length < count && free.length > 0) {
    const firm = free.pop()
    if (!firm) break
    const start = from === to ? from : chance.day(from, to)
    if (firm.enteredOn > start || !belongs(firm, start)) continue
    const room = rooms.length > 0 ? (rooms.shift() ?? null) : null
    const gone = [firm.movedOutOn, firm.deregisteredOn].find((day): day is Day => day !== null) ?? null
    const early = chance.happens(leaves) ? addDays(start, chance.whole(200, 700)) : null
    const end =
      [gone, early].filter((day): day is Day => day !== null && day > start && day <= businessDay).sort()[0] ?? null
    const departure =
      end === null ? null : end === gone ? 'left' : chance.pick(['left', 'graduated', 'moved-on'] as const)
    stays.push({
      carrier,
      firm,
      room,
      kind,
      incubating: carrier.type !== 'park' && chance.happens(0.7),
      from: start,
      to: end,
      departure,
    })
  }
  return stays
}

export function demoStays(chance: Chance, carriers: readonly DemoCarrier[], firms: readonly DemoFirm[]): DemoStay[] {
  const inTrade = (one: DemoFirm) => one.industry === 'information-technology'
  const it = chance.shuffled(firms.filter((one) => inTrade(one) && one.movedInOn === null))
  const others = chance.shuffled(firms.filter((one) => !inTrade(one) && one.movedInOn === null))
  const [a, b, c] = carriers
  if (!a || !b || !c) return []
  const lettable = (one: DemoCarrier) => one.rooms.filter((room) => room.lettableM2 > 0)
  const atBase = it.filter(
    (one) =>
      one.enteredOn <= baseDay &&
      one.registeredOn < '2020-06-01' &&
      one.movedOutOn === null &&
      one.deregisteredOn === null,
  )
  const first = letRooms(chance, atBase.slice(0, 18), lettable(a), {
    carrier: a,
    from: baseDay,
    to: baseDay,
    count: 18,
    kind: 'physical',
    leaves: 0,
  })
  const taken = new Set(first.map((one) => one.firm))
  const waiting = it.filter((one) => !taken.has(one))
  const park = [
    ...first.map((one): DemoStay => ({ ...one, from: '2020-12-01' })),
    ...letRooms(chance, waiting, lettable(b), {
      carrier: b,
      from: '2021-10-01',
      to: '2023-03-31',
      count: 96,
      kind: 'physical',
      leaves: 0.12,
    }),
    ...letRooms(chance, waiting, lettable(c), {
      carrier: c,
      from: '2023-01-05',
      to: '2024-06-20',
      count: 108,
      kind: 'physical',
      leaves: 0.04,
    }),
    ...letRooms(chance, waiting, [], {
      carrier: c,
      from: '2023-03-01',
      to: '2024-05-01',
      count: 22,
      kind: 'registered',
      leaves: 0,
    }),
  ]
  const elsewhere = carriers.slice(3).flatMap((carrier) => {
    const rooms = lettable(carrier)
    const from = carrier.openedOn > baseDay ? carrier.openedOn : '2020-12-01'
    const count = rooms.length > 0 ? Math.floor(rooms.length * (0.6 + 0.3 * chance.next())) : chance.whole(1, 5)
    return letRooms(chance, others, rooms, { carrier, from, to: '2024-05-31', count, kind: 'physical', leaves: 0.25 })
  })
  return [...park, ...elsewhere]
}

export type DemoPlatform = {
  name: string
  type: PlatformType
  level: PlatformLevel
  host: DemoFirm
  from: Day
  to: Day | null
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
  const counted: readonly PlatformType[] = [
    'key-laboratory',
    'technology-centre',
    'engineering-centre',
    'enterprise-technology-centre',
    'new-research-institution',
  ]
  const made: DemoPlatform[] = []
  const add = (count: number, levels: readonly PlatformLevel[], window: readonly [Day, Day]) => {
    for (let n = 0; n < count; n += 1) {
      const host = hosts.pop()
      if (!host) return
      const type = chance.pick(counted)
      const level = chance.pick(levels)
      const levelName = { national: '国家', provincial: '辽宁省', municipal: '沈阳市', district: '皇姑区' }[level]
      const trade = host.name.replace(/^(沈阳|辽宁)/, '').replace(/(股份)?有限公司（演示）$/, '')
      made.push({
        name: `${levelName}${trade}${platformTypeNames[type][0]}（演示）`,
        type,
        level,
        host,
        from: chance.day(...window),
        to: null,
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
  return made
}
