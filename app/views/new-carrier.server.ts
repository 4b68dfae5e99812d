import { z } from 'zod'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { view } from '#views/view.server.ts'

/** What the empty form offers. */
export const newCarrier = view({
  name: 'new-carrier',
  may: 'edit carriers',
  query: z.object({}),
  load: async ({ tx, viewer }) => ({ lists: await codeListsOf(tx, viewer) }),
})
