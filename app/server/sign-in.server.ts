// Signing in and out. Five failures lock for 15 minutes, the account and the address; known and unknown names take as long.
// 依据: GB/T 22239-2019 8.1.4.1 身份鉴别 (登录失败处理).
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Changing, changing } from '#db/changing.ts'
import { type AccountRow, accountById, accountBySignInName, setOnAccount, signInKey } from '#db/queries/accounts.ts'
import { type JournalEntry, writeJournal } from '#db/queries/journal.ts'
import { passwordPolicyKey } from '#db/queries/password-policy.ts'
import { viewerOfAccount } from '#db/queries/sessions.ts'
import { dayAt, daysBetween, type Instant } from '#domain/day.ts'
import { isPasswordStale, passwordPolicies } from '#domain/password-policy.ts'
import { may, type Viewer } from '#domain/permission.ts'
import type { House } from '#server/house.ts'
import { passwordFits } from '#server/password.server.ts'
import { Refusal } from '#server/refusal.ts'
import { endSessionOfToken, openSession } from '#server/session.server.ts'

export const failuresAllowed = 5
const lockMinutes = 15
const lockMs = lockMinutes * 60_000

/** Where an attempt comes from. */
export type From = {
  address: string
  browser: string | null
  request: string | null
  /** The token of the session the browser had until now: it ends. */
  token: string | null
}

export type SignIn = { token: string; viewer: Viewer; mustChangePassword: boolean }

type Limits = { byAddress: RateLimiterMemory; byUnknownName: RateLimiterMemory }
const limitsOf = new WeakMap<House, Limits>()

/** Failures counted in this process's memory: by address, and by names nobody has (they lock like real ones). */
function limitsFor(house: House): Limits {
  const known = limitsOf.get(house)
  if (known) return known
  const made = () =>
    new RateLimiterMemory({ points: failuresAllowed, duration: lockMs / 1000, blockDuration: lockMs / 1000 })
  const limits = { byAddress: made(), byUnknownName: made() }
  limitsOf.set(house, limits)
  return limits
}

/** Answers the new session's token, or refuses. Every attempt is journalled but those from an address already locked. */
export async function signIn(
  house: House,
  typed: { signInName: string; password: string },
  from: From,
): Promise<SignIn> {
  const { byAddress, byUnknownName } = limitsFor(house)
  // Counted before the work, given back on success; answered from memory, so that a flood can't fill the journal's disk.
  await byAddress.consume(from.address).catch(refuseAddress)

  const known = await house.store.read((db) => accountBySignInName({ db }, house.district, typed.signInName))
  const fits = await passwordFits(known?.passwordHash ?? null, typed.password)
  const unknownFailures = known ? null : await byUnknownName.penalty(signInKey(typed.signInName))

  const outcome = await house.store.change(async (db): Promise<SignIn | Refusal> => {
    const tx = changing(db, { now: house.clock.now(), by: known?.id ?? 'nobody', district: house.district })
    // Read again: another attempt may have locked the account meanwhile.
    const account = known ? await accountById(tx, house.district, known.id) : null
    const refusal = account
      ? await judge(tx, account, fits && account.passwordHash === known?.passwordHash)
      : new Refusal('sign-in.failed')
    if (!account || refusal) {
      const tooMany = unknownFailures !== null && unknownFailures.consumedPoints >= failuresAllowed
      const answer = tooMany ? locked(unknownFailures.msBeforeNext) : (refusal ?? new Refusal('sign-in.failed'))
      await writeJournal(tx, entryOf(account, from, 'sign-in', answer.code))
      return answer
    }
    await endSessionOfToken(tx, from.token)
    const token = await openSession(tx, account.id, { address: from.address, browser: from.browser })
    const mustChangePassword = account.mustChangePassword || (await isStale(tx, house, account))
    await setOnAccount(tx, account.id, { failures: 0, lockedUntil: null, mustChangePassword })
    await writeJournal(tx, entryOf(account, from, 'sign-in', null))
    const viewer = await viewerOfAccount(tx, house.district, account.id, account.name)
    return { token, viewer, mustChangePassword }
  })
  if (outcome instanceof Refusal) throw outcome
  await byAddress.delete(from.address)
  return outcome
}

/** Null where the account may come in; failures are counted on it. */
async function judge(tx: Changing, account: AccountRow, fits: boolean): Promise<Refusal | null> {
  const lockedMs = account.lockedUntil ? Date.parse(account.lockedUntil) - Date.parse(tx.now) : 0
  if (lockedMs > 0) return locked(lockedMs)
  if (!account.canSignIn || account.disabledAt !== null) return new Refusal('sign-in.failed')
  if (fits) return null
  const failures = account.failures + 1
  if (failures < failuresAllowed) {
    await setOnAccount(tx, account.id, { failures })
    return new Refusal('sign-in.failed')
  }
  await setOnAccount(tx, account.id, { failures: 0, lockedUntil: later(tx.now, lockMs) })
  return locked(lockMs)
}

/** A demo lives on invented years: its passwords don't grow old. */
async function isStale(tx: Changing, house: House, account: AccountRow): Promise<boolean> {
  if (house.demo || account.passwordChangedAt === null) return false
  const age = daysBetween(dayAt(account.passwordChangedAt), dayAt(tx.now))
  return isPasswordStale(age, passwordPolicies[await passwordPolicyKey(tx)])
}

/** Ends the session of this token. */
export async function signOut(house: House, from: From): Promise<void> {
  await house.store.change(async (db) => {
    const tx = changing(db, { now: house.clock.now(), by: 'nobody', district: house.district })
    const session = await endSessionOfToken(tx, from.token)
    if (!session) return
    const account = await accountById(tx, house.district, session.account)
    await writeJournal({ ...tx, by: session.account }, entryOf(account, from, 'sign-out', null))
  })
}

/** The page a person begins with: officers with their day, leaders with the overview. */
export function homeOf({ roles }: Viewer): string {
  if (may(roles, 'read own tasks') && !roles.includes('leader')) return '/today'
  if (may(roles, 'read figures')) return '/'
  if (may(roles, 'read journal')) return '/journal'
  return may(roles, 'read accounts') ? '/accounts' : '/me'
}

const later = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()
const locked = (ms: number) => new Refusal('sign-in.locked', { minutes: Math.max(1, Math.ceil(ms / 60_000)) })

function refuseAddress(cause: unknown): never {
  throw cause instanceof RateLimiterRes ? locked(cause.msBeforeNext) : cause
}

/** What was typed as a name stays out where no account has it: people type passwords there. */
function entryOf(account: AccountRow | null, from: From, act: string, refusal: Refusal['code'] | null): JournalEntry {
  return {
    act,
    accountName: account?.name ?? '-',
    osUser: null,
    result: refusal ? 'refused' : 'done',
    refusal,
    subjectKind: account ? 'account' : null,
    subject: account?.id ?? null,
    detail: null,
    address: from.address,
    request: from.request,
  }
}
