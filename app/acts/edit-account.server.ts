import { accountOf } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import { editAccount as saveAccount } from '#db/queries/accounts.ts'
import { editAccountForm } from '#forms/account-forms.ts'
import { refuseStale } from '#server/stale.ts'

export const editAccount = act({
  name: 'edit-account',
  may: 'manage accounts',
  form: editAccountForm,
  async do({ tx, viewer, input: { account: id, version, ...input }, about }) {
    about('account', id)
    const account = await accountOf(tx, viewer, id)
    refuseStale(version, account.version, () => ({ name: account.name, section: account.section }))
    await saveAccount(tx, account, input)
  },
})
