import { accountOf, refuseLastAdministrator } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import type { Changing } from '#db/changing.ts'
import { editAccount, rolesOfAccount, setCarriers, setOnAccount, setRoles, voidLinks } from '#db/queries/accounts.ts'
import { endSessionsOf } from '#db/queries/sessions.ts'
import { compatibleRoles, linkOffices } from '#domain/permission.ts'
import { rolesForm } from '#forms/account-forms.ts'
import { refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Which roles an account holds. 三权分立: nobody holds two of the three, nobody gives themselves any. */
export const giveRoles = act({
  name: 'give-roles',
  may: 'give roles',
  form: rolesForm,
  async do({ tx, viewer, input, about }) {
    about('account', input.account)
    const account = await accountOf(tx, viewer, input.account)
    const held = await rolesOfAccount(tx, account.id)
    const roles = [...new Set(input.roles)]
    refuseIf(account.id === viewer.account, 'account.own-roles')
    refuseIf(!compatibleRoles(roles), 'account.roles-apart', {}, 'roles')
    refuseStale(input.version, account.version, () => ({ roles: held.join(' ') }))
    await refuseLastAdministrator(
      tx,
      account,
      held.filter((role) => !roles.includes(role)),
    )
    await setRoles(tx, account.id, roles)
    await passOnOffice(tx, account.id, linkOffices(held), linkOffices(roles))
    if (!roles.includes('operator')) await setCarriers(tx, account.id, [])
    await editAccount(tx, account, {})
  },
})

type Offices = ReturnType<typeof linkOffices>

/** What was handed out for who they were opens nothing of who they become: a new administrator begins with a confirmed link. */
async function passOnOffice(tx: Changing, account: string, before: Offices, after: Offices): Promise<void> {
  if (before.issues === after.issues && before.confirms === after.confirms) return
  await voidLinks(tx, account)
  if (after.confirms === null) return
  await setOnAccount(tx, account, { passwordHash: null })
  await endSessionsOf(tx, account, null)
}
