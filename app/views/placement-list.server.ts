// 落位申请: what waits for a decision, what was decided, and one request with what it is decided by.
import { z } from 'zod'
import { carrierById } from '#db/queries/carriers.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { decidedPlacements, placementById, waitingPlacements } from '#db/queries/placements.ts'
import { stayingFirmById } from '#db/queries/stays.ts'
import { may } from '#domain/permission.ts'
import { found } from '#server/refusal.ts'
import { placing } from '#views/new-stay.server.ts'
import { view } from '#views/view.server.ts'

export const placementList = view({
  name: 'placement-list',
  may: 'keep stays',
  query: z.object({}),
  async load({ tx, viewer }) {
    return {
      waiting: await waitingPlacements(tx, viewer),
      decided: await decidedPlacements(tx, viewer),
      lists: await codeListsOf(tx, viewer),
      mayDecide: may(viewer.roles, 'decide placements'),
    }
  },
})

export const placementFile = view({
  name: 'placement-file',
  may: 'keep stays',
  query: z.object({ request: z.string() }),
  async load({ tx, viewer, on, query }) {
    const asked = found(await placementById(tx, viewer, query.request))
    const firm = found(await stayingFirmById(tx, viewer, asked.request.firm))
    const carrier = found(await carrierById(tx, viewer, asked.request.carrier))
    return { ...asked, placing: await placing(tx, viewer, { firm, carrier, from: on, areaCent: null }) }
  },
})
