// Units: slices of a carrier's floor.
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { known } from '#db/queries/standing.ts'
import { carrier, unit } from '#db/schema/carrier.ts'
import type { Viewer } from '#domain/permission.ts'

export type UnitRow = typeof unit.$inferSelect

/** All units of a carrier as they are now known, on any day; the undivided rest (`whole`) among them. */
export async function unitsOf(tx: Reading, viewer: Viewer, carrierId: string): Promise<UnitRow[]> {
  const rows = await tx.db
    .select({ unit })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .where(and(ownCarriers(viewer), eq(unit.carrier, carrierId), known(unit)))
    .orderBy(sql`coalesce(${unit.building}, '')`, sql`coalesce(${unit.floor}, '')`, unit.number, unit.id)
  return rows.map((row) => row.unit)
}

/** The unit through all corrections, as it is now known. */
export async function unitByFact(tx: Reading, viewer: Viewer, fact: string): Promise<UnitRow | null> {
  const rows = await tx.db
    .select({ unit })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .where(and(ownCarriers(viewer), eq(unit.fact, fact), known(unit)))
    .limit(1)
  return rows[0]?.unit ?? null
}

/** Rooms of the same number in the same place of the carrier; their days decide whether they clash. */
export const unitsNumbered = (
  tx: Reading,
  place: Pick<UnitRow, 'carrier' | 'building' | 'floor' | 'number'>,
  except: string | null,
): Promise<UnitRow[]> =>
  tx.db
    .select()
    .from(unit)
    .where(
      and(
        eq(unit.carrier, place.carrier),
        known(unit),
        eq(unit.number, place.number),
        place.building === null ? isNull(unit.building) : eq(unit.building, place.building),
        place.floor === null ? isNull(unit.floor) : eq(unit.floor, place.floor),
        ne(unit.kind, 'whole'),
        except === null ? undefined : ne(unit.fact, except),
      ),
    )
