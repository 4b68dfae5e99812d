import { showAs } from '#server/guard.server.ts'
import { boardColumnView } from '#views/case-board.server.ts'

/** More of one column. */
export const loader = showAs(boardColumnView, (data) =>
  Response.json(data, { headers: { 'Cache-Control': 'no-store' } }),
)
