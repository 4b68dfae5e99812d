// Carriers by name alone: for what lists show beside their rows, and for forms to choose from.
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { coversDay, known } from '#db/queries/standing.ts'
import { carrier, carrierTerm } from '#db/schema/carrier.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export async function carrierNames(
  tx: Reading,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inPieces(ids, (some) =>
    tx.db
      .select({ id: carrier.id, name: carrier.name })
      .from(carrier)
      .where(and(ownCarriers(viewer), inArray(carrier.id, some))),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The carriers open on the day, with whether they are marked Xinchuang. */
export const openCarriers = (tx: Reading, viewer: Viewer, on: Day) =>
  tx.db
    .select({ id: carrier.id, name: carrier.name, xinchuang: carrierTerm.xinchuang })
    .from(carrier)
    .innerJoin(carrierTerm, and(eq(carrierTerm.carrier, carrier.id), known(carrierTerm), coversDay(carrierTerm, on)))
    .where(ownCarriers(viewer))
    .orderBy(asc(carrier.pinyinKey), asc(carrier.id))
