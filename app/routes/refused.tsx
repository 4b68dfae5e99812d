import { publicly } from '#server/guard.server.ts'
import { refuse } from '#server/refusal.ts'

const refused = publicly('a write from another site is led here and told so; nothing is done', async () =>
  refuse('request.foreign-origin'),
)

/** Where the server leads a write that another site sent (see request-guards.ts): by GET for a page, by POST for a page's data. */
export const loader = refused
export const action = refused

export default function Refused() {
  return null
}
