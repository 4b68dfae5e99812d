// Stays (入驻): a firm in a carrier, or in one of its units, from day to day. 依据: 皇姑区"十四五"规划 第三章第二节 有效入驻率:
// 实地入驻 is really there, 挂靠 only registered there.
import type { Unit } from '#domain/carrier.ts'
import { covers, type Day, overlaps, type Range } from '#domain/day.ts'

/** 实地入驻 / 挂靠 / 预留: a reserved room is held, but nobody is there yet. */
export const stayKinds = ['physical', 'registered', 'reserved'] as const
export type StayKind = (typeof stayKinds)[number]

export const stayDepartures = ['left', 'graduated', 'moved-on', 'closed'] as const
export type StayDeparture = (typeof stayDepartures)[number]

/** 毕业条件, any one: 高企; 累计获天使或风险投资超过 500 万元; 连续两年营业收入累计超过 1000 万元; 被兼并收购或上市 (国科发区〔2018〕300号 第九条). */
export const graduations = ['high-tech', 'investment', 'revenue', 'acquired-or-listed'] as const
export type Graduation = (typeof graduations)[number]

export type Stay = Range & {
  /** The stay through all corrections. */
  id: string
  firm: string
  carrier: string
  /** Null where the carrier keeps no unit list. */
  unit: string | null
  kind: StayKind
  areaCent: number | null
}

export const isPresentOn = (day: Day, stay: Pick<Stay, 'kind' | 'from' | 'to'>): boolean =>
  stay.kind === 'physical' && covers(stay, day)

/** 挂靠 is an address on paper and takes up no room; a reserved room is taken like one that is lived in. */
export const takesRoom = ({ kind }: Pick<Stay, 'kind'>): boolean => kind !== 'registered'

type Held = Pick<Stay, 'id' | 'unit' | 'kind' | 'from' | 'to'>

/** Stays that hold the same unit on a day of the new one: no unit is given twice for one day. The database's triggers say the same. */
export const clashesWith = <S extends Held>(known: readonly S[], next: Held): S[] =>
  next.unit === null || !takesRoom(next)
    ? []
    : known.filter((stay) => stay.id !== next.id && stay.unit === next.unit && takesRoom(stay) && overlaps(stay, next))

/** What a stay takes of a unit of so much: without an area of its own the whole of it, of desks none that is known. */
export const areaTaken = (stay: Pick<Stay, 'areaCent'>, unit: Pick<Unit, 'kind' | 'grossCent'> | null): number =>
  stay.areaCent ?? (unit === null || unit.kind === 'desks' ? 0 : unit.grossCent)

export const laterOf = (a: Day, b: Day): Day => (b > a ? b : a)

/** 距到期: the day a stay is to end first, by its lease or by its own end; null where neither is set. */
export const leavesOn = (stay: { to: Day | null; leaseEnd: Day | null }): Day | null =>
  [stay.to, stay.leaseEnd].flatMap((day) => day ?? []).sort()[0] ?? null

/** Whether the stay still goes on: it has no end, or one ahead on which nobody has said how it ends. */
export const isRunning = (day: Day, stay: { to: Day | null; departure: StayDeparture | null }): boolean =>
  stay.to === null || (day < stay.to && stay.departure === null)

/** Whether the stay claims more area than its unit has. */
export const isOverArea = (stay: Pick<Stay, 'areaCent'>, unit: Pick<Unit, 'grossCent'>): boolean =>
  stay.areaCent !== null && stay.areaCent > unit.grossCent

/** Whether the range holds no day: its end is not after its start. */
export const isEmptyRange = (range: Range): boolean =>
  range.from !== null && range.to !== null && range.to <= range.from

/** Whether every day of the inner range lies in the outer. */
export const liesWithin = (inner: Range, outer: Range): boolean =>
  (outer.from === null || (inner.from !== null && inner.from >= outer.from)) &&
  (outer.to === null || (inner.to !== null && inner.to <= outer.to))
