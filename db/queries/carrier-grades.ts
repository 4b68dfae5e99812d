// Grades of carriers (载体级别), and the level that follows from those in force on a day.
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import type { Fact } from '#db/queries/facts.ts'
import { known } from '#db/queries/standing.ts'
import { carrier, carrierGrade } from '#db/schema/carrier.ts'
import type { Viewer } from '#domain/permission.ts'

export type CarrierGradeRow = Fact<'carrierGrade'>

const seen = async (tx: Reading, viewer: Viewer, where: SQL): Promise<CarrierGradeRow[]> => {
  const rows = await tx.db
    .select({ grade: carrierGrade })
    .from(carrierGrade)
    .innerJoin(carrier, eq(carrier.id, carrierGrade.carrier))
    .where(and(ownCarriers(viewer), known(carrierGrade), where))
    .orderBy(asc(carrierGrade.fromOn), asc(carrierGrade.id))
  return rows.map((row) => row.grade)
}

/** A carrier's grades as they are now known, the oldest first. */
export const gradesOf = (tx: Reading, viewer: Viewer, carrierId: string): Promise<CarrierGradeRow[]> =>
  seen(tx, viewer, sql`${carrierGrade.carrier} = ${carrierId}`)

/** The grade through all corrections, as it is now known. */
export const gradeByFact = async (tx: Reading, viewer: Viewer, fact: string): Promise<CarrierGradeRow | null> =>
  (await seen(tx, viewer, sql`${carrierGrade.fact} = ${fact}`))[0] ?? null
