// When firms belonged to the district.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { Fact } from '#db/queries/facts.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { known } from '#db/queries/standing.ts'
import { residence } from '#db/schema/firm.ts'
import type { Viewer } from '#domain/permission.ts'

export type ResidenceFact = Fact<'residence'>

const ofFirm = prepared((db) =>
  db
    .select()
    .from(residence)
    .where(and(eq(residence.district, given('district')), eq(residence.firm, given('firm')), known(residence)))
    .orderBy(sql`(${residence.fromOn} is not null)`, asc(residence.fromOn), asc(residence.id)),
)

/** A firm's times in the district as now known, the oldest first. */
export const residencesOf = (tx: Reading, viewer: Viewer, firmId: string): Promise<ResidenceFact[]> =>
  ofFirm(tx, { district: viewer.district, firm: firmId })
