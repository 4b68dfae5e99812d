import type { Values } from '#db/changing.ts'
import { accountNames } from '#db/queries/accounts.ts'
import { changesOfActs, journalActs, journalCount, journalPage, lastPosition } from '#db/queries/journal.ts'
import { verifyJournal } from '#db/queries/journal-check.ts'
import { addDays, type Day, type Instant } from '#domain/day.ts'
import { journalQuery } from '#forms/account-queries.ts'
import { view } from '#views/view.server.ts'

/** How many of the newest rows are checked each time the page is opened. */
const checkedAtOnce = 1_000
/** An act's first changes are enough to see what it was; an import has thousands. */
const changesShown = 20

export type Changed = { kind: string; record: string; fields: { name: string; before: string; after: string }[] }

export const journalListView = view({
  name: 'journal-list',
  may: 'read journal',
  query: journalQuery,
  async load({ tx, viewer, query }) {
    const filter = {
      act: query.act || undefined,
      account: query.account || undefined,
      subject: query.subject || undefined,
      result: query.result ?? undefined,
      from: query.from ? startOf(query.from) : undefined,
      until: query.until ? startOf(addDays(query.until, 1)) : undefined,
    }
    const total = await journalCount(tx, viewer, filter)
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const rows = await journalPage(tx, viewer, filter, { size: query.size, offset: (page - 1) * query.size })
    const ids = rows.map((row) => row.id)
    const changes = await changesOfActs(tx, viewer, ids, changesShown)
    const accounts = await accountNames(tx, viewer)
    const end = await lastPosition(tx, viewer.district)
    const from = query.check === 'all' ? 1 : end - checkedAtOnce + 1
    return {
      query: { ...query, page },
      total,
      rows: rows.map(({ hash, previousHash, district, ...row }) => ({
        ...row,
        hash: hash.slice(0, 12),
        subjectName:
          row.subjectKind === 'account' ? (accounts.find((one) => one.id === row.subject)?.name ?? null) : null,
        changes: changes.filter((one) => one.journal === row.id).map(changedFields),
      })),
      acts: (await journalActs(tx, viewer)).map((one) => one.act),
      accounts: accounts.map(({ id, name, signInName }) => ({ id, name, signInName })),
      check: { ...(await verifyJournal(tx, viewer.district, { from })), whole: from <= 1 },
    }
  },
})

/** The instant at which a day begins in Shanghai. */
const startOf = (day: Day): Instant => new Date(Date.parse(`${day}T00:00:00.000Z`) - 8 * 3_600_000).toISOString()

const personal = /phone|mobile|contact|email/i

/** What differs, as text. Personal details stay masked: the auditor needs to know that they changed, not what they are. */
function changedFields(one: { kind: string; record: string; before: Values | null; after: Values | null }): Changed {
  const names = [...new Set([...Object.keys(one.before ?? {}), ...Object.keys(one.after ?? {})])]
  const shown = (name: string, value: unknown) =>
    value === null || value === undefined || value === '' ? '' : personal.test(name) ? '***' : textOf(value)
  const fields = names
    .map((name) => ({ name, before: one.before?.[name], after: one.after?.[name] }))
    .filter(({ before, after }) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null))
    .map(({ name, before, after }) => ({ name, before: shown(name, before), after: shown(name, after) }))
  return { kind: one.kind, record: one.record, fields }
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
