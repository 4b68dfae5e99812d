import { act } from '#acts/act.server.ts'
import { rowOf } from '#acts/metric-rules.server.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { metricsOf } from '#db/queries/yearly-metrics.ts'
import { withdrawMetricsForm } from '#forms/metrics.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** Takes back a whole year that was recorded for the wrong firm or year. Its history stays. */
export const withdrawMetrics = act({
  name: 'withdraw-metrics',
  may: 'edit metrics',
  form: withdrawMetricsForm,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', firm.id, { years: [input.year] })
    const row = found(rowOf(await metricsOf(tx, viewer, firm.id), input.year))
    refuseReworded(input.seen, row.id, () => ({}))
    await withdrawFact(tx, 'yearlyMetrics', firm.id, row)
    return firm.id
  },
})
