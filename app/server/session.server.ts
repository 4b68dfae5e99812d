// Own sessions: a random token in a cookie, its SHA-256 in the database. Idle 30 minutes, absolute 12 hours.
import { type Changing, changing } from '#db/changing.ts'
import {
  addSession,
  endSession,
  type KnownSession,
  seenSession,
  sessionByToken,
  viewerOfAccount,
} from '#db/queries/sessions.ts'
import { sessionLasts } from '#domain/session-limits.ts'
import type { SignedIn } from '#server/context.ts'
import type { House } from '#server/house.ts'
import { hashOfToken, newToken } from '#server/token.ts'

const touchEveryMs = 60_000

/** Who holds this token, while its session lasts. Notes at most once a minute that it is in use. */
export async function signedInBy(house: House, token: string | null): Promise<SignedIn | null> {
  if (!token) return null
  const known = await house.store.read(async (db) => {
    const session = await sessionByToken({ db }, hashOfToken(token))
    if (!session) return null
    const viewer = await viewerOfAccount({ db }, house.district, session.account, session.name)
    return { session, viewer: { ...viewer, session: session.id } }
  })
  if (!known) return null
  const now = house.clock.now()
  if (!sessionLasts(known.session, now)) return null
  if (Date.parse(now) - Date.parse(known.session.lastSeenAt) >= touchEveryMs) {
    await house.store.change(async (db) => {
      await seenSession(changing(db, { now, by: known.viewer.account, district: house.district }), known.session.id)
    })
  }
  return known
}

/** Ends the session of this token; nothing where there is none. */
export async function endSessionOfToken(tx: Changing, token: string | null): Promise<KnownSession | null> {
  const session = token ? await sessionByToken(tx, hashOfToken(token)) : null
  if (session) await endSession(tx, session.id)
  return session
}

/** Opens a session inside the sign-in's own change and answers its token, which is stored nowhere. */
export async function openSession(
  tx: Changing,
  account: string,
  from: { address: string | null; browser: string | null },
): Promise<string> {
  const token = newToken()
  await addSession(tx, { account, tokenHash: hashOfToken(token), ...from })
  return token
}
