// A one-time link opened: who it is for, and the password they choose. Nobody is signed in yet, so this is no act of a viewer.
import { changing } from '#db/changing.ts'
import { openLink, setPassword, spendLink } from '#db/queries/accounts.ts'
import { writeJournal } from '#db/queries/journal.ts'
import { passwordPolicyKey } from '#db/queries/password-policy.ts'
import { endSessionsOf } from '#db/queries/sessions.ts'
import type { PasswordPolicyKey } from '#domain/password-policy.ts'
import type { House } from '#server/house.ts'
import { hashOfNew, passwordRules } from '#server/password.server.ts'
import { refuse } from '#server/refusal.ts'
import { hashOfToken } from '#server/token.ts'

export type LinkHolder = { name: string; signInName: string; policy: PasswordPolicyKey }

/** Who may set their password by this link; a spent or old link is refused. */
export async function holderOfLink(house: House, token: string): Promise<LinkHolder> {
  const held = await house.store.read(async (db) => ({
    link: await openLink({ db }, hashOfToken(token), house.clock.now()),
    policy: await passwordPolicyKey({ db }),
  }))
  const { account } = held.link ?? refuse('link.spent')
  return { name: account.name, signInName: account.signInName, policy: held.policy }
}

/** Sets the password and spends the link; every session of the account ends. */
export async function setPasswordByLink(
  house: House,
  token: string,
  password: string,
  from: { address: string; request: string | null },
): Promise<void> {
  const { account, rules } = await house.store.read(async (db) => {
    const { account } = (await openLink({ db }, hashOfToken(token), house.clock.now())) ?? refuse('link.spent')
    return { account, rules: await passwordRules({ db }, account.id) }
  })
  const passwordHash = await hashOfNew(password, account, rules)
  await house.store.change(async (db) => {
    const tx = changing(db, { now: house.clock.now(), by: account.id, district: house.district })
    const { link } = (await openLink(tx, hashOfToken(token), tx.now)) ?? refuse('link.spent')
    await spendLink(tx, link)
    await setPassword(tx, account.id, passwordHash)
    await endSessionsOf(tx, account.id, null)
    await writeJournal(tx, {
      act: 'set-password-by-link',
      accountName: account.name,
      osUser: null,
      result: 'done',
      refusal: null,
      subjectKind: 'account',
      subject: account.id,
      detail: null,
      address: from.address,
      request: from.request,
    })
  })
}
