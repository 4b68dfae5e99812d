import { act } from '#acts/act.server.ts'
import { demandById } from '#db/queries/demands.ts'
import { changeRecord } from '#db/queries/records.ts'
import { reopenDemandForm } from '#forms/demand.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Closed by mistake, or the firm asks again. */
export const reopenDemand = act({
  name: 'reopen-demand',
  may: 'edit pipelines',
  form: reopenDemandForm,
  async do({ tx, viewer, input: { demand, version }, about }) {
    const { demand: row } = found(await demandById(tx, viewer, demand))
    about('spaceDemand', row.id)
    refuseIf(row.closedOn === null, 'demand.open')
    refuseStale(version, row.version, () => ({}))
    await changeRecord(tx, 'spaceDemand', row.firm, row, { closedOn: null, outcome: null })
    return row.id
  },
})
