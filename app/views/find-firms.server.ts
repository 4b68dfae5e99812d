// The firms a typed text means: for the combo box, among those the viewer sees.
import { z } from 'zod'
import { findFirms } from '#db/queries/firms.ts'
import { view } from '#views/view.server.ts'

const shown = 12

export const findFirmsView = view({
  name: 'find-firms',
  may: 'read firms',
  query: z.object({ firm: z.string().trim().max(120).catch('') }),
  load: async ({ tx, viewer, on, query }) => ({ firms: await findFirms(tx, viewer, on, query.firm, shown) }),
})
