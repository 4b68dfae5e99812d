// What the pages of occupancy name: carriers, and rooms with their place; and the leases that come to an end.
import { and, asc, eq, gt, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { known, presentStay } from '#db/queries/standing.ts'
import { building, carrier, floor, stay, unit } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import type { UnitKind } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type NamedCarrier = { id: string; name: string; zone: string | null }

/** The carriers that the viewer may see, in the order of their names. */
export const carriersNamed = (tx: Reading, viewer: Viewer): Promise<NamedCarrier[]> =>
  tx.db
    .select({ id: carrier.id, name: carrier.name, zone: carrier.zone })
    .from(carrier)
    .where(ownCarriers(viewer))
    .orderBy(asc(carrier.pinyinKey), asc(carrier.id))

export type PlacedRoom = {
  id: string
  carrier: string
  number: string
  kind: UnitKind
  grossCent: number
  lettableCent: number | null
  floorAt: string | null
  /** The floor's and building's own names, else what is written of them. */
  floor: string | null
  building: string | null
  buildingAt: string | null
}

const placed = {
  id: unit.fact,
  carrier: unit.carrier,
  number: unit.number,
  kind: unit.kind,
  grossCent: unit.grossCent,
  lettableCent: unit.lettableCent,
  floorAt: unit.floorAt,
  floor: sql<string | null>`coalesce(${floor.label}, ${unit.floor})`,
  building: sql<string | null>`coalesce(${building.name}, ${unit.building})`,
  buildingAt: floor.building,
}

/** The rooms are found first, and then whose they are: joined, every room of the viewer's carriers would be gone through. */
const ofOwnCarrier = (viewer: Viewer): SQL =>
  sql`exists (select 1 from ${carrier} where ${carrier.id} = ${unit.carrier} and ${ownCarriers(viewer)})`

const roomsWhere = (tx: Reading, viewer: Viewer, where: SQL): Promise<PlacedRoom[]> =>
  tx.db
    .select(placed)
    .from(unit)
    .leftJoin(floor, eq(floor.id, unit.floorAt))
    .leftJoin(building, eq(building.id, floor.building))
    .where(and(known(unit), where, ofOwnCarrier(viewer)))

/** Rooms by their facts, each with where it lies. */
export const roomsPlaced = (tx: Reading, viewer: Viewer, facts: Iterable<string>): Promise<PlacedRoom[]> =>
  inPieces(facts, (some) => roomsWhere(tx, viewer, inArray(unit.fact, some)))

export const roomsOfCarrier = (tx: Reading, viewer: Viewer, carrierId: string): Promise<PlacedRoom[]> =>
  roomsWhere(tx, viewer, eq(unit.carrier, carrierId))

/** The day a stay is to end first: by its own end or by its lease. */
const leaves = sql<Day | null>`case when ${stay.toOn} is null then ${stay.leaseEndOn} when ${stay.leaseEndOn} is null or ${stay.toOn} < ${stay.leaseEndOn} then ${stay.toOn} else ${stay.leaseEndOn} end`

/** What it takes of its room, 0.01 ㎡: its own area, its share of the desks, or the whole; null = not known. */
const takes = sql<
  number | null
>`coalesce(${stay.areaCent}, case when ${unit.desks} > 0 and ${stay.desks} is not null then (2 * ${unit.lettableCent} * ${stay.desks} + ${unit.desks}) / (2 * ${unit.desks}) else ${unit.lettableCent} end)`.mapWith(
  (value: unknown) => (value === null ? null : Number(value)),
)

const thereIn = (viewer: Viewer, on: Day, carriers: readonly string[]) =>
  and(ownCarriers(viewer), inArray(stay.carrier, [...carriers]), eq(stay.kind, 'physical'), presentStay(on))

/** Last days in `[from, to)`: gone after `from` and not after `to`. */
export type LeaseSpan = { from: Day | null; to: Day } | 'open'

const leavesWithin = (span: LeaseSpan) =>
  span === 'open' ? isNull(leaves) : and(span.from === null ? undefined : gt(leaves, span.from), lte(leaves, span.to))

/** The stays whose last day lies within these days, the earliest first. */
export const leasesIn = (tx: Reading, viewer: Viewer, on: Day, carriers: readonly string[], span: LeaseSpan) =>
  tx.db
    .select({
      stay: stay.fact,
      firm: firm.id,
      name: firm.name,
      carrier: carrier.id,
      carrierName: carrier.name,
      room: unit.number,
      fromOn: stay.fromOn,
      leaves,
      areaCent: takes,
      incubating: stay.incubating,
    })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .leftJoin(unit, and(eq(unit.fact, stay.unit), isNull(unit.supersededAt)))
    .where(and(thereIn(viewer, on, carriers), leavesWithin(span)))
    .orderBy(asc(leaves), asc(firm.pinyinKey), asc(stay.fact))
    .limit(1_000)
