import { act } from '#acts/act.server.ts'
import { firmMeant, refuseAhead, refuseNoOfficer } from '#acts/support-rules.server.ts'
import { addRecord } from '#db/queries/records.ts'
import { needsAtOnce } from '#forms/needs-at-once.ts'
import { recordVisitForm } from '#forms/support.ts'
import { refuseIf } from '#server/refusal.ts'

/** 走访: who went, what was heard, and the needs raised there. */
export const recordVisit = act({
  name: 'record-visit',
  may: 'give support',
  form: recordVisitForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const firm = await firmMeant(tx, viewer, input.firm)
    about('firm', firm.id)
    const { visitedOn, companions, summary } = input
    refuseAhead(visitedOn, today, 'visitedOn')
    await refuseNoOfficer(tx, viewer, input.officer)
    const officer = input.officer ?? viewer.account
    const visit = await addRecord(tx, 'visit', firm.id, { firm: firm.id, visitedOn, officer, companions, summary })
    for (const line of needsAtOnce) {
      const heard = input[`need${line}.summary`]
      const kind = input[`need${line}.kind`]
      const dueOn = input[`need${line}.dueOn`]
      if (heard === null || kind === null) continue
      refuseIf(dueOn !== null && dueOn < visitedOn, 'need.due-before', { from: visitedOn }, `need${line}.dueOn`)
      const need = { firm: firm.id, visit, kind, summary: heard, raisedOn: visitedOn, dueOn, officer }
      await addRecord(tx, 'need', firm.id, need)
    }
    return visit
  },
})
