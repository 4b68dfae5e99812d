// Accounts and what hangs on them: roles, carriers, former passwords, one-time links.
import { and, asc, desc, eq, exists, gt, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import type { Changing, Reading, Values } from '#db/changing.ts'
import { viewerOfAccount } from '#db/queries/sessions.ts'
import { account, accountCarrier, accountRole, formerPassword, oneTimeLink } from '#db/schema/account.ts'
import { carrier } from '#db/schema/carrier.ts'
import type { Instant } from '#domain/day.ts'
import type { Role, Viewer } from '#domain/permission.ts'

export type AccountRow = typeof account.$inferSelect

/** Sign-in names are compared in lower case: nobody should fail over a capital. */
export const signInKey = (signInName: string): string => signInName.trim().toLowerCase()

export async function accountBySignInName(tx: Reading, district: string, name: string): Promise<AccountRow | null> {
  const ours = and(eq(account.district, district), eq(account.signInName, signInKey(name)))
  return (await tx.db.select().from(account).where(ours).limit(1))[0] ?? null
}

export async function accountById(tx: Reading, district: string, id: string): Promise<AccountRow | null> {
  const ours = and(eq(account.district, district), eq(account.id, id))
  return (await tx.db.select().from(account).where(ours).limit(1))[0] ?? null
}

/** The account of this sign-in name as a viewer, for the command line; null where there is none or it is disabled. */
export async function viewerNamed(tx: Reading, district: string, signInName: string): Promise<Viewer | null> {
  const row = await accountBySignInName(tx, district, signInName)
  return row && row.disabledAt === null ? viewerOfAccount(tx, district, row.id, row.name) : null
}

export async function addAccount(
  tx: Changing,
  values: { signInName: string; name: string; section: string | null; canSignIn: boolean },
): Promise<string> {
  const id = tx.id()
  const own = { ...values, signInName: signInKey(values.signInName) }
  await tx.db.insert(account).values({
    ...own,
    id,
    district: tx.district,
    mustChangePassword: false,
    failures: 0,
    createdAt: tx.now,
    version: 1,
  })
  tx.changes.push({ kind: 'account', record: id, subject: id, before: null, after: own })
  return id
}

/** An edit that others must notice: the version moves, the journal shows before and after of what differs. */
export async function editAccount(
  tx: Changing,
  row: AccountRow,
  changed: Partial<Pick<AccountRow, 'name' | 'section' | 'disabledAt'>>,
): Promise<void> {
  await setOnAccount(tx, row.id, { ...changed, version: row.version + 1 })
  const before = Object.fromEntries(Object.entries(row).filter(([name]) => name in changed))
  if (JSON.stringify(before) === JSON.stringify(changed)) return
  tx.changes.push({ kind: 'account', record: row.id, subject: row.id, before, after: { ...changed } })
}

type Quiet = Pick<
  AccountRow,
  'passwordHash' | 'passwordChangedAt' | 'mustChangePassword' | 'failures' | 'lockedUntil' | 'disabledAt' | 'version'
>

/** What sign-in and passwords note on the account: nothing an administrator edits. */
export const setOnAccount = async (tx: Changing, id: string, values: Partial<Quiet & { name: string }>) => {
  await tx.db.update(account).set(values).where(eq(account.id, id))
}

export async function rolesOfAccount(tx: Reading, id: string): Promise<Role[]> {
  const rows = await tx.db.select({ role: accountRole.role }).from(accountRole).where(eq(accountRole.account, id))
  return rows.map((row) => row.role)
}

/** Roles of several accounts at once, for the list. */
export const rolesOfAccounts = async (tx: Reading, ids: string[]) =>
  ids.length === 0
    ? []
    : await tx.db
        .select({ account: accountRole.account, role: accountRole.role })
        .from(accountRole)
        .where(inArray(accountRole.account, ids))

export async function setRoles(tx: Changing, id: string, roles: readonly Role[]): Promise<void> {
  const before = await rolesOfAccount(tx, id)
  await tx.db.delete(accountRole).where(eq(accountRole.account, id))
  for (const role of roles) {
    await tx.db.insert(accountRole).values({ id: tx.id(), district: tx.district, account: id, role })
  }
  noteSet(tx, id, 'account-roles', { roles: before }, { roles: [...roles] })
}

export const carriersOfAccount = (tx: Reading, id: string) =>
  tx.db
    .select({ id: carrier.id, name: carrier.name })
    .from(accountCarrier)
    .innerJoin(carrier, eq(carrier.id, accountCarrier.carrier))
    .where(eq(accountCarrier.account, id))
    .orderBy(carrier.pinyinKey)

/** Carriers that can be given to an operator: id and name only. */
export const carriersToGive = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select({ id: carrier.id, name: carrier.name })
    .from(carrier)
    .where(and(eq(carrier.district, viewer.district), isNull(carrier.withdrawnAt)))
    .orderBy(carrier.pinyinKey)

export async function setCarriers(tx: Changing, id: string, carriers: readonly string[]): Promise<void> {
  const before = await tx.db
    .select({ carrier: accountCarrier.carrier })
    .from(accountCarrier)
    .where(eq(accountCarrier.account, id))
  await tx.db.delete(accountCarrier).where(eq(accountCarrier.account, id))
  for (const one of carriers) {
    await tx.db.insert(accountCarrier).values({ id: tx.id(), district: tx.district, account: id, carrier: one })
  }
  const held = before.map((row) => row.carrier)
  noteSet(tx, id, 'account-carriers', { carriers: held }, { carriers: [...carriers] })
}

function noteSet(tx: Changing, id: string, kind: string, before: Values, after: Values): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  tx.changes.push({ kind, record: id, subject: id, before, after })
}

/** How many accounts in use hold a role, apart from one. */
export async function othersInUseWith(tx: Reading, district: string, role: Role, apartFrom: string): Promise<number> {
  const rows = await tx.db
    .select({ id: account.id })
    .from(account)
    .innerJoin(accountRole, eq(accountRole.account, account.id))
    .where(and(eq(account.district, district), eq(accountRole.role, role), isNull(account.disabledAt)))
  return rows.filter((row) => row.id !== apartFrom).length
}

/** The hashes that a new password is compared with, newest first; the present one is among them. */
export async function formerPasswordHashes(tx: Reading, id: string, howMany: number): Promise<string[]> {
  const rows = await tx.db
    .select({ hash: formerPassword.passwordHash })
    .from(formerPassword)
    .where(eq(formerPassword.account, id))
    .orderBy(desc(formerPassword.changedAt), desc(formerPassword.id))
    .limit(howMany)
  return rows.map((row) => row.hash)
}

/** The account's new password; what it was is remembered, a lock is lifted. */
export async function setPassword(tx: Changing, id: string, passwordHash: string): Promise<void> {
  await setOnAccount(tx, id, {
    passwordHash,
    passwordChangedAt: tx.now,
    mustChangePassword: false,
    failures: 0,
    lockedUntil: null,
  })
  await tx.db
    .insert(formerPassword)
    .values({ id: tx.id(), district: tx.district, account: id, passwordHash, changedAt: tx.now })
}

/** How long a link holds, and how long one waits for its confirmation. */
export const linkMs = 24 * 3_600_000

/** No link issued so far works any more. */
export const voidLinks = async (tx: Changing, id: string): Promise<void> => {
  await tx.db
    .update(oneTimeLink)
    .set({ usedAt: tx.now })
    .where(and(eq(oneTimeLink.account, id), isNull(oneTimeLink.usedAt)))
}

/** A new link; it voids the earlier ones. One that waits for a confirmation has run out from its start. */
export async function addLink(tx: Changing, id: string, tokenHash: string, expiresAt: Instant): Promise<void> {
  await voidLinks(tx, id)
  await tx.db
    .insert(oneTimeLink)
    .values({ id: tx.id(), district: tx.district, account: id, tokenHash, createdAt: tx.now, expiresAt })
}

/** The link with this token while it can be used, with the account it belongs to. */
export async function openLink(tx: Reading, tokenHash: string, now: Instant) {
  const row = (
    await tx.db
      .select({ link: oneTimeLink.id, account: account })
      .from(oneTimeLink)
      .innerJoin(account, eq(account.id, oneTimeLink.account))
      .where(
        and(
          eq(oneTimeLink.tokenHash, tokenHash),
          isNull(oneTimeLink.usedAt),
          gt(oneTimeLink.expiresAt, now),
          isNull(account.disabledAt),
          eq(account.canSignIn, true),
        ),
      )
      .limit(1)
  )[0]
  return row ?? null
}

export const spendLink = async (tx: Changing, link: string): Promise<void> => {
  await tx.db.update(oneTimeLink).set({ usedAt: tx.now }).where(eq(oneTimeLink.id, link))
}

/** Until when an unused link of this account holds. */
export async function linkOpenUntil(tx: Reading, id: string, now: Instant): Promise<Instant | null> {
  const row = (
    await tx.db
      .select({ until: oneTimeLink.expiresAt })
      .from(oneTimeLink)
      .where(and(eq(oneTimeLink.account, id), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, now)))
      .limit(1)
  )[0]
  return row?.until ?? null
}

/** A link that somebody has yet to confirm; it waits no longer than it would then hold. */
export async function waitingLink(tx: Reading, id: string, now: Instant): Promise<string | null> {
  const row = (
    await tx.db
      .select({ id: oneTimeLink.id })
      .from(oneTimeLink)
      .where(
        and(
          eq(oneTimeLink.account, id),
          isNull(oneTimeLink.usedAt),
          eq(oneTimeLink.expiresAt, oneTimeLink.createdAt),
          gt(oneTimeLink.createdAt, new Date(Date.parse(now) - linkMs).toISOString()),
        ),
      )
      .limit(1)
  )[0]
  return row?.id ?? null
}

export const openLinkUntil = async (tx: Changing, link: string, expiresAt: Instant): Promise<void> => {
  await tx.db.update(oneTimeLink).set({ expiresAt }).where(eq(oneTimeLink.id, link))
}

export const accountStates = ['in-use', 'no-password', 'locked', 'disabled'] as const
export type AccountState = (typeof accountStates)[number]
export type AccountFilter = { find?: string; role?: Role | 'none'; state?: AccountState }

const inState = (now: Instant) => ({
  'in-use': and(
    isNull(account.disabledAt),
    sql`${account.passwordHash} is not null`,
    or(isNull(account.lockedUntil), lte(account.lockedUntil, now)),
  ),
  'no-password': and(isNull(account.disabledAt), isNull(account.passwordHash)),
  locked: and(isNull(account.disabledAt), gt(account.lockedUntil, now)),
  disabled: sql`${account.disabledAt} is not null`,
})

function accountWhere(tx: Reading, viewer: Viewer, { find, role, state }: AccountFilter, now: Instant) {
  const pattern = find
    ? `%${find
        .trim()
        .toLowerCase()
        .replaceAll(/[\\%_]/g, '\\$&')}%`
    : null
  const held = tx.db.select({ id: accountRole.id }).from(accountRole).where(eq(accountRole.account, account.id))
  const heldRole =
    role === undefined || role === 'none'
      ? undefined
      : exists(
          tx.db
            .select({ id: accountRole.id })
            .from(accountRole)
            .where(and(eq(accountRole.account, account.id), eq(accountRole.role, role))),
        )
  return and(
    eq(account.district, viewer.district),
    eq(account.canSignIn, true),
    pattern
      ? or(
          sql`${account.signInName} like ${pattern} escape '\\'`,
          sql`lower(${account.name}) like ${pattern} escape '\\'`,
        )
      : undefined,
    role === 'none' ? notExists(held) : heldRole,
    state ? inState(now)[state] : undefined,
  )
}

export const accountsPage = (
  tx: Reading,
  viewer: Viewer,
  filter: AccountFilter,
  now: Instant,
  page: { size: number; offset: number },
) =>
  tx.db
    .select()
    .from(account)
    .where(accountWhere(tx, viewer, filter, now))
    .orderBy(asc(account.signInName))
    .limit(page.size)
    .offset(page.offset)

export async function accountsCount(tx: Reading, viewer: Viewer, filter: AccountFilter, now: Instant): Promise<number> {
  const row = (
    await tx.db
      .select({ n: sql`count(*)`.mapWith(Number) })
      .from(account)
      .where(accountWhere(tx, viewer, filter, now))
  )[0]
  return row?.n ?? 0
}

/** Everyone who may stand in the journal, the built-in account included. */
export const accountNames = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select({ id: account.id, name: account.name, signInName: account.signInName })
    .from(account)
    .where(eq(account.district, viewer.district))
    .orderBy(asc(account.signInName))
