// 空间需求: who needs space.
import { and, asc, count, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { PageOf } from '#db/queries/carriers.ts'
import { mentions } from '#db/queries/firms.ts'
import { come, firmShown, inDirection, nameOfAccount, notCome } from '#db/queries/listed.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { spaceDemand } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type DemandRow = RecordRow<'spaceDemand'>
export const demandSorts = ['from', 'area', 'name'] as const
export type DemandSort = (typeof demandSorts)[number]
export type DemandFilter = {
  text: string
  firm: string | null
  officer: string | null
  /** Null = either. */
  open: boolean | null
}

const wild = /[\\%_]/g
const asked = (viewer: Viewer, on: Day, filter: DemandFilter): SQL | undefined =>
  and(
    eq(spaceDemand.district, viewer.district),
    filter.firm === null ? undefined : eq(spaceDemand.firm, filter.firm),
    filter.officer === null ? undefined : eq(spaceDemand.officer, filter.officer),
    filter.open === null ? undefined : filter.open ? notCome(spaceDemand.closedOn, on) : come(spaceDemand.closedOn, on),
    filter.text === ''
      ? undefined
      : or(
          mentions(filter.text),
          sql`lower(${spaceDemand.name}) like ${`%${filter.text.toLowerCase().replace(wild, '\\$&')}%`} escape '\\'`,
        ),
  )

/** No firm where only a name is known. */
const shown = { demand: spaceDemand, firm: firmShown, officerName: nameOfAccount(spaceDemand.officer) }

function orderOf(sort: DemandSort) {
  if (sort === 'area') return spaceDemand.leastCent
  return sort === 'name' ? sql`coalesce(${firm.pinyinKey}, ${spaceDemand.name})` : spaceDemand.fromOn
}

export const demandsPage = (tx: Reading, viewer: Viewer, on: Day, filter: DemandFilter, page: PageOf<DemandSort>) =>
  tx.db
    .select(shown)
    .from(spaceDemand)
    .leftJoin(firm, eq(firm.id, spaceDemand.firm))
    .where(asked(viewer, on, filter))
    .orderBy(inDirection(orderOf(page.sort), page.descending), asc(spaceDemand.id))
    .limit(page.size)
    .offset(page.offset)

export async function demandsCount(tx: Reading, viewer: Viewer, on: Day, filter: DemandFilter) {
  const rows = await tx.db
    .select({ n: count(), leastCent: sql<number>`coalesce(sum(${spaceDemand.leastCent}), 0)`.mapWith(Number) })
    .from(spaceDemand)
    .leftJoin(firm, eq(firm.id, spaceDemand.firm))
    .where(asked(viewer, on, filter))
  return rows[0] ?? { n: 0, leastCent: 0 }
}

export async function demandById(tx: Reading, viewer: Viewer, id: string) {
  const rows = await tx.db
    .select(shown)
    .from(spaceDemand)
    .leftJoin(firm, eq(firm.id, spaceDemand.firm))
    .where(and(eq(spaceDemand.district, viewer.district), eq(spaceDemand.id, id)))
    .limit(1)
  return rows[0] ?? null
}
