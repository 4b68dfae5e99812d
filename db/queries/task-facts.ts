// What the rules of tasks look at: for the whole district, or for the firms, needs and cases of one officer.
import {
  and,
  asc,
  between,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { filingWindowsOf } from '#db/queries/filing-windows.ts'
import { allStages } from '#db/queries/stages.ts'
import {
  awaitsReplacement,
  holds,
  inForce,
  known,
  ofDistrict,
  ranOutAtNewYear,
  withoutNumberOfYear,
} from '#db/queries/standing.ts'
import { missedReports } from '#db/queries/tasks.ts'
import { cultivationCase } from '#db/schema/cultivation.ts'
import { firm, firmName } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { need, task } from '#db/schema/support.ts'
import { addMonths, type Day, firstOfYear, yearOf } from '#domain/day.ts'
import type { FilingWindow } from '#domain/filing-window.ts'
import type { Viewer } from '#domain/permission.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import {
  type HeldCertificate,
  lapseSteps,
  type OpenNeed,
  type Renaming,
  type StandingCase,
  type TaskFacts,
} from '#domain/task.ts'
import { annualReportDueOn, annualReportOpensOn } from '#domain/upkeep.ts'

/** Null = of everybody. */
export type Whose = string | null

const firmOf = (officer: Whose): SQL | undefined => (officer === null ? undefined : eq(firm.officer, officer))

/** A later recognition of the kind that is known already. */
const replaced =
  sql<number>`case when exists (select 1 from ${recognition} as later where later.firm = ${recognition.firm}
  and later.kind = ${recognition.kind} and later.superseded_at is null and later.revoked_on is null
  and (later.to_on is null or later.to_on > ${recognition.toOn})) then 1 else 0 end`.mapWith(Number)

const renewing =
  sql<number>`case when exists (select 1 from ${cultivationCase} where ${cultivationCase.firm} = ${recognition.firm}
  and ${cultivationCase.kind} = ${recognition.kind} and ${isNull(cultivationCase.endedOn)}) then 1 else 0 end`.mapWith(
    Number,
  )

const certificates = (tx: Reading) =>
  tx.db
    .select({
      firm: recognition.firm,
      officer: firm.officer,
      fact: recognition.fact,
      kind: recognition.kind,
      number: recognition.number,
      from: recognition.fromOn,
      to: recognition.toOn,
      replaced,
      renewing,
    })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .$dynamic()

const heldOf = (rows: Awaited<ReturnType<typeof certificates>>): HeldCertificate[] =>
  rows.flatMap(({ to, replaced, renewing, ...row }) =>
    to === null ? [] : [{ ...row, to, replaced: replaced === 1, renewing: renewing === 1 }],
  )

/** Of one officer the firms come first: the district must not lead SQLite through the recognitions of all. */
const recognitionOf = (viewer: Viewer, officer: Whose): SQL =>
  officer === null
    ? eq(recognition.district, viewer.district)
    : sql`(${recognition.district} || '') = ${viewer.district}`

/** Ends within the last of the steps at which a certificate calls for work. */
const endsSoon = (on: Day): SQL | undefined =>
  and(gt(recognition.toOn, on), lte(recognition.toOn, addMonths(on, Math.max(...lapseSteps))))

/** Owes the annual report that is asked for on the day, or one that nobody has filed. */
function mayOweReport(viewer: Viewer, on: Day): SQL | undefined {
  const year = yearOf(on) - 1
  const isAskedFor = on >= annualReportOpensOn(year) && on <= annualReportDueOn(year)
  const unfiled = sql`${recognition.firm} in (select ${task.firm} from ${task}
    where ${and(eq(task.district, viewer.district), eq(task.rule, 'annual-report'), isNull(task.doneOn))})`
  return and(eq(recognition.kind, 'high-tech'), isAskedFor ? undefined : unfiled)
}

const lapsingKinds = recognitionKinds.filter((kind) => kind !== 'tech-sme')

/** Recognitions in force of firms of the district that a rule may ask about; 科小 numbers of a year are not among them. */
export async function heldCertificates(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  officer: Whose,
): Promise<HeldCertificate[]> {
  const rows = await certificates(tx)
    .where(
      and(
        recognitionOf(viewer, officer),
        inArray(recognition.kind, lapsingKinds),
        isNotNull(recognition.toOn),
        inForce(on),
        or(endsSoon(on), mayOweReport(viewer, on)),
        ofDistrict(viewer, on),
        firmOf(officer),
      ),
    )
    .orderBy(asc(recognition.kind), asc(recognition.toOn), asc(recognition.fromOn), asc(recognition.firm))
  return heldOf(rows)
}

/** High-tech certificates that lapse within the last step and have no successor, the first to lapse first. */
export async function lapsingCertificates(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  officer: Whose,
  atMost: number,
): Promise<HeldCertificate[]> {
  const rows = await certificates(tx)
    .where(
      and(
        recognitionOf(viewer, officer),
        eq(recognition.kind, 'high-tech'),
        inForce(on),
        endsSoon(on),
        eq(replaced, 0),
        ofDistrict(viewer, on),
        firmOf(officer),
      ),
    )
    .orderBy(asc(recognition.toOn), asc(recognition.fromOn), asc(recognition.firm))
    .limit(atMost)
  return heldOf(rows)
}

/** New names of the last year of firms that held a high-tech certificate on that day and still do. */
async function renamings(tx: Reading, viewer: Viewer, on: Day, officer: Whose): Promise<Renaming[]> {
  const heldBefore = sql`exists (select 1 from ${recognition} where ${recognition.firm} = ${firm.id} and ${and(
    eq(recognition.kind, 'high-tech'),
    inForce(on),
    lt(recognition.fromOn, firmName.fromOn),
  )})`
  const changed =
    sql<number>`case when exists (select 1 from ${recognition} where ${recognition.firm} = ${firm.id} and ${and(
      eq(recognition.kind, 'high-tech'),
      eq(recognition.route, 'renamed'),
      known(recognition),
      gte(recognition.fromOn, firmName.fromOn),
    )}) then 1 else 0 end`.mapWith(Number)
  const rows = await tx.db
    .select({
      firm: firm.id,
      officer: firm.officer,
      fact: firmName.fact,
      from: firmName.fromOn,
      name: firmName.name,
      changed,
    })
    .from(firmName)
    .innerJoin(firm, eq(firm.id, firmName.firm))
    .where(
      and(
        eq(firmName.district, viewer.district),
        known(firmName),
        gt(firmName.fromOn, addMonths(on, -12)),
        lte(firmName.fromOn, on),
        ofDistrict(viewer, on),
        firmOf(officer),
        sql`exists (select 1 from ${firmName} as former where former.firm = ${firm.id} and former.superseded_at is null and former.to_on = ${firmName.fromOn})`,
        heldBefore,
      ),
    )
  return rows.flatMap(({ from, changed, ...row }): Renaming[] =>
    from === null ? [] : [{ ...row, from, changed: changed === 1 }],
  )
}

/** 待更新 and 应入未入: last year's number ran out, or a high-tech certificate is held, and this year's number has not come. */
const withoutNumber = (tx: Reading, viewer: Viewer, on: Day, officer: Whose) =>
  tx.db
    .select({ firm: firm.id, officer: firm.officer })
    .from(firm)
    .where(
      and(
        ofDistrict(viewer, on),
        firmOf(officer),
        officer === null ? lacksNumberInDistrict(viewer, on) : lacksNumber(on),
      ),
    )
    .orderBy(asc(firm.id))

/** Asked of a few firms, one by one. */
const lacksNumber = (on: Day): SQL | undefined =>
  and(withoutNumberOfYear(on), or(awaitsReplacement(on), holds(['high-tech'], on)))

/** The same asked of all: each set of firms is read once, by the days of its recognitions. */
function lacksNumberInDistrict(viewer: Viewer, on: Day): SQL {
  const firmsWith = (where: SQL | undefined) =>
    sql`select ${recognition.firm} from ${recognition} where ${and(eq(recognition.district, viewer.district), where)}`
  const ofThisYear = and(
    known(recognition),
    eq(recognition.kind, 'tech-sme'),
    between(recognition.fromOn, firstOfYear(yearOf(on)), on),
  )
  return sql`${firm.id} in (${firmsWith(ranOutAtNewYear(on))} union ${firmsWith(and(eq(recognition.kind, 'high-tech'), inForce(on)))})
    and ${firm.id} not in (${firmsWith(ofThisYear)})`
}

const openNeeds = (tx: Reading, viewer: Viewer, on: Day, officer: Whose): Promise<OpenNeed[]> =>
  tx.db
    .select({ id: need.id, firm: need.firm, officer: need.officer, dueOn: need.dueOn, summary: need.summary })
    .from(need)
    .where(
      and(
        eq(need.district, viewer.district),
        isNull(need.closedOn),
        lt(need.dueOn, on),
        officer === null ? undefined : eq(need.officer, officer),
      ),
    )

/** Open cases with the threshold of the stage they stand in. */
export async function standingCases(tx: Reading, viewer: Viewer, officer: Whose): Promise<StandingCase[]> {
  const stages = await allStages(tx, viewer)
  const rows = await tx.db
    .select({
      id: cultivationCase.id,
      firm: cultivationCase.firm,
      officer: cultivationCase.officer,
      kind: cultivationCase.kind,
      stage: cultivationCase.stage,
      since: cultivationCase.stageSince,
    })
    .from(cultivationCase)
    .where(
      and(
        eq(cultivationCase.district, viewer.district),
        isNull(cultivationCase.endedOn),
        officer === null ? undefined : eq(cultivationCase.officer, officer),
      ),
    )
    .orderBy(desc(cultivationCase.stageSince))
  return rows.map((row): StandingCase => {
    const stage = stages[row.kind].find(({ key }) => key === row.stage)
    return {
      ...row,
      stageZh: stage?.zh ?? row.stage,
      stageEn: stage?.en ?? row.stage,
      slowAfterDays: stage?.slowAfterDays ?? null,
    }
  })
}

/** Windows of this year and the next: December's are near for those of January. */
export const windowsAbout = (tx: Reading, viewer: Viewer, on: Day): Promise<FilingWindow[]> =>
  filingWindowsOf(tx, viewer, { from: yearOf(on), to: yearOf(on) + 1 })

/** Windows are nobody's: they are asked for with the whole district only. */
export async function taskFactsOf(tx: Reading, viewer: Viewer, on: Day, officer: Whose): Promise<TaskFacts> {
  return {
    certificates: await heldCertificates(tx, viewer, on, officer),
    missedReports: await missedReports(tx, viewer, on),
    renamings: await renamings(tx, viewer, on, officer),
    withoutNumber: await withoutNumber(tx, viewer, on, officer),
    needs: await openNeeds(tx, viewer, on, officer),
    cases: await standingCases(tx, viewer, officer),
    windows: await windowsAbout(tx, viewer, on),
  }
}

/** Names of these firms. */
export async function firmNamesOf(tx: Reading, viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  const rows =
    ids.length === 0
      ? []
      : await tx.db
          .select({ id: firm.id, name: firm.name })
          .from(firm)
          // By the ids: the district would lead SQLite through the whole register.
          .where(and(sql`(${firm.district} || '') = ${viewer.district}`, inArray(firm.id, [...ids])))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
