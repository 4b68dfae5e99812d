// One-time links for a firm's figures: 30 days, once; a new one voids the firm's old one. Only the token's hash is kept.
import type { Changing } from '#db/changing.ts'
import { addRequest, changeRequest, openRequestsOf } from '#db/queries/metrics-requests.ts'
import type { Instant } from '#domain/day.ts'
import { linkEnd } from '#domain/metrics-request.ts'
import type { Viewer } from '#domain/permission.ts'
import { hashOfToken, newToken } from '#server/token.ts'

export type IssuedLink = { path: string; expiresAt: Instant }

export async function issueMetricsLink(
  tx: Changing,
  viewer: Viewer,
  asked: { firm: string; years: number[]; note: string | null },
): Promise<IssuedLink> {
  for (const open of await openRequestsOf(tx, viewer, [asked.firm], tx.now))
    await changeRequest(tx, open, { cancelledAt: tx.now })
  const token = newToken()
  const expiresAt = linkEnd(tx.now)
  await addRequest(tx, { ...asked, tokenHash: hashOfToken(token), expiresAt })
  return { path: `/report/${token}`, expiresAt }
}
