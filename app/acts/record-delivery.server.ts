import { act } from '#acts/act.server.ts'
import { openSupport } from '#acts/support-open.server.ts'
import { refuseAhead } from '#acts/support-rules.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { recordDeliveryForm } from '#forms/support.ts'
import { refuseIf } from '#server/refusal.ts'

/** 办结: the service was given, with what came of it. */
export const recordDelivery = act({
  name: 'record-delivery',
  may: 'give support',
  form: recordDeliveryForm,
  async do({ tx, viewer, input, today, about }) {
    const row = await openSupport(tx, viewer, input)
    about('firm', row.firm)
    refuseAhead(input.deliveredOn, today, 'deliveredOn')
    refuseIf(input.deliveredOn < row.referredOn, 'support.before-referral', { from: row.referredOn }, 'deliveredOn')
    const { deliveredOn, result } = input
    await changeRecord(tx, 'support', row.firm, row, { deliveredOn, result })
    return row.id
  },
})
