import { act } from '#acts/act.server.ts'
import { refuseNoOfficer } from '#acts/support-rules.server.ts'
import { needById } from '#db/queries/needs.ts'
import { changeRecord } from '#db/queries/records.ts'
import { editNeedForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const editNeed = act({
  name: 'edit-need',
  may: 'give support',
  form: editNeedForm,
  async do({ tx, viewer, input, about }) {
    const { need: row } = found(await needById(tx, viewer, input.need))
    about('firm', row.firm)
    refuseIf(row.closedOn !== null, 'need.closed')
    refuseStale(input.version, row.version, () => ({ ...row }))
    const { kind, summary, dueOn, officer } = input
    refuseIf(dueOn !== null && dueOn < row.raisedOn, 'need.due-before', { from: row.raisedOn }, 'dueOn')
    await refuseNoOfficer(tx, viewer, officer, row.officer)
    await changeRecord(tx, 'need', row.firm, row, { kind, summary, dueOn, officer })
    return row.id
  },
})
