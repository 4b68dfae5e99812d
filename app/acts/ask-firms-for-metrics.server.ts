import { act } from '#acts/act.server.ts'
import { inOrder } from '#acts/ask-for-metrics.server.ts'
import { refuseOutsideYears } from '#acts/metric-rules.server.ts'
import { type IssuedLink, issueMetricsLink } from '#acts/metrics-link.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { askFirmsForMetricsForm } from '#forms/metrics.ts'
import { found, refuseIf } from '#server/refusal.ts'

export type FirmLink = IssuedLink & { firm: string; name: string; code: string | null; years: number[] }

/** A link for each of the firms chosen. A firm younger than the earliest year is asked for the years it has. */
export const askFirmsForMetrics = act({
  name: 'ask-firms-for-metrics',
  may: 'edit metrics',
  form: askFirmsForMetricsForm,
  async do({ tx, viewer, input, today, about }): Promise<FirmLink[]> {
    about('list', null, { firms: input.select.length, years: input.years })
    refuseOutsideYears({ id: '', registeredOn: null }, input.years, today)
    const links: FirmLink[] = []
    for (const id of new Set(input.select)) {
      const firm = found(await firmSeen(tx, viewer, today, id))
      const first = Number(firm.registeredOn?.slice(0, 4) ?? 0)
      const years = inOrder(input.years).filter((year) => year >= first)
      if (years.length === 0) continue
      const link = await issueMetricsLink(tx, viewer, { firm: firm.id, years, note: null })
      links.push({ ...link, firm: firm.id, name: firm.name, code: firm.code, years })
    }
    refuseIf(links.length === 0, 'metrics.nobody-to-ask')
    return links
  },
})
