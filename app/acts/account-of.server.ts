import type { Reading } from '#db/changing.ts'
import { type AccountRow, accountById, othersInUseWith } from '#db/queries/accounts.ts'
import { administratorRoles, type Role, type Viewer } from '#domain/permission.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** An account that people can be given; the built-in one is nobody's to change. */
export async function accountOf(tx: Reading, viewer: Viewer, id: string): Promise<AccountRow> {
  const account = await accountById(tx, viewer.district, id)
  return found(account?.canSignIn ? account : null)
}

/** Refuses where an administrator's office would be left without anyone in use. */
export async function refuseLastAdministrator(tx: Reading, account: AccountRow, lost: readonly Role[]): Promise<void> {
  if (account.disabledAt !== null) return
  for (const role of administratorRoles) {
    if (!lost.includes(role)) continue
    const others = await othersInUseWith(tx, account.district, role, account.id)
    refuseIf(others === 0, 'account.last-administrator', { role })
  }
}
