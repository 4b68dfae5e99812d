import { act } from '#acts/act.server.ts'
import { issueMetricsLink } from '#acts/metrics-link.server.ts'
import { reportAt } from '#acts/report-rules.server.ts'
import { changeRequest, firmNameOf } from '#db/queries/metrics-requests.ts'
import { returnReportForm } from '#forms/metrics.ts'

/** Sends a report back with a note: the firm gets a new link, on whose page the note stands. */
export const returnReport = act({
  name: 'return-report',
  may: 'edit metrics',
  form: returnReportForm,
  async do({ tx, viewer, input, now, about }) {
    const row = await reportAt(tx, viewer, input)
    about('firm', row.firm, { years: row.years })
    await changeRequest(tx, row, { decision: 'returned', decidedAt: now, decidedBy: tx.by, note: input.note })
    const link = await issueMetricsLink(tx, viewer, { firm: row.firm, years: row.years, note: input.note })
    return { ...link, name: (await firmNameOf(tx, row.firm)) ?? '' }
  },
})
