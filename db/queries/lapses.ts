// The lapse calendar: when recognitions of a kind end, month by month, as the firms' last of that kind.
import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { nameOn } from '#db/queries/names.ts'
import { isLastOfKind } from '#db/queries/renewals.ts'
import { known, ofDistrict } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { cultivationCase } from '#db/schema/cultivation.ts'
import { firm } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { addMonths, type Day, firstOfMonth } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

/** Months by any of their days, both included. A last day within them is a first day without from the 2nd to the next 1st. */
type Months = { from: Day; to: Day }

const openCase = (kind: RecognitionKind, on: Day): SQL | undefined =>
  and(
    eq(cultivationCase.firm, recognition.firm),
    eq(cultivationCase.kind, kind),
    lte(cultivationCase.openedOn, on),
    or(isNull(cultivationCase.endedOn), gt(cultivationCase.endedOn, on)),
  )

const ending = (viewer: Viewer, on: Day, kind: RecognitionKind, months: Months): SQL | undefined =>
  and(
    eq(recognition.district, viewer.district),
    eq(recognition.kind, kind),
    known(recognition),
    lte(recognition.fromOn, on),
    or(isNull(recognition.revokedOn), gt(recognition.revokedOn, on)),
    gt(recognition.toOn, firstOfMonth(months.from)),
    lte(recognition.toOn, firstOfMonth(addMonths(months.to, 1))),
    isLastOfKind(on),
    ofDistrict(viewer, on),
  )

/** How many end on each day of the months, and how many of them have an open case: by the first day without. */
export const lapsesByDay = (tx: Reading, viewer: Viewer, on: Day, kind: RecognitionKind, months: Months) =>
  tx.db
    .select({
      to: sql<Day>`${recognition.toOn}`,
      firms: sql`count(*)`.mapWith(Number),
      withCase: sql`count(${cultivationCase.id})`.mapWith(Number),
    })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .leftJoin(cultivationCase, openCase(kind, on))
    .where(ending(viewer, on, kind, months))
    .groupBy(recognition.toOn)

/** The certificates that end in these months, by day; without a page, all. */
export function lapsesIn(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  kind: RecognitionKind,
  months: Months,
  page: { size: number; offset: number } | null,
) {
  const query = tx.db
    .select({
      fact: recognition.fact,
      number: recognition.number,
      to: sql<Day>`${recognition.toOn}`,
      firm: firm.id,
      name: nameOn(on),
      code: firm.code,
      officerName: account.name,
      case: cultivationCase.id,
    })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .leftJoin(cultivationCase, openCase(kind, on))
    .leftJoin(account, eq(account.id, firm.officer))
    .where(ending(viewer, on, kind, months))
    .orderBy(asc(recognition.toOn), asc(firm.pinyinKey), asc(recognition.fact))
    .$dynamic()
  return page ? query.limit(page.size).offset(page.offset) : query
}
