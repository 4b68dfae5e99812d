import { act } from '#acts/act.server.ts'
import { refuseOutsideYears } from '#acts/metric-rules.server.ts'
import { issueMetricsLink } from '#acts/metrics-link.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { askForMetricsForm } from '#forms/metrics.ts'
import { found } from '#server/refusal.ts'

/** Asks a firm, or whoever runs its carrier, for its figures by a one-time link: shown once, to be sent on. */
export const askForMetrics = act({
  name: 'ask-for-metrics',
  may: 'edit metrics',
  form: askForMetricsForm,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', firm.id, { years: input.years })
    refuseOutsideYears(firm, input.years, today)
    return issueMetricsLink(tx, viewer, { firm: firm.id, years: inOrder(input.years), note: null })
  },
})

export const inOrder = (years: readonly number[]): number[] => [...new Set(years)].sort()
