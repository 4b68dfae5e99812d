// Sessions: found by the hash of their token, together with who they belong to.
import { and, eq, isNull } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { account, accountCarrier, accountRole, session } from '#db/schema/account.ts'
import type { Instant } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type KnownSession = {
  id: string
  account: string
  startedAt: Instant
  lastSeenAt: Instant
  name: string
  signInName: string
  mustChangePassword: boolean
  passwordChangedAt: Instant | null
}

/** The open session with this token, of an account that may still sign in. Limits in time are the caller's to judge. */
export async function sessionByToken(tx: Reading, tokenHash: string): Promise<KnownSession | null> {
  const row = (
    await tx.db
      .select({
        id: session.id,
        account: account.id,
        startedAt: session.startedAt,
        lastSeenAt: session.lastSeenAt,
        name: account.name,
        signInName: account.signInName,
        mustChangePassword: account.mustChangePassword,
        passwordChangedAt: account.passwordChangedAt,
      })
      .from(session)
      .innerJoin(account, eq(account.id, session.account))
      .where(
        and(
          eq(session.tokenHash, tokenHash),
          isNull(session.endedAt),
          isNull(account.disabledAt),
          eq(account.canSignIn, true),
        ),
      )
      .limit(1)
  )[0]
  return row ?? null
}

/** Who an account is as a viewer: roles and, for an operator, carriers. */
export async function viewerOfAccount(tx: Reading, district: string, id: string, name: string): Promise<Viewer> {
  const roles = await tx.db.select({ role: accountRole.role }).from(accountRole).where(eq(accountRole.account, id))
  const carriers = await tx.db
    .select({ carrier: accountCarrier.carrier })
    .from(accountCarrier)
    .where(eq(accountCarrier.account, id))
  return {
    account: id,
    name,
    district,
    roles: roles.map((row) => row.role),
    carriers: carriers.map((row) => row.carrier),
  }
}

export async function addSession(
  tx: Changing,
  row: { account: string; tokenHash: string; address: string | null; browser: string | null },
): Promise<string> {
  const id = tx.id()
  await tx.db.insert(session).values({ ...row, id, district: tx.district, startedAt: tx.now, lastSeenAt: tx.now })
  return id
}

export const seenSession = (tx: Changing, id: string) =>
  tx.db.update(session).set({ lastSeenAt: tx.now }).where(eq(session.id, id))

export const endSession = (tx: Changing, id: string) =>
  tx.db
    .update(session)
    .set({ endedAt: tx.now })
    .where(and(eq(session.id, id), isNull(session.endedAt)))

/** Ends every open session of an account; where `except` is given, all but that one. */
export async function endSessionsOf(tx: Changing, accountId: string, except: string | null): Promise<void> {
  const open = await sessionsOf(tx, accountId)
  for (const one of open) if (one.id !== except) await endSession(tx, one.id)
}

export const sessionsOf = (tx: Reading, accountId: string) =>
  tx.db
    .select({
      id: session.id,
      startedAt: session.startedAt,
      lastSeenAt: session.lastSeenAt,
      address: session.address,
      browser: session.browser,
    })
    .from(session)
    .where(and(eq(session.account, accountId), isNull(session.endedAt)))
    .orderBy(session.lastSeenAt)
