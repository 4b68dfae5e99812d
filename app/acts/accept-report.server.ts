import { act } from '#acts/act.server.ts'
import { keepFigures, rowOf } from '#acts/metric-rules.server.ts'
import { reportAt } from '#acts/report-rules.server.ts'
import { changeRequest } from '#db/queries/metrics-requests.ts'
import { metricsOf } from '#db/queries/yearly-metrics.ts'
import { dayAt } from '#domain/day.ts'
import { reportedFigures } from '#domain/metrics-report.ts'
import { reportedByFirm } from '#domain/yearly-metrics.ts'
import { acceptReportForm, seenIn } from '#forms/metrics.ts'
import { refuseIf } from '#server/refusal.ts'

/** The firm's own figures become the record; what the firm left open stays as it is. */
export const acceptReport = act({
  name: 'accept-report',
  may: 'edit metrics',
  form: acceptReportForm,
  async do({ tx, viewer, input, now, about }) {
    const row = await reportAt(tx, viewer, input)
    about('firm', row.firm, { years: row.years })
    const present = await metricsOf(tx, viewer, row.firm)
    const statedOn = dayAt(row.submittedAt ?? now)
    for (const { year, figures } of reportedFigures(row.values)) {
      const stands = rowOf(present, year)
      // The officer judged the differences shown: where the record has moved since, they must look again.
      const seen = seenIn(input, year)
      refuseIf(seen !== undefined && seen !== (stands?.id ?? ''), 'report.settled')
      const saying = { source: reportedByFirm, statedOn, why: reportedByFirm }
      await keepFigures(tx, { firm: row.firm, year, row: stands }, { figures, cleared: [] }, saying)
    }
    await changeRequest(tx, row, { decision: 'accepted', decidedAt: now, decidedBy: tx.by })
    return row.firm
  },
})
