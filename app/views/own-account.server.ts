import { z } from 'zod'
import { accountById, carriersOfAccount } from '#db/queries/accounts.ts'
import { passwordPolicyKey } from '#db/queries/password-policy.ts'
import { sessionsOf } from '#db/queries/sessions.ts'
import { sessionLasts } from '#domain/session-limits.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

export const ownAccountView = view({
  name: 'own-account',
  may: 'manage own account',
  query: z.object({}),
  async load({ tx, viewer, now }) {
    const account = found(await accountById(tx, viewer.district, viewer.account))
    const open = (await sessionsOf(tx, account.id)).filter((one) => sessionLasts(one, now))
    return {
      name: account.name,
      signInName: account.signInName,
      section: account.section,
      roles: viewer.roles,
      carriers: (await carriersOfAccount(tx, account.id)).map((one) => one.name),
      passwordChangedAt: account.passwordChangedAt,
      mustChangePassword: account.mustChangePassword,
      policy: await passwordPolicyKey(tx),
      sessions: open.reverse().map((one) => ({ ...one, current: one.id === viewer.session })),
    }
  },
})
