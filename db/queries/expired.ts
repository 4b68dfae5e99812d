// Sessions and one-time links whose time is over.
import { and, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Changing } from '#db/changing.ts'
import { oneTimeLink, session } from '#db/schema/account.ts'
import type { Instant } from '#domain/day.ts'

/** Ends open sessions last seen or begun so long ago; answers how many. */
export async function endExpiredSessions(tx: Changing, limits: { idle: Instant; begun: Instant }): Promise<number> {
  const over = and(
    eq(session.district, tx.district),
    isNull(session.endedAt),
    or(lte(session.lastSeenAt, limits.idle), lte(session.startedAt, limits.begun)),
  )
  const rows = await tx.db.select({ id: session.id }).from(session).where(over)
  if (rows.length > 0) await tx.db.update(session).set({ endedAt: tx.now }).where(over)
  return rows.length
}

/** Deletes links that were over by then; answers how many. */
export async function forgetSpentLinks(tx: Changing, overBy: Instant): Promise<number> {
  const spent = and(eq(oneTimeLink.district, tx.district), lte(oneTimeLink.expiresAt, overBy))
  const rows = await tx.db.select({ id: oneTimeLink.id }).from(oneTimeLink).where(spent)
  if (rows.length > 0)
    await tx.db.delete(oneTimeLink).where(
      inArray(
        oneTimeLink.id,
        rows.map(({ id }) => id),
      ),
    )
  return rows.length
}
