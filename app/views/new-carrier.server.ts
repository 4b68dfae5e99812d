import { z } from 'zod'
import { carrierZones } from '#db/queries/carriers.ts'
import { view } from '#views/view.server.ts'

/** What the empty form offers. */
export const newCarrier = view({
  name: 'new-carrier',
  may: 'edit carriers',
  query: z.object({}),
  load: async ({ tx, viewer }) => ({ zones: await carrierZones(tx, viewer) }),
})
