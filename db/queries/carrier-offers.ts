// What carriers have to offer on a day: their industries and the floor that nobody holds.
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { coversDay, known, presentStay, presentUnit } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { Offer } from '#domain/placement.ts'

const size = sql`coalesce(${unit.lettableCent}, ${unit.grossCent})`

/** Carriers open on the day that the viewer may see; common rooms are not on offer, and no more is free than nobody holds. */
export async function carriersOnOffer(tx: Reading, viewer: Viewer, on: Day): Promise<Offer[]> {
  const carriers = await tx.db
    .select({ id: carrier.id, name: carrier.name, type: carrierTerm.type, industries: carrier.industries })
    .from(carrier)
    .innerJoin(carrierTerm, and(eq(carrierTerm.carrier, carrier.id), known(carrierTerm), coversDay(carrierTerm, on)))
    .where(ownCarriers(viewer))
  const floors = await tx.db
    .select({ carrier: unit.carrier, cent: sql<number>`sum(${size})`.mapWith(Number) })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .where(and(ownCarriers(viewer), presentUnit(on), ne(unit.kind, 'public')))
    .groupBy(unit.carrier)
  const taken = await tx.db
    .select({
      carrier: stay.carrier,
      cent: sql<number>`sum(coalesce(${stay.areaCent}, case when ${unit.kind} = 'desks' then 0 else ${size} end, 0))`.mapWith(
        Number,
      ),
    })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .leftJoin(unit, and(eq(unit.fact, stay.unit), isNull(unit.supersededAt)))
    .where(and(ownCarriers(viewer), ne(stay.kind, 'registered'), presentStay(on)))
    .groupBy(stay.carrier)
  const floorOf = new Map(floors.map(({ carrier: id, cent }) => [id, cent]))
  const takenOf = new Map(taken.map(({ carrier: id, cent }) => [id, cent]))
  return carriers.map(({ industries, ...one }) => ({
    ...one,
    industries: industries ?? [],
    freeCent: Math.max(0, (floorOf.get(one.id) ?? 0) - (takenOf.get(one.id) ?? 0)),
  }))
}
