import { act } from '#acts/act.server.ts'
import { firmMeant, refuseAhead, refuseNoOfficer } from '#acts/support-rules.server.ts'
import { caseSeen } from '#db/queries/cases.ts'
import { addRecord } from '#db/queries/records.ts'
import { offerById } from '#db/queries/supports.ts'
import { ruleSetOfGap } from '#domain/support.ts'
import { referFirmForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 对接: one service for one firm, with the gap it is meant for where there is one. */
export const referFirm = act({
  name: 'refer-firm',
  may: 'give support',
  form: referFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const offer = found(await offerById(tx, viewer, input.offer))
    const firm = await firmMeant(tx, viewer, input.firm)
    about('firm', firm.id)
    refuseIf(offer.retiredAt !== null, 'offer.retired', {}, 'offer')
    refuseAhead(input.referredOn, today, 'referredOn')
    await refuseNoOfficer(tx, viewer, input.officer)
    if (input.case !== null) {
      const row = found(await caseSeen(tx, viewer, today, input.case))
      refuseIf(row.firm !== firm.id, 'not-found')
    }
    return addRecord(tx, 'support', firm.id, {
      firm: firm.id,
      offer: offer.id,
      ruleSet: input.condition === null ? null : ruleSetOfGap(input.condition),
      condition: input.condition,
      case: input.case,
      officer: input.officer ?? viewer.account,
      referredOn: input.referredOn,
    })
  },
})
