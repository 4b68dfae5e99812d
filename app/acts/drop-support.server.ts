import { act } from '#acts/act.server.ts'
import { openSupport } from '#acts/support-open.server.ts'
import { refuseAhead } from '#acts/support-rules.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { dropSupportForm } from '#forms/support.ts'
import { refuseIf } from '#server/refusal.ts'

/** 未办成: the service was not given, and why. */
export const dropSupport = act({
  name: 'drop-support',
  may: 'give support',
  form: dropSupportForm,
  async do({ tx, viewer, input, today, about }) {
    const row = await openSupport(tx, viewer, input)
    about('firm', row.firm, { reason: input.droppedWhy })
    refuseAhead(input.droppedOn, today, 'droppedOn')
    refuseIf(input.droppedOn < row.referredOn, 'support.before-referral', { from: row.referredOn }, 'droppedOn')
    const { droppedOn, droppedWhy } = input
    await changeRecord(tx, 'support', row.firm, row, { droppedOn, droppedWhy })
    return row.id
  },
})
