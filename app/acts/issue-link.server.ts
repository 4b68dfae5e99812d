import { accountOf } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import { issueFirstLink } from '#acts/one-time-link.server.ts'
import { oneAccountForm } from '#forms/account-forms.ts'
import { refuseIf } from '#server/refusal.ts'

/** A one-time link for a first or forgotten password; shown once, to be handed over in person. */
export const issueLink = act({
  name: 'issue-link',
  may: 'manage accounts',
  form: oneAccountForm,
  async do({ tx, viewer, input, about }) {
    about('account', input.account)
    const account = await accountOf(tx, viewer, input.account)
    refuseIf(account.disabledAt !== null, 'account.disabled')
    return issueFirstLink(tx, account.id)
  },
})
