import { act } from '#acts/act.server.ts'
import { refuseAhead, refuseNoOfficer } from '#acts/support-rules.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { visitById } from '#db/queries/visits.ts'
import { correctVisitForm } from '#forms/support.ts'
import { found } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const correctVisit = act({
  name: 'correct-visit',
  may: 'give support',
  form: correctVisitForm,
  async do({ tx, viewer, input, today, about }) {
    const { visit: row } = found(await visitById(tx, viewer, input.visit))
    about('firm', row.firm)
    refuseStale(input.version, row.version, () => ({ ...row }))
    refuseAhead(input.visitedOn, today, 'visitedOn')
    await refuseNoOfficer(tx, viewer, input.officer, row.officer)
    const { visitedOn, officer, companions, summary } = input
    await changeRecord(tx, 'visit', row.firm, row, { visitedOn, officer, companions, summary })
    return row.id
  },
})
