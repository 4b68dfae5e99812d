import { publicly } from '#server/guard.server.ts'
import { refuse } from '#server/refusal.ts'

export const loader = publicly('a page that does not exist says so to everyone', async () => refuse('not-found'))

export default function NotFound() {
  return null
}
