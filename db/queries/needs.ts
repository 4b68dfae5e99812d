// 诉求: what firms asked for, and how it was closed.
import { and, asc, count, desc, eq, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { PageOf } from '#db/queries/carriers.ts'
import { mentions } from '#db/queries/firms.ts'
import { come, firmShown, inDirection, nameOfAccount, notCome } from '#db/queries/listed.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { firm } from '#db/schema/firm.ts'
import { need } from '#db/schema/support.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { NeedState, SupportKind } from '#domain/support.ts'

export type NeedRow = RecordRow<'need'>
export const needSorts = ['raised', 'due', 'firm'] as const
export type NeedFilter = {
  text: string
  firm: string | null
  visit: string | null
  kind: SupportKind | null
  state: NeedState | null
  officer: string | null
}

const stands = (state: NeedState, on: Day): SQL | undefined => {
  if (state === 'closed') return come(need.closedOn, on)
  return and(notCome(need.closedOn, on), state === 'overdue' ? lt(need.dueOn, on) : undefined)
}

/** 办理中 takes in what is overdue. */
const asked = (viewer: Viewer, on: Day, filter: NeedFilter): SQL | undefined =>
  and(
    eq(need.district, viewer.district),
    lte(need.raisedOn, on),
    filter.firm === null ? undefined : eq(need.firm, filter.firm),
    filter.visit === null ? undefined : eq(need.visit, filter.visit),
    filter.kind === null ? undefined : eq(need.kind, filter.kind),
    filter.officer === null ? undefined : eq(need.officer, filter.officer),
    filter.state === null ? undefined : stands(filter.state, on),
    filter.text === '' ? undefined : mentions(filter.text),
  )

const shown = { need, firm: firmShown, officerName: nameOfAccount(need.officer) }

function orderOf(sort: (typeof needSorts)[number]) {
  if (sort === 'firm') return firm.pinyinKey
  return sort === 'due' ? sql`coalesce(${need.dueOn}, '9999-12-31')` : need.raisedOn
}

export const needsPage = (
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: NeedFilter,
  page: PageOf<(typeof needSorts)[number]>,
) =>
  tx.db
    .select(shown)
    .from(need)
    .innerJoin(firm, eq(firm.id, need.firm))
    .where(asked(viewer, on, filter))
    .orderBy(inDirection(orderOf(page.sort), page.descending), asc(need.id))
    .limit(page.size)
    .offset(page.offset)

export async function needsCount(tx: Reading, viewer: Viewer, on: Day, filter: NeedFilter): Promise<number> {
  const rows = await tx.db
    .select({ n: count() })
    .from(need)
    .innerJoin(firm, eq(firm.id, need.firm))
    .where(asked(viewer, on, filter))
  return rows[0]?.n ?? 0
}

export async function needById(tx: Reading, viewer: Viewer, id: string) {
  const rows = await tx.db
    .select(shown)
    .from(need)
    .innerJoin(firm, eq(firm.id, need.firm))
    .where(and(eq(need.district, viewer.district), eq(need.id, id)))
    .limit(1)
  return rows[0] ?? null
}

const ofOneFirm = prepared((db) =>
  db
    .select({ need, officerName: nameOfAccount(need.officer) })
    .from(need)
    .where(and(eq(need.firm, given('firm')), sql`(${need.district} || '') = ${given('district')}`))
    .orderBy(sql`(${need.closedOn} is not null)`, desc(need.raisedOn), desc(need.id))
    .limit(given('limit')),
)

/** A firm's needs, the open ones first. */
export const needsOfFirm = (tx: Reading, viewer: Viewer, firmId: string, atMost: number) =>
  ofOneFirm(tx, { district: viewer.district, firm: firmId, limit: atMost })

/** Open needs whose due day is before the day, the longest overdue first; of one officer or of all. */
export const needsOverdue = (tx: Reading, viewer: Viewer, on: Day, officer: string | null, atMost: number | null) => {
  const query = tx.db
    .select({
      id: need.id,
      dueOn: need.dueOn,
      summary: need.summary,
      kind: need.kind,
      officer: need.officer,
      firm: firmShown,
    })
    .from(need)
    .innerJoin(firm, eq(firm.id, need.firm))
    .where(
      and(
        eq(need.district, viewer.district),
        isNull(need.closedOn),
        lt(need.dueOn, on),
        officer === null ? undefined : eq(need.officer, officer),
      ),
    )
    .orderBy(asc(need.dueOn), asc(need.id))
    .$dynamic()
  return atMost === null ? query : query.limit(atMost)
}

export async function needsOverdueCount(tx: Reading, viewer: Viewer, on: Day, officer: string | null) {
  const rows = await tx.db
    .select({ n: count() })
    .from(need)
    .where(
      and(
        eq(need.district, viewer.district),
        isNull(need.closedOn),
        lt(need.dueOn, on),
        officer === null ? undefined : eq(need.officer, officer),
      ),
    )
  return rows[0]?.n ?? 0
}
