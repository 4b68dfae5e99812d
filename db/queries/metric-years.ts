// For which years a firm's metrics are known at all.
import { and, desc, eq } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { known } from '#db/queries/standing.ts'
import { yearlyMetrics } from '#db/schema/metrics.ts'
import type { Viewer } from '#domain/permission.ts'

/** The latest first. */
export async function metricYearsOf(tx: Reading, viewer: Viewer, firm: string): Promise<number[]> {
  const rows = await tx.db
    .select({ year: yearlyMetrics.year })
    .from(yearlyMetrics)
    .where(and(eq(yearlyMetrics.firm, firm), eq(yearlyMetrics.district, viewer.district), known(yearlyMetrics)))
    .orderBy(desc(yearlyMetrics.year))
  return rows.map(({ year }) => year)
}
