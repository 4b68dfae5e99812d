// Yearly figures that came in by a link and wait for an officer's word.
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { firmShown } from '#db/queries/listed.ts'
import { firm } from '#db/schema/firm.ts'
import { metricsRequest } from '#db/schema/metrics.ts'
import type { Viewer } from '#domain/permission.ts'

/** The longest waiting first; of one officer's firms or of all. */
export const reportsWaiting = (tx: Reading, viewer: Viewer, officer: string | null) =>
  tx.db
    .select({
      id: metricsRequest.id,
      years: metricsRequest.years,
      submittedAt: metricsRequest.submittedAt,
      firm: firmShown,
    })
    .from(metricsRequest)
    .innerJoin(firm, eq(firm.id, metricsRequest.firm))
    .where(
      and(
        eq(metricsRequest.district, viewer.district),
        isNotNull(metricsRequest.submittedAt),
        isNull(metricsRequest.decidedAt),
        officer === null ? undefined : eq(firm.officer, officer),
      ),
    )
    .orderBy(asc(metricsRequest.submittedAt))
