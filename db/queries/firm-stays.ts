// Where one firm stays.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { known } from '#db/queries/standing.ts'
import { carrier, stay, unit } from '#db/schema/carrier.ts'
import type { Viewer } from '#domain/permission.ts'

/** A firm's stays as now known, the newest first, an operator's own carriers only, with the carrier's name and the unit's number. */
export const firmStays = (tx: Reading, viewer: Viewer, firmId: string) =>
  tx.db
    .select({
      fact: stay.fact,
      carrier: carrier.id,
      carrierName: carrier.name,
      unitNumber: unit.number,
      kind: stay.kind,
      incubating: stay.incubating,
      areaCent: stay.areaCent,
      desks: stay.desks,
      fromOn: stay.fromOn,
      toOn: stay.toOn,
      departure: stay.departure,
      graduation: stay.graduation,
      nextStay: stay.nextStay,
    })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .leftJoin(unit, and(eq(unit.fact, stay.unit), isNull(unit.supersededAt)))
    .where(and(ownCarriers(viewer), eq(stay.firm, firmId), known(stay)))
    .orderBy(desc(stay.fromOn), asc(stay.id))
