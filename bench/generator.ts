// An invented register for measuring: so many firms with about three recognitions each. Firm number n is the same in every run
// and at every size, so a larger register begins with the smaller one.

import { pinyinKeyOf } from '#acts/search-key.server.ts'
import { type Chance, chanceOf } from '#bench/chance.ts'
import type { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import type { firm, firmName, residence } from '#db/schema/firm.ts'
import type { platform } from '#db/schema/platform.ts'
import type { recognition } from '#db/schema/recognition.ts'
import { type CarrierType, carrierLevels } from '#domain/carrier.ts'
import { completeCode, creditCodeSigns } from '#domain/credit-code.ts'
import { addDays, addMonths, type Day, dayNumber, dayOfNumber, firstOfYear, yearOf } from '#domain/day.ts'
import { highTechFields, type Industry, sizeClasses } from '#domain/firm.ts'
import { nameKey } from '#domain/name-key.ts'
import { platformLevels } from '#domain/platform.ts'
import { type RecognitionKind, usualForm } from '#domain/recognition.ts'

export const businessDay: Day = '2024-06-30'
export const district = '210105'
export const madeAt = '2024-06-29T02:00:00.000Z'
export const madeBy = 'bench'
/** The officer who looks: one firm in forty is theirs. */
export const officerAccount = 'bench-officer'
export const seed = 20_240_630

export type MadeFirm = {
  row: typeof firm.$inferInsert
  names: (typeof firmName.$inferInsert)[]
  residences: (typeof residence.$inferInsert)[]
  recognitions: (typeof recognition.$inferInsert)[]
  stays: (typeof stay.$inferInsert)[]
}
export type MadeCarrier = {
  row: typeof carrier.$inferInsert
  terms: (typeof carrierTerm.$inferInsert)[]
  units: (typeof unit.$inferInsert)[]
}
export type MadePlatform = typeof platform.$inferInsert

/** Ids as long as real ones, and in the order of making. */
export const idOf = (table: string, n: number) => `01900000-0000-7${table}-8000-${n.toString(16).padStart(12, '0')}`

export const clocked = (table: string, n: number) => ({
  id: idOf(table, n),
  district,
  fact: idOf(table, n),
  recordedAt: madeAt,
  recordedBy: madeBy,
})

export const dayWithin = (chance: Chance, from: Day, to: Day): Day =>
  dayOfNumber(chance.between(dayNumber(from), dayNumber(to)))

// Names
const signs = [
  ...'安邦博辰驰创达德鼎方丰冠光广海瀚浩恒宏华汇佳嘉金景九凯科朗乐立联林龙迈明铭诺鹏启千前庆融瑞森盛世硕思泰腾天拓万维新信星旭亚阳耀易益盈优宇元远云泽展照智中众卓',
]
const trades: readonly (readonly [string, Industry, number])[] = [
  ['软件', 'information-technology', 22],
  ['信息技术', 'information-technology', 18],
  ['网络科技', 'information-technology', 10],
  ['航空装备', 'aerospace', 6],
  ['环保工程', 'environmental', 8],
  ['新能源', 'new-energy', 6],
  ['生物医药', 'life-health', 8],
  ['新材料', 'new-materials', 6],
  ['机电设备', 'other', 10],
  ['商贸', 'other', 6],
]
const forms = [
  ['有限公司', 70],
  ['科技有限公司', 26],
  ['股份有限公司', 3],
  ['集团有限公司', 1],
] as const

const spelt = new Map<string, string>()
/** The library's own pinyin, part by part: asking it for each whole name would take longer than all else here. */
function pinyinOf(part: string): string {
  const known = spelt.get(part)
  if (known !== undefined) return known
  const key = pinyinKeyOf(part)
  spelt.set(part, key)
  return key
}

type MadeName = { name: string; pinyinKey: string; searchKey: string; industry: Industry }

function nameBy(chance: Chance): MadeName {
  const brand = Array.from(
    { length: chance.happens(0.6) ? 2 : 3 },
    () => signs[chance.between(0, signs.length - 1)] ?? '',
  )
  const trade = chance.weighted(trades.map((one) => [one, one[2]] as const))
  const parts = ['沈阳', ...brand, trade[0], chance.weighted(forms)]
  const pinyinKey = parts.map(pinyinOf).join(' ')
  const syllables = pinyinKey.split(' ')
  return {
    name: parts.join(''),
    pinyinKey,
    searchKey: [parts.join(''), syllables.join(''), syllables.map((one) => one[0]).join('')].join('\n'),
    industry: trade[1],
  }
}

// Carriers and platforms
const carrierTypeWeights: readonly (readonly [CarrierType, number])[] = [
  ['maker-space', 40],
  ['incubator', 30],
  ['accelerator', 10],
  ['park', 12],
  ['twin-building', 8],
]

export const carrierCount = (firms: number): number => 40 + Math.floor(firms / 2_000)

export function carrierNumber(n: number): MadeCarrier {
  const chance = chanceOf(seed + 7_000_003 * (n + 1))
  const id = idOf('ca0', n)
  const name = `${signs[n % signs.length] ?? ''}${signs[(n * 7 + 3) % signs.length] ?? ''}创业园${n + 1}号`
  const from = dayWithin(chance, '2015-01-01', '2023-06-30')
  const to = chance.happens(0.08) ? addDays(from, chance.between(300, 2_500)) : null
  const xinchuang = n % 8 === 0
  return {
    row: {
      id,
      district,
      name,
      nameKey: nameKey(name),
      pinyinKey: pinyinKeyOf(name),
      createdAt: madeAt,
      updatedAt: madeAt,
      version: 1,
    },
    terms: [
      {
        ...clocked('ca1', n),
        carrier: id,
        type: chance.weighted(carrierTypeWeights),
        level: carrierLevels[chance.between(0, 3)],
        xinchuang,
        fromOn: from,
        toOn: to,
      },
    ],
    units: [
      {
        ...clocked('ca2', n),
        carrier: id,
        number: '整体',
        kind: 'whole',
        grossCent: chance.between(2_000, 60_000) * 100,
        fromOn: from,
        toOn: null,
      },
    ],
  }
}

export const platformCount = (firms: number): number => 60 + Math.floor(firms / 100)

export function platformNumber(n: number): MadePlatform {
  const chance = chanceOf(seed + 9_000_011 * (n + 1))
  const name = `${signs[n % signs.length] ?? ''}重点实验室${n + 1}`
  return {
    ...clocked('b00', n),
    name,
    nameKey: nameKey(name),
    pinyinKey: pinyinKeyOf(name),
    type: 'key-laboratory',
    level: platformLevels[chance.between(0, 3)] ?? 'district',
    fromOn: dayWithin(chance, '2012-01-01', '2024-06-01'),
    toOn: chance.happens(0.1) ? '2023-12-31' : null,
  }
}

// Firms
const kinds: readonly (readonly [RecognitionKind, number])[] = [
  ['tech-sme', 600],
  ['high-tech', 260],
  ['eaglet', 70],
  ['specialised', 40],
  ['gazelle', 20],
  ['seed-unicorn', 4],
  ['potential-unicorn', 3],
  ['platform', 2],
  ['unicorn', 1],
]
/** How many recognitions: a third of the firms have none, a few have a dozen; three on average. */
const numbers: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 0], 35],
  [[1, 3], 30],
  [[4, 8], 30],
  [[9, 12], 5],
]
const zones = ['c6', 'c6', 'c6', 'university', 'university', 'beiyunhe', 'beizhan', 'changjiang', null] as const
const streets = [
  '210105001',
  '210105008',
  '210105013',
  '210105017',
  '210105019',
  '210105020',
  '210105021',
  '210105022',
  '210105023',
  '210105024',
] as const

/** A sound code of the firm's own: eight signs that count up. */
function codeOf(n: number): string {
  let organisation = ''
  for (let rest = n, at = 0; at < 6; at += 1, rest = Math.floor(rest / 31))
    organisation = creditCodeSigns.charAt(rest % 31) + organisation
  return completeCode('91210105', `MA${organisation}`)
}

function residencesOf(chance: Chance, n: number, id: string, registeredOn: Day): MadeFirm['residences'] {
  const base = (k: number) => ({ ...clocked('de0', n * 2 + k), firm: id, presumed: false })
  const fate = chance.weighted([
    ['stays', 90],
    ['left', 5],
    ['came', 3],
    ['returned', 2],
  ] as const)
  const turn = dayWithin(chance, '2019-01-01', '2024-05-31')
  const left = turn > registeredOn ? turn : addDays(registeredOn, 200)
  const stayed = { arrival: 'registered', fromOn: registeredOn } as const
  if (fate === 'stays') return [{ ...base(0), ...stayed, presumed: chance.happens(0.6), toOn: null }]
  if (fate === 'came') return [{ ...base(0), arrival: 'moved-in', fromOn: left, toOn: null, place: '沈北新区' }]
  const first = { ...base(0), ...stayed, toOn: left, departure: 'moved-out', place: '浑南区' } as const
  if (fate === 'left') return [first]
  return [first, { ...base(1), arrival: 'moved-in', fromOn: addDays(left, chance.between(30, 700)), toOn: null }]
}

function recognitionsOf(chance: Chance, n: number, id: string, registeredOn: Day): MadeFirm['recognitions'] {
  const [low, high] = chance.weighted(numbers)
  const earliest = registeredOn > '2017-01-01' ? registeredOn : '2017-01-01'
  return Array.from({ length: chance.between(low, high) }, (_, at) => at).flatMap((at) => {
    const number = n * 32 + at * 2
    const kind = chance.weighted(kinds)
    const fromOn = dayWithin(chance, earliest, '2024-06-20')
    const made = {
      ...clocked('ec0', number),
      firm: id,
      kind,
      form: usualForm[kind],
      number: `${kind.slice(0, 2).toUpperCase()}${yearOf(fromOn)}${String(number).padStart(9, '0')}`,
      authority: '辽宁省科学技术厅',
      batchName: `${yearOf(fromOn)}年第${chance.between(1, 9)}批`,
      issuedOn: fromOn,
      fromOn,
      toOn: kind === 'tech-sme' ? firstOfYear(yearOf(fromOn) + 1) : addMonths(fromOn, 36),
      route: chance.happens(0.3) ? 'renewal' : 'first',
      revokedOn: chance.happens(0.02) ? addDays(fromOn, chance.between(10, 900)) : null,
    } as const
    if (!chance.happens(0.03)) return [made]
    const wrong = { ...made, id: idOf('ec0', number + 1), supersededAt: madeAt, supersededBy: madeBy }
    return [{ ...wrong, fromOn: addDays(fromOn, -40) }, made]
  })
}

function staysOf(chance: Chance, n: number, id: string, registeredOn: Day, carriers: number): MadeFirm['stays'] {
  if (!chance.happens(0.25)) return []
  // Squared: the first carriers are full, the last nearly empty.
  const where = () => idOf('ca0', Math.floor(chance.next() ** 2 * carriers))
  const begun = dayWithin(chance, registeredOn > '2018-01-01' ? registeredOn : '2018-01-01', '2024-06-20')
  const moved = chance.happens(0.3) ? addDays(begun, chance.between(60, 900)) : null
  const kind = chance.happens(0.85) ? 'physical' : 'registered'
  const held = { firm: id, kind, incubating: chance.happens(0.4), areaCent: chance.between(20, 800) * 100 } as const
  const first = { ...clocked('5a0', n * 2), ...held, carrier: where(), fromOn: begun, toOn: moved }
  if (moved === null) return [first]
  return [first, { ...clocked('5a0', n * 2 + 1), ...held, carrier: where(), fromOn: moved, toOn: null }]
}

/** Firm number n with all its facts; `carriers` is how many there are to stay in. */
export function firmNumber(n: number, carriers: number): MadeFirm {
  const chance = chanceOf(seed + 1_000_003 * (n + 1))
  const id = idOf('f10', n)
  const code = codeOf(n)
  const called = nameBy(chance)
  const former = chance.happens(0.05) ? nameBy(chance) : null
  const registeredOn = dayOfNumber(
    dayNumber('2024-05-31') - Math.floor(chance.next() ** 2 * (dayNumber('2024-05-31') - dayNumber('1998-01-01'))),
  )
  const renamedOn = addDays(registeredOn, 400)
  const ended = chance.happens(0.03) ? dayWithin(chance, '2020-01-01', '2024-06-25') : null
  const named = (k: number, by: MadeName) => ({
    ...clocked('a00', n * 2 + k),
    firm: id,
    name: by.name,
    nameKey: nameKey(by.name),
  })
  const residences = residencesOf(chance, n, id, registeredOn)
  const recognitions = recognitionsOf(chance, n, id, registeredOn)
  return {
    row: {
      id,
      district,
      name: called.name,
      nameKey: nameKey(called.name),
      code,
      codeStanding: 'sound',
      registeredOn,
      registeredPrecision: 'day',
      deregisteredOn: ended !== null && ended > registeredOn ? ended : null,
      capitalYuan: Math.round(10 ** (4 + chance.next() * 5)) * 10,
      legalForm: '有限责任公司',
      industry: called.industry,
      field: chance.happens(0.5) ? highTechFields[chance.between(0, 7)] : null,
      zone: chance.one(zones),
      street: chance.one(streets),
      address: `沈阳市皇姑区演示路${chance.between(1, 400)}号`,
      size: sizeClasses[Math.floor(4 - chance.next() ** 2 * 4)] ?? 'micro',
      officer: n % 40 === 0 ? officerAccount : null,
      contactName: '演示',
      contactPhone: `024-${String(10_000_000 + n).slice(-8)}`,
      searchKey: [called.searchKey, ...(former ? [former.searchKey] : []), code.toLowerCase()].join('\n'),
      pinyinKey: called.pinyinKey,
      createdAt: madeAt,
      updatedAt: madeAt,
      withdrawnAt: chance.happens(0.005) ? madeAt : null,
      version: 1,
    },
    names: former
      ? [
          { ...named(0, former), fromOn: null, toOn: renamedOn },
          { ...named(1, called), fromOn: renamedOn, toOn: null },
        ]
      : [{ ...named(0, called), fromOn: null, toOn: null }],
    residences,
    recognitions,
    stays: staysOf(chance, n, id, registeredOn, carriers),
  }
}
