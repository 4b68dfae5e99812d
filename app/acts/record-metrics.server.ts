import { act } from '#acts/act.server.ts'
import {
  keepFigures,
  refuseBareValuation,
  refuseMoved,
  refuseOutsideYears,
  refuseWithoutReason,
  rowOf,
} from '#acts/metric-rules.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { metricsOf } from '#db/queries/yearly-metrics.ts'
import { recordMetricsForm } from '#forms/metrics.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** Records a firm's figures, several years at once. What stood before stays in the history of each figure. */
export const recordMetrics = act({
  name: 'record-metrics',
  may: 'edit metrics',
  form: recordMetricsForm,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    const { years, unit, source, statedOn, why } = input
    about('firm', firm.id, { years: years.map(({ year }) => year) })
    refuseIf(statedOn > today, 'day.ahead', {}, 'statedOn')
    const asked = years.map(({ year }) => year)
    refuseOutsideYears(firm, asked, today)
    const present = await metricsOf(tx, viewer, firm.id)
    refuseMoved(present, years, unit)
    refuseBareValuation(present, years)
    refuseWithoutReason(present, years, why)
    let changed = 0
    for (const { year, ...given } of years) {
      const at = { firm: firm.id, year, row: rowOf(present, year) }
      changed += await keepFigures(tx, at, given, { source, statedOn, why })
    }
    return { firm: firm.id, changed }
  },
})
