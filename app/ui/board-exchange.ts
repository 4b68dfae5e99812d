// What a board says to the server without leaving the page: one card moved, and more of one column.
import { isRefusalDetail } from '#domain/refusal-code.ts'
import type { BoardCard, MoveAnswer } from '#ui/case-board-state.ts'

type Said = { moved?: { version: number; stage: string; since: string }; refusal?: unknown }

/** Answers why not, where the card may not go; a server that is not reached refuses too, and says so. */
export async function sendMove(path: string, fields: Record<string, string>): Promise<MoveAnswer> {
  try {
    const response = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) })
    const said: Said = await response.json()
    if (said.moved) return { moved: said.moved }
    return { refused: refusedIn(said.refusal) }
  } catch {
    return { refused: { code: null, detail: {} } }
  }
}

/** A form that was refused says its code beside the detail; a page that was refused says the code alone. */
function refusedIn(refusal: unknown): Extract<MoveAnswer, { refused: unknown }>['refused'] {
  if (typeof refusal === 'string') return { code: refusal, detail: {} }
  if (typeof refusal !== 'object' || refusal === null || !('code' in refusal)) return { code: null, detail: {} }
  const detail = 'detail' in refusal && isRefusalDetail(refusal.detail) ? refusal.detail : {}
  return { code: typeof refusal.code === 'string' ? refusal.code : null, detail }
}

/** The cards behind the last one; none where they don't arrive, so that the link stays. */
export async function fetchMore(path: string, last: BoardCard, search: string): Promise<readonly BoardCard[]> {
  const params = new URLSearchParams(search)
  params.set('since', last.since)
  params.set('after', last.id)
  try {
    const response = await fetch(`${path}?${params.toString()}`)
    const said: { cards?: BoardCard[] } = await response.json()
    return said.cards ?? []
  } catch {
    return []
  }
}
