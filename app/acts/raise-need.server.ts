import { act } from '#acts/act.server.ts'
import { firmMeant, refuseAhead, refuseNoOfficer } from '#acts/support-rules.server.ts'
import { addRecord } from '#db/queries/records.ts'
import { visitById } from '#db/queries/visits.ts'
import { raiseNeedForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 诉求登记. */
export const raiseNeed = act({
  name: 'raise-need',
  may: 'give support',
  form: raiseNeedForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const firm = await firmMeant(tx, viewer, input.firm)
    about('firm', firm.id)
    const { visit, kind, summary, raisedOn, dueOn } = input
    refuseAhead(raisedOn, today, 'raisedOn')
    refuseIf(dueOn !== null && dueOn < raisedOn, 'need.due-before', { from: raisedOn }, 'dueOn')
    await refuseNoOfficer(tx, viewer, input.officer)
    if (visit !== null) {
      const { visit: row } = found(await visitById(tx, viewer, visit))
      refuseIf(row.firm !== firm.id, 'not-found')
    }
    const officer = input.officer ?? viewer.account
    return addRecord(tx, 'need', firm.id, { firm: firm.id, visit, kind, summary, raisedOn, dueOn, officer })
  },
})
