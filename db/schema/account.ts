// Accounts, what they may do, and their sessions. Secrets are stored as hashes only.
import { roles } from '#domain/permission.ts'
import { owned } from './clocks.ts'
import { document, flag, id, index, instant, oneOf, table, uniqueIndex, whole, words } from './columns.ts'

export const account = table(
  'account',
  {
    ...owned(),
    signInName: words('sign_in_name').notNull(),
    name: words('name').notNull(),
    section: words('section'),
    /** argon2id; null = no password yet, or an account without sign-in. */
    passwordHash: words('password_hash'),
    passwordChangedAt: instant('password_changed_at'),
    mustChangePassword: flag('must_change_password').notNull(),
    /** The built-in account has none of this: it acts from the command line only. */
    canSignIn: flag('can_sign_in').notNull(),
    disabledAt: instant('disabled_at'),
    failures: whole('failures').notNull(),
    lockedUntil: instant('locked_until'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [uniqueIndex('account_sign_in_name').on(t.district, t.signInName)],
)

export const accountRole = table(
  'account_role',
  {
    id: id('id').primaryKey(),
    district: words('district').notNull(),
    account: id('account')
      .notNull()
      .references(() => account.id),
    role: oneOf('role', roles).notNull(),
  },
  (t) => [uniqueIndex('account_role_once').on(t.account, t.role)],
)

/** The carriers an operator runs. */
export const accountCarrier = table(
  'account_carrier',
  {
    id: id('id').primaryKey(),
    district: words('district').notNull(),
    account: id('account')
      .notNull()
      .references(() => account.id),
    carrier: id('carrier').notNull(),
  },
  (t) => [uniqueIndex('account_carrier_once').on(t.account, t.carrier)],
)

export const formerPassword = table(
  'former_password',
  {
    id: id('id').primaryKey(),
    district: words('district').notNull(),
    account: id('account')
      .notNull()
      .references(() => account.id),
    passwordHash: words('password_hash').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [index('former_password_account').on(t.account, t.changedAt)],
)

/** One-time links: the first password, or a forgotten one. The token's hash, never the token. */
export const oneTimeLink = table(
  'one_time_link',
  {
    id: id('id').primaryKey(),
    district: words('district').notNull(),
    account: id('account')
      .notNull()
      .references(() => account.id),
    tokenHash: words('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [uniqueIndex('one_time_link_token').on(t.tokenHash), index('one_time_link_account').on(t.account)],
)

export const session = table(
  'session',
  {
    id: id('id').primaryKey(),
    district: words('district').notNull(),
    account: id('account')
      .notNull()
      .references(() => account.id),
    tokenHash: words('token_hash').notNull(),
    startedAt: instant('started_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
    address: words('address'),
    browser: words('browser'),
  },
  (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_account').on(t.account, t.endedAt)],
)

/** A form already answered: the same request posted again gets the same answer and changes nothing. */
export const answeredRequest = table('answered_request', {
  /** Account and the form's request id. */
  id: id('id').primaryKey(),
  district: words('district').notNull(),
  act: words('act').notNull(),
  answer: document<unknown>('answer'),
  at: instant('at').notNull(),
})
