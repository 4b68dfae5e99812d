import { act } from '#acts/act.server.ts'
import { requestAt } from '#acts/report-rules.server.ts'
import { changeRequest } from '#db/queries/metrics-requests.ts'
import { requestStateAt } from '#domain/metrics-request.ts'
import { oneRequestForm } from '#forms/metrics.ts'
import { refuseIf } from '#server/refusal.ts'

/** The link can't be used any more. */
export const cancelMetricsRequest = act({
  name: 'cancel-metrics-request',
  may: 'edit metrics',
  form: oneRequestForm,
  async do({ tx, viewer, input, now, about }) {
    const row = await requestAt(tx, viewer, input)
    about('firm', row.firm)
    refuseIf(requestStateAt(now, row) !== 'open', 'report.settled')
    await changeRequest(tx, row, { cancelledAt: now })
    return row.firm
  },
})
