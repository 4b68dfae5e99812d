import { act } from '#acts/act.server.ts'
import { accountById, setPassword } from '#db/queries/accounts.ts'
import { endSessionsOf } from '#db/queries/sessions.ts'
import { changePasswordForm } from '#forms/password-forms.ts'
import { hashOfNew, passwordFits, passwordRules } from '#server/password.server.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** A new password for oneself; every other session ends. */
export const changeOwnPassword = act({
  name: 'change-own-password',
  may: 'manage own account',
  form: changePasswordForm,
  async prepare({ house, viewer, input }) {
    const { account, rules } = await house.store.read(async (db) => ({
      account: found(await accountById({ db }, viewer.district, viewer.account)),
      rules: await passwordRules({ db }, viewer.account),
    }))
    const fits = await passwordFits(account.passwordHash, input.currentPassword)
    refuseIf(!fits, 'password.wrong', {}, 'currentPassword')
    return { before: account.passwordHash, after: await hashOfNew(input.password, account, rules) }
  },
  async do({ tx, viewer, prepared, about }) {
    about('account', viewer.account)
    const account = found(await accountById(tx, viewer.district, viewer.account))
    refuseIf(account.passwordHash !== prepared.before, 'password.wrong', {}, 'currentPassword')
    await setPassword(tx, account.id, prepared.after)
    await endSessionsOf(tx, account.id, viewer.session ?? null)
  },
})
