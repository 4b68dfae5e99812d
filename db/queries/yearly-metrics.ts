// Yearly metrics as they stand, and every wording they had.
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { Fact } from '#db/queries/facts.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { known } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { yearlyMetrics } from '#db/schema/metrics.ts'
import type { Viewer } from '#domain/permission.ts'

export type MetricsFact = Fact<'yearlyMetrics'>

const ofFirm = (viewer: Viewer, firm: string) =>
  and(eq(yearlyMetrics.district, viewer.district), eq(yearlyMetrics.firm, firm))

const knownOfFirm = prepared((db) =>
  db
    .select()
    .from(yearlyMetrics)
    .where(
      and(eq(yearlyMetrics.district, given('district')), eq(yearlyMetrics.firm, given('firm')), known(yearlyMetrics)),
    )
    .orderBy(asc(yearlyMetrics.year)),
)

/** A firm's figures as now known, the earliest year first. */
export const metricsOf = (tx: Reading, viewer: Viewer, firm: string): Promise<MetricsFact[]> =>
  knownOfFirm(tx, { district: viewer.district, firm })

/** Every wording of a firm's figures, the oldest first, with who recorded it. */
export const metricsWordings = (tx: Reading, viewer: Viewer, firm: string) =>
  tx.db
    .select({ metrics: yearlyMetrics, recordedByName: account.name })
    .from(yearlyMetrics)
    .leftJoin(account, eq(account.id, yearlyMetrics.recordedBy))
    .where(ofFirm(viewer, firm))
    .orderBy(asc(yearlyMetrics.recordedAt), asc(yearlyMetrics.id))

/** Figures of several firms as now known. */
export const metricsOfFirms = async (tx: Reading, viewer: Viewer, firms: readonly string[]): Promise<MetricsFact[]> =>
  firms.length === 0
    ? []
    : await tx.db
        .select()
        .from(yearlyMetrics)
        .where(
          and(
            eq(yearlyMetrics.district, viewer.district),
            inArray(yearlyMetrics.firm, [...firms]),
            known(yearlyMetrics),
          ),
        )
        .orderBy(asc(yearlyMetrics.year))
