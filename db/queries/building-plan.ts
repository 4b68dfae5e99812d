// A building on a day: its floors, the units there that the viewer may see, and who holds them.
import { and, asc, desc, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { known, presentStay, presentUnit } from '#db/queries/standing.ts'
import { building, carrier, carrierTerm, floor, stay, unit } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import type { Day } from '#domain/day.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'

const unitsOwn = (viewer: Viewer) =>
  sql`exists (select 1 from ${unit} inner join ${floor} on ${floor.id} = ${unit.floorAt} inner join ${carrier} on ${carrier.id} = ${unit.carrier}
    where ${floor.building} = ${building.id} and ${and(known(unit), ownCarriers(viewer))})`

/** An operator knows the buildings in which the own carriers have rooms. */
export async function buildingToDraw(tx: Reading, viewer: Viewer, id: string) {
  const rows = await tx.db
    .select({ id: building.id, name: building.name, address: building.address })
    .from(building)
    .where(
      and(
        eq(building.district, viewer.district),
        eq(building.id, id),
        isNull(building.withdrawnAt),
        seesWholeDistrict(viewer) ? undefined : unitsOwn(viewer),
      ),
    )
    .limit(1)
  return rows[0] ?? null
}

/** From the top down. */
export const floorsToDraw = (tx: Reading, id: string) =>
  tx.db
    .select({ id: floor.id, label: floor.label, grossCent: floor.grossCent })
    .from(floor)
    .where(eq(floor.building, id))
    .orderBy(desc(floor.position), asc(floor.label))

/** Units there that day, of carriers that have not been withdrawn. */
export const unitsToDraw = (tx: Reading, viewer: Viewer, on: Day, id: string) =>
  tx.db
    .select({
      unit: unit.fact,
      carrier: carrier.id,
      carrierName: carrier.name,
      floor: floor.id,
      number: unit.number,
      kind: unit.kind,
      grossCent: unit.grossCent,
      lettableCent: unit.lettableCent,
      desks: unit.desks,
    })
    .from(floor)
    .innerJoin(unit, eq(unit.floorAt, floor.id))
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .where(and(eq(floor.building, id), presentUnit(on), ne(unit.kind, 'whole'), ownCarriers(viewer)))

export const termsToDraw = (tx: Reading, viewer: Viewer, carriers: readonly string[]) =>
  carriers.length === 0
    ? Promise.resolve([])
    : tx.db
        .select({
          carrier: carrierTerm.carrier,
          type: carrierTerm.type,
          level: carrierTerm.level,
          xinchuang: carrierTerm.xinchuang,
          from: carrierTerm.fromOn,
          to: carrierTerm.toOn,
        })
        .from(carrierTerm)
        .where(
          and(
            eq(carrierTerm.district, viewer.district),
            inArray(carrierTerm.carrier, [...carriers]),
            known(carrierTerm),
          ),
        )

/** Joined, the carrier would be where the database begins, with every room of the district. */
const ofOwnCarrier = (viewer: Viewer) =>
  sql`exists (select 1 from ${carrier} where ${carrier.id} = ${unit.carrier} and ${ownCarriers(viewer)})`

/** Who holds a room of the building that day, or has it reserved; 挂靠 holds none. */
export const staysToDraw = (tx: Reading, viewer: Viewer, on: Day, id: string) =>
  tx.db
    .select({
      stay: stay.fact,
      unit: unit.fact,
      firm: firm.id,
      name: firm.name,
      kind: stay.kind,
      incubating: stay.incubating,
      longCycle: stay.longCycle,
      desks: stay.desks,
      fromOn: stay.fromOn,
      toOn: stay.toOn,
      leaseEndOn: stay.leaseEndOn,
    })
    .from(floor)
    .innerJoin(unit, and(eq(unit.floorAt, floor.id), presentUnit(on)))
    .innerJoin(stay, eq(stay.unit, unit.fact))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(
      and(
        eq(floor.building, id),
        ofOwnCarrier(viewer),
        presentStay(on),
        lte(stay.fromOn, on),
        ne(stay.kind, 'registered'),
      ),
    )

/** The buildings in which a carrier has rooms that day, for the links to their plans. */
export const buildingsOfCarrier = (tx: Reading, viewer: Viewer, on: Day, carrierId: string) =>
  tx.db
    .selectDistinct({ id: building.id, name: building.name })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .innerJoin(floor, eq(floor.id, unit.floorAt))
    .innerJoin(building, eq(building.id, floor.building))
    .where(and(ownCarriers(viewer), eq(unit.carrier, carrierId), presentUnit(on), isNull(building.withdrawnAt)))
    .orderBy(asc(building.name))
