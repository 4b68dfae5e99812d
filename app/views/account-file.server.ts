import {
  accountById,
  carriersOfAccount,
  carriersToGive,
  linkOpenUntil,
  rolesOfAccount,
  waitingLink,
} from '#db/queries/accounts.ts'
import { sessionsOf } from '#db/queries/sessions.ts'
import { linkOffices, may } from '#domain/permission.ts'
import { accountFileQuery } from '#forms/account-queries.ts'
import { found } from '#server/refusal.ts'
import { stateOf } from '#views/account-list.server.ts'
import { view } from '#views/view.server.ts'

export const accountFileView = view({
  name: 'account-file',
  may: 'read accounts',
  query: accountFileQuery,
  async load({ tx, viewer, query, now }) {
    const row = await accountById(tx, viewer.district, query.account)
    const account = found(row?.canSignIn ? row : null)
    const roles = await rolesOfAccount(tx, account.id)
    const givesRoles = may(viewer.roles, 'give roles') && account.id !== viewer.account
    const offices = linkOffices(roles)
    const waits = (await waitingLink(tx, account.id, now)) !== null
    const sessions = await sessionsOf(tx, account.id)
    return {
      account: {
        id: account.id,
        version: account.version,
        signInName: account.signInName,
        name: account.name,
        section: account.section,
        state: stateOf(account, now),
        createdAt: account.createdAt,
        passwordChangedAt: account.passwordChangedAt,
        lockedUntil: account.lockedUntil,
      },
      roles,
      carriers: await carriersOfAccount(tx, account.id),
      link: {
        mayIssue: viewer.roles.includes(offices.issues),
        mayConfirm: waits && offices.confirms !== null && viewer.roles.includes(offices.confirms),
        waitsFor: waits ? offices.confirms : null,
        confirmedBy: offices.confirms,
        until: await linkOpenUntil(tx, account.id, now),
      },
      lastSeenAt: sessions[sessions.length - 1]?.lastSeenAt ?? null,
      manages: may(viewer.roles, 'manage accounts'),
      givesRoles,
      carriersToGive: givesRoles && roles.includes('operator') ? await carriersToGive(tx, viewer) : [],
    }
  },
})

/** The empty form of a new account. */
export const newAccountView = view({
  name: 'new-account',
  may: 'manage accounts',
  query: accountFileQuery.partial(),
  load: async () => ({}),
})
