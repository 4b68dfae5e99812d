import { accountOf } from '#acts/account-of.server.ts'
import { act } from '#acts/act.server.ts'
import { carriersOfAccount, carriersToGive, editAccount, rolesOfAccount, setCarriers } from '#db/queries/accounts.ts'
import { carriersForm } from '#forms/account-forms.ts'
import { refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Which carriers an operator runs, and so sees. */
export const giveCarriers = act({
  name: 'give-carriers',
  may: 'give roles',
  form: carriersForm,
  async do({ tx, viewer, input, about }) {
    about('account', input.account)
    const account = await accountOf(tx, viewer, input.account)
    const roles = await rolesOfAccount(tx, account.id)
    refuseIf(account.id === viewer.account, 'account.own-roles')
    refuseIf(!roles.includes('operator'), 'account.not-operator')
    const held = await carriersOfAccount(tx, account.id)
    refuseStale(input.version, account.version, () => ({ carriers: held.map((one) => one.name).join(' ') }))
    const known = new Set((await carriersToGive(tx, viewer)).map((one) => one.id))
    const carriers = [...new Set(input.carriers)]
    refuseIf(!carriers.every((one) => known.has(one)), 'not-found')
    await setCarriers(tx, account.id, carriers)
    await editAccount(tx, account, {})
  },
})
