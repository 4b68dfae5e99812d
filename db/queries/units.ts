// Units: slices of a carrier's floor.
import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { known } from '#db/queries/standing.ts'
import { building, carrier, floor, unit } from '#db/schema/carrier.ts'
import type { Viewer } from '#domain/permission.ts'

export type UnitRow = typeof unit.$inferSelect

/** All units of a carrier as they are now known, on any day; the undivided rest (`whole`) among them. */
export const unitsOf = (tx: Reading, viewer: Viewer, carrierId: string): Promise<UnitRow[]> =>
  seen(tx, viewer, eq(unit.carrier, carrierId))

/** The unit through all corrections, as it is now known. */
export const unitByFact = async (tx: Reading, viewer: Viewer, fact: string): Promise<UnitRow | null> =>
  (await seen(tx, viewer, eq(unit.fact, fact)))[0] ?? null

/** What lies on these floors, whosever it is, on any day: slices of one floor must not come to more than it has. */
export const slicesOnFloor = (tx: Reading, floorId: string): Promise<UnitRow[]> =>
  tx.db
    .select()
    .from(unit)
    .where(and(eq(unit.floorAt, floorId), known(unit)))

/** Units with the names that their building and floor bear now. */
async function seen(tx: Reading, viewer: Viewer, where: SQL): Promise<UnitRow[]> {
  const rows = await tx.db
    .select({ unit, building: building.name, floor: floor.label })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .leftJoin(floor, eq(floor.id, unit.floorAt))
    .leftJoin(building, eq(building.id, floor.building))
    .where(and(ownCarriers(viewer), known(unit), where))
    .orderBy(
      sql`coalesce(${building.name}, ${unit.building}, '')`,
      sql`coalesce(${floor.position}, 0)`,
      sql`coalesce(${unit.floor}, '')`,
      unit.number,
      unit.id,
    )
  return rows.map((row) => ({
    ...row.unit,
    building: row.building ?? row.unit.building,
    floor: row.floor ?? row.unit.floor,
  }))
}

/** Rooms of the same number in the same place of the carrier; their days decide whether they clash. */
export const unitsNumbered = (
  tx: Reading,
  place: Pick<UnitRow, 'carrier' | 'building' | 'floor' | 'floorAt' | 'number'>,
  except: string | null,
): Promise<UnitRow[]> =>
  tx.db
    .select()
    .from(unit)
    .where(
      and(
        known(unit),
        eq(unit.number, place.number),
        or(
          place.floorAt === null ? undefined : eq(unit.floorAt, place.floorAt),
          and(
            eq(unit.carrier, place.carrier),
            place.floorAt === null ? undefined : isNull(unit.floorAt),
            place.building === null ? isNull(unit.building) : eq(unit.building, place.building),
            place.floor === null ? isNull(unit.floor) : eq(unit.floor, place.floor),
          ),
        ),
        ne(unit.kind, 'whole'),
        except === null ? undefined : ne(unit.fact, except),
      ),
    )
