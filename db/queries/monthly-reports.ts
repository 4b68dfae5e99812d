// 载体月报: what operators confirmed, and what was changed in the register afterwards.
import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Changing, Reading, RecordChange } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { nameOfAccount } from '#db/queries/listed.ts'
import { addRecord, changeRecord, type RecordRow, type RecordValues } from '#db/queries/records.ts'
import { coversDay, known } from '#db/queries/standing.ts'
import { account, accountCarrier } from '#db/schema/account.ts'
import { carrier, carrierTerm, monthlyReport, stay, unitChange } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { change, journal } from '#db/schema/journal.ts'
import { task } from '#db/schema/support.ts'
import { addDays, addMonths, dayAt } from '#domain/day.ts'
import { lastOf, type Month } from '#domain/monthly-report.ts'
import type { Viewer } from '#domain/permission.ts'

export type MonthlyReportRow = RecordRow<'monthlyReport'>

export async function monthlyReportOf(
  tx: Reading,
  viewer: Viewer,
  carrierId: string,
  month: Month,
): Promise<MonthlyReportRow | null> {
  const rows = await tx.db
    .select({ report: monthlyReport })
    .from(monthlyReport)
    .innerJoin(carrier, eq(carrier.id, monthlyReport.carrier))
    .where(and(ownCarriers(viewer), eq(monthlyReport.carrier, carrierId), eq(monthlyReport.month, month)))
    .limit(1)
  return rows[0]?.report ?? null
}

export type ReportedMonth = Pick<MonthlyReportRow, 'carrier' | 'month' | 'state' | 'decisionNote'>

/** Reports of the viewer's carriers on months of a stretch. */
export const monthlyReportsBetween = (tx: Reading, viewer: Viewer, from: Month, to: Month): Promise<ReportedMonth[]> =>
  tx.db
    .select({
      carrier: monthlyReport.carrier,
      month: monthlyReport.month,
      state: monthlyReport.state,
      decisionNote: monthlyReport.decisionNote,
    })
    .from(monthlyReport)
    .innerJoin(carrier, eq(carrier.id, monthlyReport.carrier))
    .where(and(ownCarriers(viewer), gte(monthlyReport.month, from), lte(monthlyReport.month, to)))

/** The month that reporting began with in the district: nobody owed one before it. Null = nobody has reported yet. */
export async function firstReportedMonth(tx: Reading, viewer: Viewer): Promise<Month | null> {
  const rows = await tx.db
    .select({ month: monthlyReport.month })
    .from(monthlyReport)
    .where(eq(monthlyReport.district, viewer.district))
    .orderBy(asc(monthlyReport.month))
    .limit(1)
  return rows[0]?.month ?? null
}

/** Months of these carriers that an operator confirmed and nobody returned. */
export const closedMonthsOf = async (
  tx: Reading,
  carriers: readonly string[],
): Promise<{ carrier: string; month: Month }[]> =>
  carriers.length === 0
    ? []
    : tx.db
        .select({ carrier: monthlyReport.carrier, month: monthlyReport.month })
        .from(monthlyReport)
        .where(
          and(inArray(monthlyReport.carrier, [...carriers]), inArray(monthlyReport.state, ['confirmed', 'accepted'])),
        )
        .orderBy(asc(monthlyReport.month))

type Reported = Omit<RecordValues<'monthlyReport'>, 'carrier' | 'month'>

/** Writes what was confirmed: a first time, or anew after the month was returned. */
export async function keepMonthlyReport(
  tx: Changing,
  of: { carrier: string; month: Month; row: MonthlyReportRow | null },
  values: Reported,
): Promise<void> {
  const { carrier, month, row } = of
  if (row) await changeRecord(tx, 'monthlyReport', carrier, row, values)
  else await addRecord(tx, 'monthlyReport', carrier, { carrier, month, ...values })
}

export const decideMonth = (
  tx: Changing,
  row: MonthlyReportRow,
  decision: Pick<Reported, 'state' | 'decidedAt' | 'decidedBy' | 'decisionNote'>,
) => changeRecord(tx, 'monthlyReport', row.carrier, row, decision)

/** Stays of a carrier as they are now known, with the firm's name and whether it is a team. */
export const staysOfMonth = (tx: Reading, viewer: Viewer, carrierId: string) =>
  tx.db
    .select({ stay, firmName: firm.name, team: firm.team })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(and(ownCarriers(viewer), eq(stay.carrier, carrierId), known(stay)))
    .orderBy(asc(firm.pinyinKey), asc(stay.fromOn), asc(stay.id))

/** The first instant of a day in Shanghai. */
const beginOf = (day: string) => `${addDays(day, -1)}T16:00:00.000Z`

/** All wordings of the stays of which one was recorded in the month, in order. */
export async function wordingsOfMonth(tx: Reading, viewer: Viewer, carrierId: string, month: Month) {
  const recorded = and(
    eq(stay.carrier, carrierId),
    gte(stay.recordedAt, beginOf(month)),
    lt(stay.recordedAt, beginOf(addMonths(month, 1))),
  )
  const rows = await tx.db
    .select({ stay: stay.fact, recordedAt: stay.recordedAt, leaseEnd: stay.leaseEndOn })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .where(
      and(
        ownCarriers(viewer),
        eq(stay.carrier, carrierId),
        sql`${stay.fact} in (select ${stay.fact} from ${stay} where ${recorded})`,
      ),
    )
    .orderBy(asc(stay.recordedAt), asc(stay.id))
  return rows.map(({ stay, recordedAt, leaseEnd }) => ({ stay, recordedOn: dayAt(recordedAt), leaseEnd }))
}

/** Splits and merges of the month that were not undone. */
export const unitChangesOfMonth = (tx: Reading, viewer: Viewer, carrierId: string, month: Month) =>
  tx.db
    .select({
      id: unitChange.id,
      kind: unitChange.kind,
      happenedOn: unitChange.happenedOn,
      before: unitChange.before,
      after: unitChange.after,
    })
    .from(unitChange)
    .innerJoin(carrier, eq(carrier.id, unitChange.carrier))
    .where(
      and(
        ownCarriers(viewer),
        eq(unitChange.carrier, carrierId),
        gte(unitChange.happenedOn, month),
        lte(unitChange.happenedOn, lastOf(month)),
        isNull(unitChange.undoneAt),
      ),
    )
    .orderBy(asc(unitChange.happenedOn))

export type LaterChange = Pick<RecordChange, 'kind' | 'record' | 'before' | 'after'> & {
  id: string
  at: string
  by: string
  detail: Record<string, unknown> | null
}

/** What was changed of a carrier's stays and units after an instant, in order. */
export const changesAfter = (tx: Reading, viewer: Viewer, carrierId: string, at: string): Promise<LaterChange[]> =>
  tx.db
    .select({
      id: change.id,
      kind: change.kind,
      record: change.record,
      before: change.before,
      after: change.after,
      at: change.at,
      by: journal.accountName,
      detail: journal.detail,
    })
    .from(change)
    .innerJoin(journal, eq(journal.id, change.journal))
    .innerJoin(carrier, eq(carrier.id, change.subject))
    .where(
      and(
        ownCarriers(viewer),
        eq(change.subject, carrierId),
        gt(change.at, at),
        inArray(change.kind, ['stay', 'unit']),
      ),
    )
    .orderBy(asc(change.at), asc(change.position))

/** Who confirmed and who decided, by name. */
export async function namesOnReport(tx: Reading, row: MonthlyReportRow) {
  const rows = await tx.db
    .select({ confirmed: nameOfAccount(monthlyReport.confirmedBy), decided: nameOfAccount(monthlyReport.decidedBy) })
    .from(monthlyReport)
    .where(eq(monthlyReport.id, row.id))
  return rows[0] ?? { confirmed: null, decided: null }
}

export type ReportingCarrier = { id: string; name: string; terms: { fromOn: string | null; toOn: string | null }[] }

/** The viewer's carriers that were open on one of the months' last days, with the terms that say so. */
export async function reportingCarriers(
  tx: Reading,
  viewer: Viewer,
  text: string,
  months: readonly Month[],
): Promise<ReportingCarrier[]> {
  const like = `%${text
    .toLowerCase()
    .replaceAll(' ', '')
    .replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.db
    .select({ id: carrier.id, name: carrier.name, fromOn: carrierTerm.fromOn, toOn: carrierTerm.toOn })
    .from(carrier)
    .innerJoin(carrierTerm, and(eq(carrierTerm.carrier, carrier.id), known(carrierTerm)))
    .where(
      and(
        ownCarriers(viewer),
        or(...months.map((month) => coversDay(carrierTerm, lastOf(month)))),
        text === ''
          ? undefined
          : sql`(lower(${carrier.name}) like ${like} escape '\\' or replace(${carrier.pinyinKey}, ' ', '') like ${like} escape '\\')`,
      ),
    )
    .orderBy(asc(carrier.pinyinKey), asc(carrier.id))
  const found = new Map<string, ReportingCarrier>()
  for (const { id, name, ...term } of rows) {
    const one = found.get(id) ?? { id, name, terms: [] }
    one.terms.push(term)
    found.set(id, one)
  }
  return [...found.values()]
}

/** The accounts that run a carrier and can sign in. */
export const operatorsOf = async (tx: Reading, viewer: Viewer, carrierId: string): Promise<string[]> =>
  (
    await tx.db
      .select({ id: account.id })
      .from(accountCarrier)
      .innerJoin(account, eq(account.id, accountCarrier.account))
      .where(
        and(
          eq(account.district, viewer.district),
          eq(accountCarrier.carrier, carrierId),
          eq(account.canSignIn, true),
          isNull(account.disabledAt),
        ),
      )
  ).map(({ id }) => id)

export const monthReportRule = 'month-report'
export const monthTaskKey = (carrierId: string, month: Month, officer: string) =>
  `${carrierId}:${month.slice(0, 7)}:${officer}`

/** The reminders of a month, open or done. */
export const remindersOf = (tx: Reading, viewer: Viewer, carrierId: string, month: Month) =>
  tx.db
    .select()
    .from(task)
    .where(
      and(
        eq(task.district, viewer.district),
        eq(task.rule, monthReportRule),
        sql`${task.ruleKey} like ${`${carrierId}:${month.slice(0, 7)}:%`}`,
      ),
    )
