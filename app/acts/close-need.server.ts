import { act } from '#acts/act.server.ts'
import { refuseAhead } from '#acts/support-rules.server.ts'
import { needById } from '#db/queries/needs.ts'
import { changeRecord } from '#db/queries/records.ts'
import { closeNeedForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** 诉求办结, with what came of it. */
export const closeNeed = act({
  name: 'close-need',
  may: 'give support',
  form: closeNeedForm,
  async do({ tx, viewer, input, today, about }) {
    const { need: row } = found(await needById(tx, viewer, input.need))
    about('firm', row.firm)
    refuseIf(row.closedOn !== null, 'need.closed')
    refuseStale(input.version, row.version, () => ({}))
    const { closedOn, outcome } = input
    refuseAhead(closedOn, today, 'closedOn')
    refuseIf(closedOn < row.raisedOn, 'need.closed-before', { from: row.raisedOn }, 'closedOn')
    await changeRecord(tx, 'need', row.firm, row, { closedOn, outcome })
    return row.id
  },
})
