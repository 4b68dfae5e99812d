import { act } from '#acts/act.server.ts'
import { endSession, endSessionsOf, sessionsOf } from '#db/queries/sessions.ts'
import { endSessionsForm } from '#forms/password-forms.ts'
import { refuseIf } from '#server/refusal.ts'

/** Signs out one of one's own sessions, or all of them, this one included. */
export const endOwnSessions = act({
  name: 'end-own-sessions',
  may: 'manage own account',
  form: endSessionsForm,
  async do({ tx, viewer, input, about }) {
    about('account', viewer.account)
    if (input.session === null) return endSessionsOf(tx, viewer.account, null)
    const own = await sessionsOf(tx, viewer.account)
    refuseIf(!own.some((one) => one.id === input.session), 'not-found')
    await endSession(tx, input.session)
  },
})
