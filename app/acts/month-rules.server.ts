// What monthly reports ask of acts: which report is decided on, and that a confirmed month stays closed.
import type { Changing, Reading } from '#db/changing.ts'
import { closedMonthsOf, monthlyReportOf } from '#db/queries/monthly-reports.ts'
import { type Month, touchesMonth } from '#domain/monthly-report.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** The report that a decision is about, as its officer saw it. */
export async function decidedReport(
  tx: Reading,
  viewer: Viewer,
  asked: { carrier: string; month: Month; version: number },
) {
  const row = found(await monthlyReportOf(tx, viewer, asked.carrier, asked.month))
  refuseStale(asked.version, row.version, () => ({ state: row.state }))
  refuseIf(row.state === 'returned', 'month.returned')
  return row
}

/**
 * A confirmed month is closed to operators: no act of theirs changes what it reports. The officer returns the month, or records
 * the correction, which then stands dated beside the confirmed figures. Looks at what the act changed, so no act can forget it.
 */
export async function keepClosedMonths(tx: Changing, viewer: Viewer): Promise<void> {
  if (seesWholeDistrict(viewer)) return
  const moved = tx.changes.filter(({ kind }) => kind === 'stay' || kind === 'unit')
  const carriers = [...new Set(moved.flatMap(({ subject }) => subject ?? []))]
  for (const { carrier, month } of await closedMonthsOf(tx, carriers)) {
    const touched = moved.some((one) => one.subject === carrier && touchesMonth(month, one))
    if (touched) refuse('month.closed', { month: month.slice(0, 7) })
  }
}
