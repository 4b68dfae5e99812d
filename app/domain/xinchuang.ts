// 信创产业园: who counts toward the 300 and who doesn't, and why. 口径: 当日在信创载体实地入驻的本区企业, 每家只计一次 (figures.ts
// xinchuangFirmsOn). 依据: 皇姑区"十四五"规划 第一章第一节, 第四章第二节.
import { type CarrierTerm, isXinchuangOn } from '#domain/carrier.ts'
import {
  type ChainLink,
  chainLinks,
  type HeldLink,
  type LinkStrength,
  linksOn,
  strengthOf,
} from '#domain/chain-link.ts'
import { addDays, covers, type Day, firstOfYear, type Range, yearOf } from '#domain/day.ts'
import { inDistrictOn } from '#domain/residence.ts'
import type { StayKind } from '#domain/stay.ts'

export type ParkStay = Range & { carrier: string; kind: StayKind }
/** A firm that has or had a stay in a carrier that is or was marked Xinchuang. */
export type ParkFirm = {
  deregisteredOn: Day | null
  residences: readonly Range[]
  stays: readonly ParkStay[]
  links: readonly HeldLink[]
}

/** 计入 / 仅注册 / 预留未到 / 迁出本区 / 已注销 / 载体当日非信创 / 尚未入驻 / 已退出. */
export const parkStandings = [
  'counted',
  'registered-only',
  'reserved',
  'left-district',
  'deregistered',
  'carrier-not-marked',
  'upcoming',
  'moved-out',
] as const
export type ParkStanding = (typeof parkStandings)[number]

/** How the firm stands in the park that day; the first reason that holds, so each firm stands once. */
export function parkStandingOn(day: Day, firm: ParkFirm, terms: readonly CarrierTerm[]): ParkStanding | null {
  const here = firm.stays.filter((stay) => covers(stay, day))
  const marked = here.filter((stay) => isXinchuangOn(day, stay.carrier, terms))
  const has = (kind: StayKind, stays = marked) => stays.some((stay) => stay.kind === kind)
  if (has('physical')) {
    if (firm.deregisteredOn !== null && firm.deregisteredOn <= day) return 'deregistered'
    return inDistrictOn(day, firm.residences, firm.deregisteredOn) ? 'counted' : 'left-district'
  }
  if (has('registered')) return 'registered-only'
  if (has('reserved')) return 'reserved'
  if (has('physical', here)) return 'carrier-not-marked'
  if (firm.stays.some(({ from }) => from !== null && from > day)) return 'upcoming'
  return firm.stays.some(({ kind, to }) => kind === 'physical' && to !== null && to <= day) ? 'moved-out' : null
}

/** Rooms that the firm really has in the park that day: the second and further ones add nothing to the count. */
export const parkRoomsOn = (day: Day, firm: ParkFirm, terms: readonly CarrierTerm[]): number =>
  firm.stays.filter((stay) => stay.kind === 'physical' && covers(stay, day) && isXinchuangOn(day, stay.carrier, terms))
    .length

export type LinkCount = { link: ChainLink; primary: number; further: number; strength: LinkStrength }

/** The firms of each link among those given: by their primary link, and beside it by their further ones. */
export function linkCountsOn(day: Day, firms: readonly Pick<ParkFirm, 'links'>[]): LinkCount[] {
  const held = firms.map(({ links }) => linksOn(day, links))
  return chainLinks.map((link) => {
    const primary = held.filter((one) => one.primary === link).length
    const further = held.filter((one) => one.further.includes(link)).length
    return { link, primary, further, strength: strengthOf(primary + further) }
  })
}

export type GrowthPeriod = { from: Day; to: Day; firms: number; joined: number; left: number }

/** The firms that count on a day. */
export const countedOn = <Firm extends ParkFirm>(
  day: Day,
  firms: readonly Firm[],
  terms: readonly CarrierTerm[],
): Firm[] => firms.filter((firm) => parkStandingOn(day, firm, terms) === 'counted')

/** Who came to be counted from one day to another, and who no longer is. */
export function changesBetween<Firm extends ParkFirm>(
  { since, until }: { since: Day; until: Day },
  firms: readonly Firm[],
  terms: readonly CarrierTerm[],
): { joined: Firm[]; left: Firm[] } {
  const before = new Set(countedOn(since, firms, terms))
  const after = new Set(countedOn(until, firms, terms))
  return {
    joined: [...after].filter((firm) => !before.has(firm)),
    left: [...before].filter((firm) => !after.has(firm)),
  }
}

/**
 * The count at the end of each period, and who came and who went since the period before: the counts join. A firm that came and
 * went within one period is in neither.
 */
export const parkGrowth = (
  days: readonly Day[],
  firms: readonly ParkFirm[],
  terms: readonly CarrierTerm[],
): GrowthPeriod[] =>
  days.slice(1).flatMap((until, at) => {
    const since = days[at]
    if (since === undefined) return []
    const { joined, left } = changesBetween({ since, until }, firms, terms)
    const counted = countedOn(until, firms, terms).length
    return [{ from: since, to: until, firms: counted, joined: joined.length, left: left.length }]
  })

export const growthSteps = ['quarter', 'year'] as const
export type GrowthStep = (typeof growthSteps)[number]

/** The last days of the quarters or years after the base day, and the day asked for. */
export function growthDays(base: Day, on: Day, step: GrowthStep): Day[] {
  if (on <= base) return [on]
  const ends: Day[] = []
  for (let year = yearOf(base); year <= yearOf(on); year += 1) {
    const starts = step === 'year' ? [firstOfYear(year + 1)] : quarterStarts(year)
    ends.push(...starts.map((start) => addDays(start, -1)))
  }
  return [base, ...ends.filter((day) => day > base && day < on), on]
}

/** The first days of the quarters that follow each of the year's. */
const quarterStarts = (year: number): Day[] => [
  `${year}-04-01`,
  `${year}-07-01`,
  `${year}-10-01`,
  firstOfYear(year + 1),
]
