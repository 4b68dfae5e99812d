import { act } from '#acts/act.server.ts'
import { fitOf } from '#acts/admission-rules.server.ts'
import { firmMeant } from '#acts/firm-meant.server.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { addPlacement, placementsOf } from '#db/queries/placements.ts'
import { requestPlacementForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 落位申请: an operator asks to let in a firm from outside the carrier's industries. */
export const requestPlacement = act({
  name: 'request-placement',
  may: 'keep stays',
  form: requestPlacementForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const carrier = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier.id)
    const firm = await firmMeant(tx, viewer, input.firm)
    refuseIf((await fitOf(tx, viewer, firm, carrier)) !== 'outside', 'placement.not-needed', {}, 'firm')
    const asked = await placementsOf(tx, viewer, firm.id, carrier.id)
    refuseIf(
      asked.some(({ decidedAt }) => decidedAt === null),
      'placement.waiting',
      {},
      'firm',
    )
    refuseIf(
      asked.some(({ decision }) => decision === 'approved'),
      'placement.approved',
      {},
      'firm',
    )
    return addPlacement(tx, { firm: firm.id, carrier: carrier.id, reason: input.reason })
  },
})
