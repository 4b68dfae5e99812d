import { act } from '#acts/act.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { requestOfToken } from '#db/queries/metrics-requests.ts'
import { metricsLinksForm } from '#forms/metrics.ts'
import { hashOfToken } from '#server/token.ts'

/** The links just made, to take along as a list. They come from the page that showed them: nothing here can find them again. */
export const listMetricsLinks = act({
  name: 'list-metrics-links',
  may: 'edit metrics',
  form: metricsLinksForm,
  async do({ tx, viewer, input, today, about }) {
    const rows = []
    for (const path of input.links) {
      const known = await requestOfToken(tx, hashOfToken(path.replace('/report/', '')))
      const firm = known && (await firmSeen(tx, viewer, today, known.request.firm))
      if (!known || !firm) continue
      const { years, expiresAt } = known.request
      rows.push({ name: firm.name, code: firm.code, years, expiresAt, address: `${input.origin ?? ''}${path}` })
    }
    about('list', null, { rows: rows.length })
    return { today, rows }
  },
})
