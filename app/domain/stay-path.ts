// 接力与毕业: the way firms take along the chain of carriers, and what becomes of them. 依据: 皇姑区"十四五"规划 第三章第二节 (众创空间 -
// 孵化器 - 加速器 - 产业园); 毕业条件:《科技企业孵化器管理办法》(国科发区〔2018〕300号) 第九条. Each firm counts once, by the highest stage it
// has reached; a move back or sideways opens no new stage (本区工作口径).
import { type CarrierType, carrierTypes, chain, stageOf } from '#domain/carrier.ts'
import { addMonths, covers, type Day, monthsBetween, type Range } from '#domain/day.ts'
import { inDistrictOn } from '#domain/residence.ts'
import type { Graduation, StayDeparture } from '#domain/stay.ts'

/** A stay in person, with the type its carrier had when it began. */
export type PathStay = Range & {
  id: string
  carrier: string
  type: CarrierType
  from: Day
  incubating: boolean
  departure: StayDeparture | null
  graduation: Graduation | null
}

export type PathFirm = {
  id: string
  team: boolean
  registeredOn: Day | null
  deregisteredOn: Day | null
  residences: readonly Range[]
  stays: readonly PathStay[]
}

export const pathEntries = ['team', 'firm'] as const
/** 以团队入驻 / 以企业入驻. */
export type PathEntry = (typeof pathEntries)[number]

export const pathEnds = ['there', 'own-premises', 'left', 'closed'] as const
/** 仍在载体 / 区内、载体外 / 已离开本区 / 已注销. */
export type PathEnd = (typeof pathEnds)[number]

export const pathNodes = [...pathEntries, ...carrierTypes, ...pathEnds] as const
export type PathNode = (typeof pathNodes)[number]

export type Path = { firm: string; since: Day; nodes: readonly PathNode[]; end: PathEnd }

/** 双创楼宇 stands beside the chain, level with its last stage. */
const heightOf = (type: CarrierType): number => stageOf(type) ?? chain.length

const begun = (day: Day, stays: readonly PathStay[]): PathStay[] =>
  stays.filter((stay) => stay.from <= day).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** Where the firm is that day, once it has been in a carrier. */
export function pathEndOn(day: Day, firm: PathFirm): PathEnd {
  if (firm.deregisteredOn !== null && firm.deregisteredOn <= day) return 'closed'
  if (firm.stays.some((stay) => covers(stay, day))) return 'there'
  return inDistrictOn(day, firm.residences, firm.deregisteredOn) ? 'own-premises' : 'left'
}

/** The firm's path as of the day; null before its first stay. */
export function pathOn(day: Day, firm: PathFirm): Path | null {
  const stays = begun(day, firm.stays)
  const [first] = stays
  if (!first) return null
  const stages: CarrierType[] = []
  for (const { type } of stays) {
    const highest = stages.at(-1)
    if (highest === undefined || heightOf(type) > heightOf(highest)) stages.push(type)
  }
  const asTeam = firm.team || (firm.registeredOn !== null && firm.registeredOn > first.from)
  const end = pathEndOn(day, firm)
  return { firm: firm.id, since: first.from, nodes: [asTeam ? 'team' : 'firm', ...stages, end], end }
}

export type PathFlow = { from: PathNode; to: PathNode; firms: string[] }

/** Every step from one node to the next with the firms that took it, in the nodes' order. */
export function flowsOf(paths: readonly Path[]): PathFlow[] {
  const flows = new Map<string, PathFlow>()
  for (const { firm, nodes } of paths) {
    for (const [index, from] of nodes.entries()) {
      const to = nodes[index + 1]
      if (to === undefined) continue
      const key = `${from}>${to}`
      const flow = flows.get(key) ?? { from, to, firms: [] }
      flow.firms.push(firm)
      flows.set(key, flow)
    }
  }
  const place = (node: PathNode) => pathNodes.indexOf(node)
  return [...flows.values()].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
}

export const departureManners = ['graduated', 'moved-on', 'left', 'closed', 'unstated'] as const
/** 毕业 / 转入下一级载体 / 一般退出 / 载体停运 / 未注明. */
export type DepartureManner = (typeof departureManners)[number]

export type Leaving = {
  firm: string
  stay: string
  carrier: string
  type: CarrierType
  on: Day
  manner: DepartureManner
  graduation: Graduation | null
  /** Full months since it came into this carrier; of a graduate, since it first was in incubation. */
  months: number
  /** Where it is on the day asked about. */
  end: PathEnd
}

const isThereOn = (day: Day, carrier: string, stays: readonly PathStay[]): boolean =>
  stays.some((stay) => stay.carrier === carrier && covers(stay, day))

/** How firms left carriers in the period, both days included; of each firm the last leaving. A change of rooms is none. */
export function leavingsBetween(from: Day, to: Day, firms: readonly PathFirm[]): Leaving[] {
  return firms.flatMap((firm) => {
    const last = leavingsOf(firm, to)
      .filter(({ on }) => on >= from)
      .at(-1)
    return last ? [last] : []
  })
}

/** Every leaving of a carrier up to the day, in order. */
function leavingsOf(firm: PathFirm, until: Day): Leaving[] {
  const leavings = firm.stays.flatMap((stay) => {
    const on = stay.to
    if (on === null || on > until || isThereOn(on, stay.carrier, firm.stays)) return []
    return [leavingOf(firm, stay, on, until)]
  })
  // Rooms given back on one day are one leaving; the one that says how it was speaks for them.
  const told = leavings.sort(
    (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || mannerRank(b.manner) - mannerRank(a.manner),
  )
  return told.filter(({ on }, index) => told[index + 1]?.on !== on)
}

const mannerRank = (manner: DepartureManner): number => departureManners.indexOf(manner)

function leavingOf(firm: PathFirm, stay: PathStay, on: Day, until: Day): Leaving {
  const graduated = stay.departure === 'graduated'
  const counted = firm.stays.filter((one) =>
    graduated ? one.incubating && one.from <= stay.from : one.carrier === stay.carrier,
  )
  const since = [stay.from, ...counted.map((one) => one.from)].sort()[0] ?? stay.from
  return {
    firm: firm.id,
    stay: stay.id,
    carrier: stay.carrier,
    type: stay.type,
    on,
    manner: stay.departure ?? 'unstated',
    graduation: stay.graduation,
    months: monthsBetween(since, on),
    end: pathEndOn(until, firm),
  }
}

/** First graduation of each firm up to the day. */
export const graduatesUntil = (day: Day, firms: readonly PathFirm[]): Leaving[] =>
  firms.flatMap((firm) => leavingsOf(firm, day).find(({ manner }) => manner === 'graduated') ?? [])

export const keptAfterMonths = [12, 24, 36] as const
export type KeptAfter = (typeof keptAfterMonths)[number]
/** Below this a share says little. */
export const fewGraduates = 10

export type Kept = { months: KeptAfter; graduates: string[]; kept: string[]; share: number | null; few: boolean }

/** 毕业后留区: of those who graduated so many months ago or earlier, the firms that were in the district so many months later. */
export function keptAfterGraduation(day: Day, firms: readonly PathFirm[]): Kept[] {
  const byId = new Map(firms.map((firm) => [firm.id, firm]))
  const graduates = graduatesUntil(day, firms)
  return keptAfterMonths.map((months) => {
    const due = graduates.filter(({ on }) => addMonths(on, months) <= day)
    const kept = due.filter(({ firm, on }) => {
      const known = byId.get(firm)
      return known !== undefined && inDistrictOn(addMonths(on, months), known.residences, known.deregisteredOn)
    })
    return {
      months,
      graduates: due.map(({ firm }) => firm),
      kept: kept.map(({ firm }) => firm),
      share: due.length === 0 ? null : kept.length / due.length,
      few: due.length < fewGraduates,
    }
  })
}

/** The middle of them; between two middles, the lower. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
