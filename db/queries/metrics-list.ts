// Which firms of the ladder have figures of a year and which lack them: counted, listed, exported.
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { mentions } from '#db/queries/firms.ts'
import { nameOn } from '#db/queries/names.ts'
import { heightOn, holds, known, ofDistrict, visibleFirm } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import { metricsRequest, yearlyMetrics } from '#db/schema/metrics.ts'
import type { Day, Instant } from '#domain/day.ts'
import { rungOfKind } from '#domain/ladder.ts'
import type { LinkState, MetricsSort, MetricsState } from '#domain/metrics-state.ts'
import type { Viewer } from '#domain/permission.ts'
import { type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'
import { neededFields } from '#domain/yearly-metrics.ts'

export type MetricsFilter = {
  year: number
  text: string
  state: MetricsState | null
  /** Holds one of these; null = any rung of the ladder. */
  kinds: readonly RecognitionKind[] | null
  link: LinkState | null
}

const ladderKinds = recognitionKinds.filter((kind) => rungOfKind[kind] !== null)

/** Firms of the district that stand on the ladder that day. */
const onLadder = (viewer: Viewer, on: Day, kinds: MetricsFilter['kinds']): SQL | undefined =>
  and(ofDistrict(viewer, on), visibleFirm(viewer, on), holds(kinds ?? ladderKinds, on))

const ofYear = (year: number) =>
  and(eq(yearlyMetrics.firm, firm.id), eq(yearlyMetrics.year, year), known(yearlyMetrics))

const isComplete = and(...neededFields.map((field) => isNotNull(yearlyMetrics[field])))
const isPartial = and(isNotNull(yearlyMetrics.id), or(...neededFields.map((field) => isNull(yearlyMetrics[field]))))
const inState: Record<MetricsState, SQL | undefined> = {
  lacking: isNull(yearlyMetrics.id),
  partial: isPartial,
  complete: isComplete,
}

const requestWhere = (state: Exclude<LinkState, 'none'>, now: Instant): SQL =>
  sql`exists (select 1 from ${metricsRequest} where ${and(
    eq(metricsRequest.firm, firm.id),
    isNull(metricsRequest.cancelledAt),
    isNull(metricsRequest.decidedAt),
    state === 'waiting'
      ? isNotNull(metricsRequest.submittedAt)
      : and(isNull(metricsRequest.submittedAt), gt(metricsRequest.expiresAt, now)),
  )})`

function linked(state: LinkState | null, now: Instant): SQL | undefined {
  if (state === null) return undefined
  if (state !== 'none') return requestWhere(state, now)
  return sql`not (${requestWhere('waiting', now)} or ${requestWhere('asked', now)})`
}

const asked = (viewer: Viewer, on: Day, now: Instant, filter: MetricsFilter): SQL | undefined =>
  and(
    onLadder(viewer, on, filter.kinds),
    mentions(filter.text),
    filter.state === null ? undefined : inState[filter.state],
    linked(filter.link, now),
  )

const sorted: Record<MetricsSort['key'], (on: Day) => SQL> = {
  name: () => sql`${firm.pinyinKey}`,
  rung: heightOn,
  revenueYuan: () => sql`${yearlyMetrics.revenueYuan}`,
  rdYuan: () => sql`${yearlyMetrics.rdYuan}`,
  staff: () => sql`${yearlyMetrics.staff}`,
  stated: () => sql`${yearlyMetrics.statedOn}`,
}

/** One page of the list; without a page, all of it. */
export function metricsRows(
  tx: Reading,
  viewer: Viewer,
  at: { on: Day; now: Instant },
  filter: MetricsFilter,
  { key, down }: MetricsSort,
  page: { size: number; offset: number } | null,
) {
  const query = tx.db
    .select({
      firm: { id: firm.id, name: nameOn(at.on), code: firm.code },
      height: heightOn(at.on),
      metrics: yearlyMetrics,
    })
    .from(firm)
    .leftJoin(yearlyMetrics, ofYear(filter.year))
    .where(asked(viewer, at.on, at.now, filter))
    .orderBy(sql`${sorted[key](at.on)} ${down ? sql`desc` : sql`asc`} nulls last`, asc(firm.pinyinKey), asc(firm.id))
    .$dynamic()
  return page ? query.limit(page.size).offset(page.offset) : query
}

export async function metricsCount(
  tx: Reading,
  viewer: Viewer,
  at: { on: Day; now: Instant },
  filter: MetricsFilter,
): Promise<number> {
  const rows = await tx.db
    .select({ n: count() })
    .from(firm)
    .leftJoin(yearlyMetrics, ofYear(filter.year))
    .where(asked(viewer, at.on, at.now, filter))
  return rows[0]?.n ?? 0
}

export type YearCompleteness = { year: number; firms: number; complete: number; partial: number; lacking: number }

/** How far the figures of each year go, among the ladder's firms of the day. */
export async function completenessOf(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  years: readonly number[],
): Promise<YearCompleteness[]> {
  const firms = (
    await tx.db
      .select({ n: count() })
      .from(firm)
      .where(onLadder(viewer, on, null))
  )[0]
  const rows = await tx.db
    .select({
      year: yearlyMetrics.year,
      all: count(),
      complete: sql`sum(case when ${isComplete} then 1 else 0 end)`.mapWith(Number),
    })
    .from(firm)
    .innerJoin(yearlyMetrics, and(eq(yearlyMetrics.firm, firm.id), known(yearlyMetrics)))
    .where(and(onLadder(viewer, on, null), inArray(yearlyMetrics.year, [...years])))
    .groupBy(yearlyMetrics.year)
  return years.map((year) => {
    const { all = 0, complete = 0 } = rows.find((row) => row.year === year) ?? {}
    const total = firms?.n ?? 0
    return { year, firms: total, complete, partial: all - complete, lacking: total - all }
  })
}
