// The journal: one row an act, append only (a trigger refuses anything else), chained by hash; and what each act changed.
import { owned } from './clocks.ts'
import { document, id, index, instant, oneOf, table, uniqueIndex, whole, words } from './columns.ts'

export const journal = table(
  'journal',
  {
    ...owned(),
    /** 1, 2, 3 ... without a gap. */
    position: whole('position').notNull(),
    at: instant('at').notNull(),
    account: id('account').notNull(),
    accountName: words('account_name').notNull(),
    /** The operating-system user, for acts from the command line. */
    osUser: words('os_user'),
    act: words('act').notNull(),
    result: oneOf('result', ['done', 'refused', 'failed']).notNull(),
    refusal: words('refusal'),
    subjectKind: words('subject_kind'),
    subject: id('subject'),
    detail: document<Record<string, unknown>>('detail'),
    address: words('address'),
    request: words('request'),
    previousHash: words('previous_hash').notNull(),
    hash: words('hash').notNull(),
  },
  (t) => [
    uniqueIndex('journal_position').on(t.district, t.position),
    index('journal_subject').on(t.subject, t.position),
    index('journal_account').on(t.account, t.position),
    index('journal_act').on(t.act, t.position),
  ],
)

/** One row for each record an act changed: before and after. */
export const change = table(
  'change',
  {
    ...owned(),
    journal: id('journal')
      .notNull()
      .references(() => journal.id),
    position: whole('position').notNull(),
    at: instant('at').notNull(),
    batch: id('batch'),
    kind: words('kind').notNull(),
    record: id('record').notNull(),
    /** The firm or carrier on whose page it is shown. */
    subject: id('subject'),
    before: document<Record<string, unknown>>('before'),
    after: document<Record<string, unknown>>('after'),
  },
  (t) => [
    index('change_journal').on(t.journal, t.position),
    index('change_subject').on(t.subject, t.at),
    index('change_batch').on(t.batch, t.position),
    index('change_record').on(t.record, t.at),
  ],
)
