// What firms were called, and when.
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { Fact } from '#db/queries/facts.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { coversDay, known } from '#db/queries/standing.ts'
import { firm, firmName } from '#db/schema/firm.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type NameFact = Fact<'firmName'>

/** Not as a bare column: SQLite would go through every name of the district by its index instead of the firm's few. */
const ofDistrictOnly: SQL = sql`(${firmName.district} || '') = ${given('district')}`

const ofFirm = prepared((db) =>
  db
    .select()
    .from(firmName)
    .where(and(ofDistrictOnly, eq(firmName.firm, given('firm')), known(firmName)))
    .orderBy(sql`(${firmName.fromOn} is not null)`, asc(firmName.fromOn), asc(firmName.id)),
)

/** A firm's names as now known, the oldest first. */
export const namesOf = (tx: Reading, viewer: Viewer, firmId: string): Promise<NameFact[]> =>
  ofFirm(tx, { district: viewer.district, firm: firmId })

/** The name a firm bore on the day; the present one where none is known. Only in queries that join `firm` to another table. */
export const nameOn = (on: Day): SQL<string> =>
  sql<string>`coalesce((select ${firmName.name} from ${firmName} where ${and(
    eq(firmName.firm, firm.id),
    known(firmName),
    coversDay(firmName, on),
  )} limit 1), ${firm.name})`
