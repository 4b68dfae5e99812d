import { showAs } from '#server/guard.server.ts'
import { itemColumnView } from '#views/pipeline-board.server.ts'

/** More of one column. */
export const loader = showAs(itemColumnView, (data) =>
  Response.json(data, { headers: { 'Cache-Control': 'no-store' } }),
)
