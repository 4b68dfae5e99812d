// Passwords as they are kept: argon2id, never the password. Policy and former passwords are judged here for every way to set one.
import { hash, verify } from '@node-rs/argon2'
import type { Reading } from '#db/changing.ts'
import { type AccountRow, formerPasswordHashes } from '#db/queries/accounts.ts'
import { passwordPolicyKey } from '#db/queries/password-policy.ts'
import { faultsOf, type PasswordPolicy, passwordPolicies } from '#domain/password-policy.ts'
import { refuse, refuseIf } from '#server/refusal.ts'

// OWASP's second choice for argon2id, which is the library's default algorithm.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashOfPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

let nobodysHash: Promise<string> | null = null

/** Whether the password fits; where there is no hash the same work is done in vain, so that the answer takes as long. */
export async function passwordFits(kept: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashOfPassword('nobody has this password')
  const fits = await verify(kept ?? (await nobodysHash), password.normalize('NFC'))
  return fits && kept !== null
}

export type PasswordRules = { policy: PasswordPolicy; former: string[] }

export async function passwordRules(tx: Reading, account: string): Promise<PasswordRules> {
  const policy = passwordPolicies[await passwordPolicyKey(tx)]
  return { policy, former: await formerPasswordHashes(tx, account, policy.formerRefused) }
}

/** The hash of a new password, or the refusal that says what is wrong with it. Slow on purpose: never inside a change. */
export async function hashOfNew(
  password: string,
  person: Pick<AccountRow, 'name' | 'signInName'>,
  { policy, former }: PasswordRules,
): Promise<string> {
  const faults = faultsOf(password, policy, [person.name, person.signInName])
  if (faults.length > 0) refuse('password.weak', { faults, least: policy.minSigns }, 'password')
  for (const one of former) {
    refuseIf(await passwordFits(one, password), 'password.used-before', { times: policy.formerRefused }, 'password')
  }
  return hashOfPassword(password)
}
