// Certificates whose last day lies in a stretch of days, counted by day and kind: for the calendar.
import { and, asc, count, eq, gt, isNull, lte, ne, or } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { known, ofDistrict } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

export type Lapses = { day: Day; kind: RecognitionKind; firms: number }

/** `from` and `to` included; 科小 numbers, which all end with the year, are not among them. */
export async function lapsesBetween(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  { from, to, officer }: { from: Day; to: Day; officer: string | null },
): Promise<Lapses[]> {
  const rows = await tx.db
    .select({ ends: recognition.toOn, kind: recognition.kind, firms: count() })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .where(
      and(
        eq(recognition.district, viewer.district),
        ne(recognition.kind, 'tech-sme'),
        known(recognition),
        gt(recognition.toOn, from),
        lte(recognition.toOn, addDays(to, 1)),
        or(isNull(recognition.revokedOn), gt(recognition.revokedOn, on)),
        ofDistrict(viewer, on),
        officer === null ? undefined : eq(firm.officer, officer),
      ),
    )
    .groupBy(recognition.toOn, recognition.kind)
    .orderBy(asc(recognition.toOn), asc(recognition.kind))
  return rows.flatMap(({ ends, kind, firms }) => (ends === null ? [] : [{ day: addDays(ends, -1), kind, firms }]))
}
