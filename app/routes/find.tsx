import { showAs } from '#server/guard.server.ts'
import { findFirmsView } from '#views/find-firms.server.ts'

/** Firms that a typed text means, for the combo box: `{ firms: [{ id, name, code }] }`. */
export const loader = showAs(findFirmsView, (found) =>
  Response.json(found, { headers: { 'Cache-Control': 'no-store' } }),
)
