import { act } from '#acts/act.server.ts'
import { decidedReport } from '#acts/month-rules.server.ts'
import { decideMonth } from '#db/queries/monthly-reports.ts'
import { returnMonthForm } from '#forms/month.ts'

/** Sends a month back with a note: it is open again until its operator confirms it anew. */
export const returnMonth = act({
  name: 'return-month',
  may: 'accept months',
  form: returnMonthForm,
  async do({ tx, viewer, input, now, about }) {
    about('carrier', input.carrier, { month: input.month.slice(0, 7) })
    const row = await decidedReport(tx, viewer, input)
    const decision = { decidedAt: now, decidedBy: viewer.account, decisionNote: input.note }
    await decideMonth(tx, row, { state: 'returned', ...decision })
    return row.carrier
  },
})
