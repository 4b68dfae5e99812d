import { act } from '#acts/act.server.ts'
import { refuseAhead } from '#acts/support-rules.server.ts'
import { demandById } from '#db/queries/demands.ts'
import { changeRecord } from '#db/queries/records.ts'
import { closeDemandForm } from '#forms/demand.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** 需求办结, with what came of it. */
export const closeDemand = act({
  name: 'close-demand',
  may: 'edit pipelines',
  form: closeDemandForm,
  async do({ tx, viewer, input: { demand, version, closedOn, outcome }, today, about }) {
    const { demand: row } = found(await demandById(tx, viewer, demand))
    about('spaceDemand', row.id)
    refuseIf(row.closedOn !== null, 'demand.closed')
    refuseStale(version, row.version, () => ({}))
    refuseAhead(closedOn, today, 'closedOn')
    await changeRecord(tx, 'spaceDemand', row.firm, row, { closedOn, outcome })
    return row.id
  },
})
