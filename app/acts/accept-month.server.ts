import { act } from '#acts/act.server.ts'
import { decidedReport } from '#acts/month-rules.server.ts'
import { decideMonth } from '#db/queries/monthly-reports.ts'
import { acceptMonthForm } from '#forms/month.ts'
import { refuseIf } from '#server/refusal.ts'

export const acceptMonth = act({
  name: 'accept-month',
  may: 'accept months',
  form: acceptMonthForm,
  async do({ tx, viewer, input, now, about }) {
    about('carrier', input.carrier, { month: input.month.slice(0, 7) })
    const row = await decidedReport(tx, viewer, input)
    refuseIf(row.state === 'accepted', 'month.accepted')
    const decision = { decidedAt: now, decidedBy: viewer.account, decisionNote: null }
    await decideMonth(tx, row, { state: 'accepted', ...decision })
    return row.carrier
  },
})
