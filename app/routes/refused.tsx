import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { publicly } from '#server/guard.server.ts'
import { refuse } from '#server/refusal.ts'

const refused = publicly(
  'a write from another site is led here and told so; nothing is done',
  async ({ context }: LoaderFunctionArgs | ActionFunctionArgs) => {
    if (context.thrown !== undefined) throw context.thrown
    refuse('request.foreign-origin')
  },
)

/** Where the server leads a write that another site sent, or that an action turned down (see request-guards.ts). */
export const loader = refused
export const action = refused

export default function Refused() {
  return null
}
