// 填报: a one-time link by which a firm gives its own figures. Where it stands is derived, never stored.
import type { Instant } from '#domain/day.ts'

const requestStates = ['open', 'expired', 'cancelled', 'submitted', 'accepted', 'returned'] as const
export type RequestState = (typeof requestStates)[number]

export type RequestTimes = {
  expiresAt: Instant
  cancelledAt: Instant | null
  submittedAt: Instant | null
  decision: 'accepted' | 'returned' | null
}

/** What was sent in can't expire any more; what was cancelled can't be sent in. */
export function requestStateAt(now: Instant, one: RequestTimes): RequestState {
  if (one.decision !== null) return one.decision
  if (one.submittedAt !== null) return 'submitted'
  if (one.cancelledAt !== null) return 'cancelled'
  return one.expiresAt <= now ? 'expired' : 'open'
}

const linkDays = 30
export const linkEnd = (now: Instant): Instant => new Date(Date.parse(now) + linkDays * 86_400_000).toISOString()
