// Rooms that nobody holds on a day, or that those who hold them are to leave: what wishes for space are matched with.
import { and, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type FreeRoom, freeFrom } from '#domain/space-match.ts'

export type RoomPlace = { carrierName: string; building: string | null; floorName: string | null }
export type FreeRooms = { rooms: FreeRoom[]; places: ReadonlyMap<string, RoomPlace> }

/** The rooms that last, of carriers that stay open, with the day from which nobody holds them any more. */
export async function freeRooms(tx: Reading, viewer: Viewer, on: Day): Promise<FreeRooms> {
  const units = await tx.db
    .select({ unit, carrierName: carrier.name, openFrom: carrierTerm.fromOn })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .innerJoin(carrierTerm, and(eq(carrierTerm.carrier, unit.carrier), known(carrierTerm), isNull(carrierTerm.toOn)))
    .where(and(ownCarriers(viewer), known(unit), ne(unit.kind, 'whole'), ne(unit.kind, 'public'), isNull(unit.toOn)))
  const held = groupedBy(await holdsFrom(tx, viewer, on), (one) => one.unit)
  const places = new Map<string, RoomPlace>()
  const rooms: FreeRoom[] = []
  for (const { unit: row, carrierName, openFrom } of units) {
    const free = freeFrom(on, { from: later(row.fromOn, openFrom) }, held.get(row.fact) ?? [])
    if (free === null) continue
    rooms.push({ ...roomOf(row), ...free })
    places.set(row.fact, { carrierName, building: row.building, floorName: row.floor })
  }
  return { rooms, places }
}

/** 挂靠 holds no room. */
const holdsFrom = (tx: Reading, viewer: Viewer, on: Day) =>
  tx.db
    .select({ unit: stay.unit, toOn: stay.toOn, leaseEndOn: stay.leaseEndOn })
    .from(stay)
    .where(
      and(
        eq(stay.district, viewer.district),
        known(stay),
        isNotNull(stay.unit),
        ne(stay.kind, 'registered'),
        or(isNull(stay.toOn), gt(stay.toOn, on)),
      ),
    )

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a)

const roomOf = (row: typeof unit.$inferSelect) => ({
  id: row.fact,
  carrier: row.carrier,
  floor: row.floorAt ?? (row.floor === null ? null : `${row.building ?? ''}/${row.floor}`),
  number: row.number,
  kind: row.kind,
  areaCent: row.lettableCent ?? row.grossCent,
  powerKw: row.powerKw,
  loadKg: row.loadKg,
})
