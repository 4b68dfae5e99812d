// One-time links: 24 hours, once; a new one voids the old. Only the token's hash is kept.
import type { Changing } from '#db/changing.ts'
import { addLink, linkMs, openLinkUntil, waitingLink } from '#db/queries/accounts.ts'
import type { Instant } from '#domain/day.ts'
import { refuse } from '#server/refusal.ts'
import { hashOfToken, newToken } from '#server/token.ts'

const holdsUntil = (now: Instant): Instant => new Date(Date.parse(now) + linkMs).toISOString()

/** A new link for an account; answers its path. */
export async function issueFirstLink(tx: Changing, account: string): Promise<string> {
  const token = newToken()
  await addLink(tx, account, hashOfToken(token), holdsUntil(tx.now))
  return `/link/${token}`
}

/** A new link that opens nothing until it is confirmed. */
export async function issueWaitingLink(tx: Changing, account: string): Promise<string> {
  const token = newToken()
  await addLink(tx, account, hashOfToken(token), tx.now)
  return `/link/${token}`
}

/** From its confirmation on the link holds like any other. */
export async function openWaitingLink(tx: Changing, account: string): Promise<void> {
  const link = await waitingLink(tx, account, tx.now)
  await openLinkUntil(tx, link ?? refuse('link.none-waiting'), holdsUntil(tx.now))
}
