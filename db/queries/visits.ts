// 走访: who went to which firm, and the needs they brought back.
import { and, count, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { PageOf } from '#db/queries/carriers.ts'
import { mentions } from '#db/queries/firms.ts'
import { firmShown, inDirection, nameOfAccount } from '#db/queries/listed.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { firm } from '#db/schema/firm.ts'
import { need, visit } from '#db/schema/support.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type VisitRow = RecordRow<'visit'>
export const visitSorts = ['visited', 'firm'] as const
export type VisitFilter = {
  text: string
  firm: string | null
  officer: string | null
  from: Day | null
  to: Day | null
}

const asked = (viewer: Viewer, on: Day, filter: VisitFilter): SQL | undefined =>
  and(
    eq(visit.district, viewer.district),
    lte(visit.visitedOn, filter.to !== null && filter.to < on ? filter.to : on),
    filter.from === null ? undefined : gte(visit.visitedOn, filter.from),
    filter.firm === null ? undefined : eq(visit.firm, filter.firm),
    filter.officer === null ? undefined : eq(visit.officer, filter.officer),
    filter.text === '' ? undefined : mentions(filter.text),
  )

const shown = { visit, firm: firmShown, officerName: nameOfAccount(visit.officer) }

export const visitsPage = (
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: VisitFilter,
  page: PageOf<(typeof visitSorts)[number]>,
) =>
  tx.db
    .select(shown)
    .from(visit)
    .innerJoin(firm, eq(firm.id, visit.firm))
    .where(asked(viewer, on, filter))
    .orderBy(inDirection(page.sort === 'firm' ? firm.pinyinKey : visit.visitedOn, page.descending), desc(visit.id))
    .limit(page.size)
    .offset(page.offset)

export async function visitsCount(tx: Reading, viewer: Viewer, on: Day, filter: VisitFilter) {
  const rows = await tx.db
    .select({ visits: count(), firms: sql`count(distinct ${visit.firm})`.mapWith(Number) })
    .from(visit)
    .innerJoin(firm, eq(firm.id, visit.firm))
    .where(asked(viewer, on, filter))
  return rows[0] ?? { visits: 0, firms: 0 }
}

export async function visitById(tx: Reading, viewer: Viewer, id: string) {
  const rows = await tx.db
    .select(shown)
    .from(visit)
    .innerJoin(firm, eq(firm.id, visit.firm))
    .where(and(eq(visit.district, viewer.district), eq(visit.id, id)))
    .limit(1)
  return rows[0] ?? null
}

/** How many needs each of these visits brought back. */
export async function needsOfVisits(tx: Reading, viewer: Viewer, visits: readonly string[]) {
  const rows =
    visits.length === 0
      ? []
      : await tx.db
          .select({ visit: need.visit, n: count() })
          .from(need)
          .where(and(eq(need.district, viewer.district), inArray(need.visit, [...visits])))
          .groupBy(need.visit)
  return new Map(rows.map(({ visit, n }) => [visit ?? '', n]))
}

const ofOneFirm = prepared((db) =>
  db
    .select({ visit, officerName: nameOfAccount(visit.officer) })
    .from(visit)
    .where(and(eq(visit.firm, given('firm')), sql`(${visit.district} || '') = ${given('district')}`))
    .orderBy(desc(visit.visitedOn), desc(visit.id))
    .limit(given('limit')),
)

/** A firm's newest visits. */
export const visitsOfFirm = (tx: Reading, viewer: Viewer, firmId: string, atMost: number) =>
  ofOneFirm(tx, { district: viewer.district, firm: firmId, limit: atMost })

/** Visits between two days, both included: for the calendar. */
export const visitsBetween = (tx: Reading, viewer: Viewer, from: Day, to: Day, officer: string | null) =>
  tx.db
    .select({ id: visit.id, visitedOn: visit.visitedOn, firm: firmShown })
    .from(visit)
    .innerJoin(firm, eq(firm.id, visit.firm))
    .where(
      and(
        eq(visit.district, viewer.district),
        gte(visit.visitedOn, from),
        lte(visit.visitedOn, to),
        officer === null ? undefined : eq(visit.officer, officer),
      ),
    )
    .orderBy(visit.visitedOn, visit.id)
