import { accountOf } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import { editAccount, setOnAccount } from '#db/queries/accounts.ts'
import { oneAccountForm } from '#forms/account-forms.ts'

/** Puts a disabled account back into use, and lifts a lock. */
export const enableAccount = act({
  name: 'enable-account',
  may: 'manage accounts',
  form: oneAccountForm,
  async do({ tx, viewer, input, about }) {
    about('account', input.account)
    const account = await accountOf(tx, viewer, input.account)
    await setOnAccount(tx, account.id, { failures: 0, lockedUntil: null })
    if (account.disabledAt !== null) await editAccount(tx, account, { disabledAt: null })
  },
})
