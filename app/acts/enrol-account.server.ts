// Making accounts without somebody who acts: setup, the demo, and the built-in account of the command line.
import type { Changing } from '#db/changing.ts'
import { accountBySignInName, addAccount, setPassword, setRoles } from '#db/queries/accounts.ts'
import type { Role } from '#domain/permission.ts'
import { refuseIf } from '#server/refusal.ts'

export type Enrolment = {
  signInName: string
  name: string
  section?: string | null
  roles?: readonly Role[]
  /** Already hashed: hashing is slow and must wait outside the change. */
  passwordHash?: string
}

/** Adds an account that can sign in; without a password it waits for its one-time link. */
export async function enrolAccount(tx: Changing, { signInName, name, section, roles, passwordHash }: Enrolment) {
  const known = await accountBySignInName(tx, tx.district, signInName)
  refuseIf(known !== null, 'account.name-known', {}, 'signInName')
  const account = await addAccount(tx, { signInName, name, section: section ?? null, canSignIn: true })
  if (roles) await setRoles(tx, account, roles)
  if (passwordHash) await setPassword(tx, account, passwordHash)
  return account
}

export const systemAccountName = 'system'

/** The built-in account: acts from the command line with an officer's rights, and can't sign in. Answers its id. */
export async function ensureSystemAccount(tx: Changing): Promise<string> {
  const known = await accountBySignInName(tx, tx.district, systemAccountName)
  if (known) return known.id
  const account = await addAccount(tx, {
    signInName: systemAccountName,
    name: '系统内置账号',
    section: null,
    canSignIn: false,
  })
  await setRoles(tx, account, ['officer'])
  return account
}
