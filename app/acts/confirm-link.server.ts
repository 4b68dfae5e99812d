import { accountOf } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import { openWaitingLink } from '#acts/one-time-link.server.ts'
import { rolesOfAccount } from '#db/queries/accounts.ts'
import { linkOffices } from '#domain/permission.ts'
import { oneAccountForm } from '#forms/account-forms.ts'
import { refuse, refuseIf } from '#server/refusal.ts'

/** The second office confirms that an administrator asked for a link: only then does it open anything. */
export const confirmLink = act({
  name: 'confirm-link',
  may: 'confirm links',
  form: oneAccountForm,
  async do({ tx, viewer, input, about }) {
    about('account', input.account)
    const account = await accountOf(tx, viewer, input.account)
    const confirms = linkOffices(await rolesOfAccount(tx, account.id)).confirms ?? refuse('link.none-waiting')
    refuseIf(!viewer.roles.includes(confirms), 'account.confirm-office', { confirms })
    refuseIf(account.disabledAt !== null, 'account.disabled')
    await openWaitingLink(tx, account.id)
  },
})
