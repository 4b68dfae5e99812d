import { act } from '#acts/act.server.ts'
import { enrolAccount } from '#acts/enrol-account.server.ts'
import { newAccountForm } from '#forms/account-forms.ts'

export const createAccount = act({
  name: 'create-account',
  may: 'manage accounts',
  form: newAccountForm,
  once: true,
  async do({ tx, input, about }) {
    const account = await enrolAccount(tx, input)
    about('account', account)
    return account
  },
})
