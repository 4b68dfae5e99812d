import { accountOf } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import { issueFirstLink, issueWaitingLink } from '#acts/one-time-link.server.ts'
import { rolesOfAccount } from '#db/queries/accounts.ts'
import { linkOffices } from '#domain/permission.ts'
import { oneAccountForm } from '#forms/account-forms.ts'
import { refuseIf } from '#server/refusal.ts'

/** A one-time link for a first or forgotten password; shown once, to be handed over in person. An administrator's waits to be confirmed. */
export const issueLink = act({
  name: 'issue-link',
  may: 'issue links',
  form: oneAccountForm,
  async do({ tx, viewer, input, about }) {
    about('account', input.account)
    const account = await accountOf(tx, viewer, input.account)
    const { issues, confirms } = linkOffices(await rolesOfAccount(tx, account.id))
    refuseIf(!viewer.roles.includes(issues), 'account.link-office', { issues })
    refuseIf(account.disabledAt !== null, 'account.disabled')
    const link = confirms ? await issueWaitingLink(tx, account.id) : await issueFirstLink(tx, account.id)
    return { link, confirms }
  },
})
