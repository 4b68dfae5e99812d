// Occupancy (入驻率). No rule fixes one definition; this figure is 当日实地入驻面积 ÷ 可出租面积, stated for the carriers that keep
// a unit list, with the share of floor area they cover. 依据: 皇姑区"十四五"规划 第三章第二节 有效入驻率 (本区工作口径).
import { type CarrierTerm, type Unit, unitsOpenOn } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import { isPresentOn, type Stay } from '#domain/stay.ts'

export const occupancyDefinitions = ['let-area-over-lettable-area'] as const
export type OccupancyDefinition = (typeof occupancyDefinitions)[number]

export type Occupancy = {
  definition: OccupancyDefinition
  /** Area really let that day, 0.01 ㎡. */
  letCent: number
  lettableCent: number
  /** Null where there is nothing to let: 0 of 0 is no rate. */
  share: number | null
  /** Gross area of the listed units, and of all open carriers. */
  coveredCent: number
  grossCent: number
  coveredShare: number | null
}

/** What occupancy is made of; each adds up over carriers. */
export type OccupancyAreas = Pick<Occupancy, 'letCent' | 'lettableCent' | 'coveredCent' | 'grossCent'>

/** A unit of a list whose lettable area is known; common rooms have none. A whole carrier in one piece is no list. */
const isListed = (unit: Unit) => unit.kind !== 'whole' && (unit.kind === 'public' || unit.lettableCent !== null)
const lettableOf = (unit: Unit) => (unit.kind === 'public' ? 0 : (unit.lettableCent ?? 0))
const sumOf = <T>(items: readonly T[], cent: (item: T) => number) => items.reduce((sum, item) => sum + cent(item), 0)
const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** A stay without its own area takes the whole unit; no unit is let beyond its lettable area. */
const letOf = (unit: Unit, stays: readonly Stay[]) =>
  Math.min(
    lettableOf(unit),
    sumOf(stays, (stay) => stay.areaCent ?? lettableOf(unit)),
  )

/** Occupancy on a day; for one carrier, pass its own units and terms. */
export function occupancyOn(
  day: Day,
  units: readonly Unit[],
  terms: readonly CarrierTerm[],
  stays: readonly Stay[],
): Occupancy {
  const open = unitsOpenOn(day, units, terms)
  const listed = open.filter(isListed)
  const present = new Map<string, Stay[]>()
  for (const stay of stays) {
    if (stay.unit !== null && isPresentOn(day, stay)) present.set(stay.unit, [...(present.get(stay.unit) ?? []), stay])
  }
  return occupancyFrom({
    letCent: sumOf(listed, (unit) => letOf(unit, present.get(unit.id) ?? [])),
    lettableCent: sumOf(listed, lettableOf),
    coveredCent: sumOf(listed, (unit) => unit.grossCent),
    grossCent: sumOf(open, (unit) => unit.grossCent),
  })
}

/** The shares of areas once summed. */
export const occupancyFrom = (areas: OccupancyAreas): Occupancy => ({
  ...areas,
  definition: 'let-area-over-lettable-area',
  share: shareOf(areas.letCent, areas.lettableCent),
  coveredShare: shareOf(areas.coveredCent, areas.grossCent),
})
