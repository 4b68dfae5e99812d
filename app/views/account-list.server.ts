import { type AccountRow, accountsCount, accountsPage, rolesOfAccounts } from '#db/queries/accounts.ts'
import { passwordPolicyKey } from '#db/queries/password-policy.ts'
import type { Instant } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { accountListQuery } from '#forms/account-queries.ts'
import { view } from '#views/view.server.ts'

/** One word for how an account stands. */
export function stateOf(row: AccountRow, now: Instant): 'in-use' | 'no-password' | 'locked' | 'disabled' {
  if (row.disabledAt !== null) return 'disabled'
  if (row.lockedUntil !== null && row.lockedUntil > now) return 'locked'
  return row.passwordHash === null ? 'no-password' : 'in-use'
}

export const accountListView = view({
  name: 'account-list',
  may: 'read accounts',
  query: accountListQuery,
  async load({ tx, viewer, query, now }) {
    const filter = { find: query.find, role: query.role ?? undefined, state: query.state ?? undefined }
    const total = await accountsCount(tx, viewer, filter, now)
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const offset = (page - 1) * query.size
    const rows = await accountsPage(tx, viewer, filter, now, { size: query.size, offset })
    const held = await rolesOfAccounts(
      tx,
      rows.map((row) => row.id),
    )
    return {
      query: { ...query, page },
      total,
      rows: rows.map((row) => ({
        id: row.id,
        signInName: row.signInName,
        name: row.name,
        section: row.section,
        roles: held.filter((one) => one.account === row.id).map((one) => one.role),
        state: stateOf(row, now),
        createdAt: row.createdAt,
      })),
      policy: await passwordPolicyKey(tx),
      mayCreate: may(viewer.roles, 'manage accounts'),
      mayChoosePolicy: may(viewer.roles, 'give roles'),
    }
  },
})
