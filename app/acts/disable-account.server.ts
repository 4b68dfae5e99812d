import { accountOf, refuseLastAdministrator } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import { editAccount, rolesOfAccount } from '#db/queries/accounts.ts'
import { endSessionsOf } from '#db/queries/sessions.ts'
import { oneAccountForm } from '#forms/account-forms.ts'

/** From now on nobody signs in with it, and whoever is signed in is out at once. */
export const disableAccount = act({
  name: 'disable-account',
  may: 'manage accounts',
  form: oneAccountForm,
  async do({ tx, viewer, input, now, about }) {
    about('account', input.account)
    const account = await accountOf(tx, viewer, input.account)
    if (account.disabledAt !== null) return
    await refuseLastAdministrator(tx, account, await rolesOfAccount(tx, account.id))
    await editAccount(tx, account, { disabledAt: now })
    await endSessionsOf(tx, account.id, null)
  },
})
