// When firms belonged to the district.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { Fact } from '#db/queries/facts.ts'
import { known } from '#db/queries/standing.ts'
import { residence } from '#db/schema/firm.ts'
import type { Viewer } from '#domain/permission.ts'

export type ResidenceFact = Fact<'residence'>

/** A firm's times in the district as now known, the oldest first. */
export const residencesOf = (tx: Reading, viewer: Viewer, firmId: string): Promise<ResidenceFact[]> =>
  tx.db
    .select()
    .from(residence)
    .where(and(eq(residence.district, viewer.district), eq(residence.firm, firmId), known(residence)))
    .orderBy(sql`(${residence.fromOn} is not null)`, asc(residence.fromOn), asc(residence.id))
