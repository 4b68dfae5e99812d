import { act } from '#acts/act.server.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { metricsOf } from '#db/queries/yearly-metrics.ts'
import { withdrawMetricsForm } from '#forms/metrics.ts'
import { found, refuse } from '#server/refusal.ts'

/** Takes back a whole year that was recorded for the wrong firm or year. Its history stays. */
export const withdrawMetrics = act({
  name: 'withdraw-metrics',
  may: 'edit metrics',
  form: withdrawMetricsForm,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', firm.id)
    const present = await metricsOf(tx, viewer, firm.id)
    const row = present.find(({ id }) => id === input.row) ?? refuse('form.stale')
    about('firm', firm.id, { years: [row.year] })
    await withdrawFact(tx, 'yearlyMetrics', firm.id, row)
    return firm.id
  },
})
