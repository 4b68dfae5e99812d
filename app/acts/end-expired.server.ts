import { act } from '#acts/act.server.ts'
import { endExpiredSessions, forgetSpentLinks } from '#db/queries/expired.ts'
import { absoluteLimitMs, idleLimitMs } from '#domain/session-limits.ts'
import { endExpiredForm } from '#forms/renewals.ts'

/** How long a link that is used up or over is still kept, so that a late visitor is told what became of it. */
const linksKeptMs = 30 * 24 * 3_600_000

/** Ends sessions whose time is over and forgets links that nobody can use any more. Neither opens anything if it never runs. */
export const endExpired = act({
  name: 'end-expired',
  may: 'keep tasks',
  form: endExpiredForm,
  async do({ tx, now, about }) {
    const before = (ms: number) => new Date(Date.parse(now) - ms).toISOString()
    const sessions = await endExpiredSessions(tx, { idle: before(idleLimitMs), begun: before(absoluteLimitMs) })
    const links = await forgetSpentLinks(tx, before(linksKeptMs))
    about('session', null, { sessions, links })
    return { sessions, links }
  },
})
