// Writes the invented register straight into the tables, many rows a statement: through the acts it would take an hour.
import {
  businessDay,
  carrierCount,
  carrierNumber,
  district,
  firmNumber,
  type MadeCarrier,
  type MadeFirm,
  type MadePlatform,
  madeAt,
  madeBy,
  officerAccount,
  platformCount,
  platformNumber,
} from '#bench/generator.ts'
import { type MadeWork, workOfFirm } from '#bench/work-generator.ts'
import { type Changing, changing } from '#db/changing.ts'
import { writeJournal } from '#db/queries/journal.ts'
import { setInstallation } from '#db/queries/settings.ts'
import { account, accountRole } from '#db/schema/account.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import { firm, firmName, residence } from '#db/schema/firm.ts'
import { declaration, yearlyMetrics } from '#db/schema/metrics.ts'
import { plan, target } from '#db/schema/plan.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import { codeList } from '#db/schema/setting.ts'
import { need, task, visit } from '#db/schema/support.ts'
import type { Store } from '#db/store.server.ts'
import type { Viewer } from '#domain/permission.ts'
import { listEntries } from '#seeds/reference/lists.ts'
import { fourteenthPlan, fourteenthTargets } from '#seeds/reference/plan.ts'
import { openSession } from '#server/session.server.ts'

export type Register = {
  firms: MadeFirm[]
  /** What the bureau does with each firm, in the order of the firms. */
  work: MadeWork[]
  carriers: MadeCarrier[]
  platforms: MadePlatform[]
}

/** The whole register in memory, for counting by hand. */
export function registerOf(firms: number): Register {
  const carriers = carrierCount(firms)
  const made = Array.from({ length: firms }, (_, n) => firmNumber(n, carriers))
  return {
    firms: made,
    work: made.map((one, n) => workOfFirm(n, one)),
    carriers: Array.from({ length: carriers }, (_, n) => carrierNumber(n)),
    platforms: Array.from({ length: platformCount(firms) }, (_, n) => platformNumber(n)),
  }
}

export const officer: Viewer = { account: officerAccount, name: '演示', district, roles: ['officer'], carriers: [] }

const rowsInStatement = 200

async function inBulk<Row>(rows: readonly Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsInStatement) await insert(rows.slice(at, at + rowsInStatement))
}

export const writing = (db: Changing['db']) => changing(db, { now: madeAt, by: madeBy, district })

async function writeFirms(tx: Changing, firms: readonly MadeFirm[]): Promise<void> {
  const { db } = tx
  const firmRows = firms.map(({ row }) => row)
  await inBulk(firmRows, (rows) => db.insert(firm).values(rows).execute())
  await inBulk(
    firms.flatMap(({ names }) => names),
    (rows) => db.insert(firmName).values(rows).execute(),
  )
  await inBulk(
    firms.flatMap(({ residences }) => residences),
    (rows) => db.insert(residence).values(rows).execute(),
  )
  await inBulk(
    firms.flatMap(({ recognitions }) => recognitions),
    (rows) => db.insert(recognition).values(rows).execute(),
  )
  await inBulk(
    firms.flatMap(({ stays }) => stays),
    (rows) => db.insert(stay).values(rows).execute(),
  )
  for (const { id, name, code } of firmRows)
    tx.changes.push({ kind: 'firm', record: id, subject: id, before: null, after: { name, code } })
  await writeJournal(tx, {
    act: 'commit-import',
    accountName: madeBy,
    osUser: null,
    result: 'done',
    refusal: null,
    subjectKind: null,
    subject: null,
    detail: null,
    address: null,
    request: null,
  })
}

async function writeWork({ db }: Changing, work: readonly MadeWork[]): Promise<void> {
  const all = <Row>(rows: (one: MadeWork) => Row[], insert: (some: Row[]) => Promise<unknown>) =>
    inBulk(work.flatMap(rows), insert)
  await all(
    ({ metrics }) => metrics,
    (rows) => db.insert(yearlyMetrics).values(rows).execute(),
  )
  await all(
    ({ declarations }) => declarations,
    (rows) => db.insert(declaration).values(rows).execute(),
  )
  await all(
    ({ cases }) => cases,
    (rows) => db.insert(cultivationCase).values(rows).execute(),
  )
  await all(
    ({ steps }) => steps,
    (rows) => db.insert(caseStep).values(rows).execute(),
  )
  await all(
    ({ visits }) => visits,
    (rows) => db.insert(visit).values(rows).execute(),
  )
  await all(
    ({ needs }) => needs,
    (rows) => db.insert(need).values(rows).execute(),
  )
  await all(
    ({ tasks }) => tasks,
    (rows) => db.insert(task).values(rows).execute(),
  )
}

async function writeGround(tx: Changing, firms: number): Promise<void> {
  const { db } = tx
  await setInstallation(tx, { district, demo: true, businessDay, setUpAt: madeAt })
  await db.insert(account).values({
    id: officer.account,
    district,
    signInName: 'bench',
    name: officer.name,
    mustChangePassword: false,
    canSignIn: true,
    failures: 0,
    createdAt: madeAt,
    passwordChangedAt: new Date().toISOString(),
    version: 1,
  })
  await db.insert(accountRole).values({ id: 'bench-role', district, account: officer.account, role: 'officer' })
  await db
    .insert(codeList)
    .values(listEntries.map((entry, position) => ({ ...entry, id: `list-${position}`, district, position })))
  await db.insert(plan).values({ ...fourteenthPlan, id: 'plan', district, createdAt: madeAt, version: 1 })
  await db.insert(target).values(
    fourteenthTargets.map((one) => ({
      ...one,
      id: `target-${one.measure}`,
      fact: `target-${one.measure}`,
      district,
      plan: 'plan',
      recordedAt: madeAt,
      recordedBy: madeBy,
    })),
  )
  const carriers = Array.from({ length: carrierCount(firms) }, (_, n) => carrierNumber(n))
  await inBulk(
    carriers.map(({ row }) => row),
    (rows) => db.insert(carrier).values(rows).execute(),
  )
  await inBulk(
    carriers.flatMap(({ terms }) => terms),
    (rows) => db.insert(carrierTerm).values(rows).execute(),
  )
  await inBulk(
    carriers.flatMap(({ units }) => units),
    (rows) => db.insert(unit).values(rows).execute(),
  )
  const platforms = Array.from({ length: platformCount(firms) }, (_, n) => platformNumber(n))
  await inBulk(platforms, (rows) => db.insert(platform).values(rows).execute())
}

const firmsInChange = 2_000

/** Fills an empty, migrated database with a register of so many firms, and one officer to look at it. */
export async function fill(store: Store, firms: number): Promise<void> {
  const carriers = carrierCount(firms)
  await store.change((db) => writeGround(writing(db), firms))
  for (let from = 0; from < firms; from += firmsInChange) {
    const some = Array.from({ length: Math.min(firmsInChange, firms - from) }, (_, at) =>
      firmNumber(from + at, carriers),
    )
    await store.change((db) => writeFirms(writing(db), some))
    const work = some.map((one, at) => workOfFirm(from + at, one))
    await store.change((db) => writeWork(writing(db), work))
  }
}

/** A session for the officer; answers its cookie. */
export const signIn = (store: Store): Promise<string> =>
  store.change(async (db) => {
    const tx = changing(db, { now: new Date().toISOString(), by: madeBy, district })
    return `session=${await openSession(tx, officer.account, { address: '127.0.0.1', browser: 'bench' })}`
  })
