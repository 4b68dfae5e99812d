import { publicly } from '#server/guard.server.ts'
import { refuse } from '#server/refusal.ts'

/** Where the server leads a write that another site sent (see request-guards.ts): the answer is a page, and nothing is done. */
export const action = publicly('a write from another site is told so, and does nothing', async () =>
  refuse('request.foreign-origin'),
)
export const loader = publicly('nobody opens this page by its address', async () => refuse('not-found'))

export default function Refused() {
  return null
}
