// The journal: written with every act, chained by SM3, read by the auditor.
import { createHash, type Hash } from 'node:crypto'
import { and, count, desc, eq, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { breathe, insertMany } from '#db/insert-many.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { change, journal } from '#db/schema/journal.ts'
import { factsClock, topicClock } from '#db/schema/setting.ts'
import type { Viewer } from '#domain/permission.ts'

export type JournalEntry = {
  act: string
  accountName: string
  osUser: string | null
  result: 'done' | 'refused' | 'failed'
  refusal: string | null
  subjectKind: string | null
  subject: string | null
  detail: Record<string, unknown> | null
  address: string | null
  request: string | null
}

export const firstHash = '0'.repeat(64)

type HashedRow = Omit<typeof journal.$inferInsert, 'hash' | 'previousHash'>
type ChangedRecord = Pick<typeof change.$inferInsert, 'kind' | 'record' | 'subject' | 'batch' | 'before' | 'after'>

/** SM3 over the row's values and the records it changed, in a fixed order, behind the hash of the row before it. */
export function chainHash(previous: string, row: HashedRow, changes: readonly ChangedRecord[]): string {
  const hash = hashOfRow(previous, row)
  for (const one of changes) hash.update(textOf(one))
  return hash.digest('hex')
}

/** The same, for an act that may have changed thousands: others get the thread meanwhile. */
async function chainHashInPieces(previous: string, row: HashedRow, changes: Iterable<ChangedRecord>): Promise<string> {
  const hash = hashOfRow(previous, row)
  let done = 0
  for (const one of changes) {
    hash.update(textOf(one))
    done += 1
    if (done % 200 === 0) await breathe()
  }
  return hash.digest('hex')
}

function hashOfRow(previous: string, row: HashedRow): Hash {
  const text = JSON.stringify([
    row.id,
    row.district,
    row.position,
    row.at,
    row.account,
    row.accountName,
    row.osUser ?? null,
    row.act,
    row.result,
    row.refusal ?? null,
    row.subjectKind ?? null,
    row.subject ?? null,
    sorted(row.detail ?? null),
    row.address ?? null,
    row.request ?? null,
  ])
  return createHash('sm3').update(previous).update(text)
}

const textOf = (one: ChangedRecord): string =>
  JSON.stringify([
    one.kind,
    one.record,
    one.subject ?? null,
    one.batch ?? null,
    sorted(one.before ?? null),
    sorted(one.after ?? null),
  ])

/** Keys in order: PostgreSQL and SQLite must give the same text back. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const inOrder: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value).sort()) inOrder[key] = sorted(Reflect.get(value, key))
  return inOrder
}

/** Writes the act's row and one row for each record it changed; moves the facts' clock where something changed. */
export async function writeJournal(tx: Changing, entry: JournalEntry): Promise<string> {
  const last = (
    await tx.db
      .select({ position: journal.position, hash: journal.hash })
      .from(journal)
      .where(eq(journal.district, tx.district))
      .orderBy(desc(journal.position))
      .limit(1)
  )[0]
  const row = {
    ...entry,
    id: tx.id(),
    district: tx.district,
    position: (last?.position ?? 0) + 1,
    at: tx.now,
    account: tx.by,
  }
  const previousHash = last?.hash ?? firstHash
  const hash = await chainHashInPieces(previousHash, row, recordedIn(tx))
  await tx.db.insert(journal).values({ ...row, previousHash, hash })
  await insertMany(tx, change, changeRows(tx, row.id))
  await moveClocks(tx)
  return row.id
}

function* recordedIn({ changes, batch }: Changing): Generator<ChangedRecord> {
  for (const one of changes) yield { ...one, batch }
}

function* changeRows(tx: Changing, act: string) {
  let position = 0
  for (const one of recordedIn(tx)) {
    yield { ...one, id: tx.id(), district: tx.district, journal: act, position, at: tx.now }
    position += 1
  }
}

/** Records that no plan figure rests on, by the clock they move; every other kind moves the facts' clock. */
const topics: Partial<Record<string, Topic>> = {
  case: 'cases',
  caseStep: 'cases',
  stage: 'cases',
  filingWindow: 'cases',
  yearlyMetrics: 'metrics',
  declaration: 'metrics',
  ruleVersion: 'metrics',
  metricsRequest: 'metrics',
  supportOffer: 'support',
  support: 'support',
  visit: 'support',
  need: 'support',
  training: 'support',
  trainingFirm: 'support',
  task: 'support',
  firmNote: 'support',
  attachedFile: 'support',
  lead: 'pipelines',
  spaceProject: 'pipelines',
  platformProject: 'pipelines',
  pipelineStep: 'pipelines',
  spaceDemand: 'pipelines',
  placementRequest: 'pipelines',
  monthlyReport: 'pipelines',
}
export type Topic = 'cases' | 'metrics' | 'support' | 'pipelines'

async function moveClocks(tx: Changing): Promise<void> {
  const moved = new Set(tx.changes.map((one) => topics[one.kind] ?? 'facts'))
  for (const topic of moved) {
    if (topic === 'facts') await moveFactsClock(tx)
    else await moveTopicClock(tx, topic)
  }
}

async function moveFactsClock(tx: Changing): Promise<void> {
  await tx.db
    .insert(factsClock)
    .values({ district: tx.district, version: 1 })
    .onConflictDoUpdate({ target: factsClock.district, set: { version: sql`${factsClock.version} + 1` } })
}

async function moveTopicClock(tx: Changing, topic: Topic): Promise<void> {
  await tx.db
    .insert(topicClock)
    .values({ district: tx.district, topic, version: 1 })
    .onConflictDoUpdate({
      target: [topicClock.district, topicClock.topic],
      set: { version: sql`${topicClock.version} + 1` },
    })
}

/** Moves whenever a fact may have changed; what was computed under the same number still holds. */
export async function factsVersion(tx: Reading, viewer: Viewer): Promise<number> {
  const row = (
    await tx.db
      .select({ version: factsClock.version })
      .from(factsClock)
      .where(eq(factsClock.district, viewer.district))
      .limit(1)
  )[0]
  return row?.version ?? 0
}

/** The clocks of what no plan figure rests on, 0 where one has not moved yet. */
export async function topicVersions(tx: Reading, viewer: Viewer): Promise<Record<Topic, number>> {
  const rows = await tx.db.select().from(topicClock).where(eq(topicClock.district, viewer.district))
  const versionOf = (topic: Topic) => rows.find((row) => row.topic === topic)?.version ?? 0
  return {
    cases: versionOf('cases'),
    metrics: versionOf('metrics'),
    support: versionOf('support'),
    pipelines: versionOf('pipelines'),
  }
}

export type JournalFilter = {
  act?: string
  account?: string
  result?: 'done' | 'refused' | 'failed'
  subject?: string
  from?: string
  until?: string
}

function journalWhere(viewer: Viewer, filter: JournalFilter) {
  return and(
    eq(journal.district, viewer.district),
    filter.act ? eq(journal.act, filter.act) : undefined,
    filter.account ? eq(journal.account, filter.account) : undefined,
    filter.result ? eq(journal.result, filter.result) : undefined,
    filter.subject ? eq(journal.subject, filter.subject) : undefined,
    filter.from ? gte(journal.at, filter.from) : undefined,
    filter.until ? lt(journal.at, filter.until) : undefined,
  )
}

/** Newest first, a page of `size` rows. */
export const journalPage = (
  tx: Reading,
  viewer: Viewer,
  filter: JournalFilter,
  page: { size: number; offset: number },
) =>
  tx.db
    .select()
    .from(journal)
    .where(journalWhere(viewer, filter))
    .orderBy(desc(journal.position))
    .limit(page.size)
    .offset(page.offset)

export async function journalCount(tx: Reading, viewer: Viewer, filter: JournalFilter): Promise<number> {
  const row = (
    await tx.db
      .select({ n: sql`count(*)`.mapWith(Number) })
      .from(journal)
      .where(journalWhere(viewer, filter))
  )[0]
  return row?.n ?? 0
}

/** The acts that occur in the journal, for the filter. */
export const journalActs = (tx: Reading, viewer: Viewer) =>
  tx.db
    .selectDistinct({ act: journal.act })
    .from(journal)
    .where(eq(journal.district, viewer.district))
    .orderBy(journal.act)

/** What these acts changed; at most so many records, an import has thousands. */
export const changesOfActs = async (tx: Reading, viewer: Viewer, acts: string[], atMost: number) =>
  acts.length === 0
    ? []
    : await tx.db
        .select()
        .from(change)
        .where(and(eq(change.district, viewer.district), inArray(change.journal, acts), lt(change.position, atMost)))
        .orderBy(change.journal, change.position)

export async function lastPosition(tx: Reading, district: string): Promise<number> {
  const row = (
    await tx.db
      .select({ position: journal.position })
      .from(journal)
      .where(eq(journal.district, district))
      .orderBy(desc(journal.position))
      .limit(1)
  )[0]
  return row?.position ?? 0
}

/** A stretch of the chain in order, for checking. */
export const journalStretch = (tx: Reading, district: string, from: number, to: number) =>
  tx.db
    .select()
    .from(journal)
    .where(and(eq(journal.district, district), gte(journal.position, from), lte(journal.position, to)))
    .orderBy(journal.position)

const changesBy = (column: typeof change.subject | typeof change.record) =>
  prepared((db) =>
    db
      .select({
        id: change.id,
        at: change.at,
        kind: change.kind,
        record: change.record,
        before: change.before,
        after: change.after,
        batch: change.batch,
        accountName: journal.accountName,
        detail: journal.detail,
      })
      .from(change)
      .innerJoin(journal, eq(journal.id, change.journal))
      .where(and(eq(change.district, given('district')), eq(column, given('of'))))
      .orderBy(desc(change.at), desc(journal.position), desc(change.position))
      .limit(given('limit'))
      .offset(given('offset')),
  )
const changesOfSubject = changesBy(change.subject)
const changesOfRecord = changesBy(change.record)

/** What was changed on a firm's or carrier's page, or of one record, newest first. */
export const changesOf = (
  tx: Reading,
  viewer: Viewer,
  of: { subject: string } | { record: string },
  { size, offset }: { size: number; offset: number },
) => {
  const asked = { district: viewer.district, limit: size, offset }
  return 'subject' in of
    ? changesOfSubject(tx, { ...asked, of: of.subject })
    : changesOfRecord(tx, { ...asked, of: of.record })
}

export async function changesCount(tx: Reading, viewer: Viewer, subject: string): Promise<number> {
  const rows = await tx.db
    .select({ n: count() })
    .from(change)
    .where(and(eq(change.district, viewer.district), eq(change.subject, subject)))
  return rows[0]?.n ?? 0
}
