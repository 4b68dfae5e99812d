// One-time links: 24 hours, once; a new one voids the old. Only the token's hash is kept.
import type { Changing } from '#db/changing.ts'
import { addLink } from '#db/queries/accounts.ts'
import { hashOfToken, newToken } from '#server/token.ts'

const linkMs = 24 * 3_600_000

/** A new link for an account; answers its path. */
export async function issueFirstLink(tx: Changing, account: string): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(Date.parse(tx.now) + linkMs).toISOString()
  await addLink(tx, account, hashOfToken(token), expiresAt)
  return `/link/${token}`
}
