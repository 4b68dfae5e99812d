// What the rules of tasks look at: for the whole district, or for the firms, needs and cases of one officer.
import { and, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { filingWindowsOf } from '#db/queries/filing-windows.ts'
import { allStages } from '#db/queries/stages.ts'
import { awaitsReplacement, inForce, known, ofDistrict, withoutNumberOfYear } from '#db/queries/standing.ts'
import { missedReports } from '#db/queries/tasks.ts'
import { cultivationCase } from '#db/schema/cultivation.ts'
import { firm, firmName } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { need } from '#db/schema/support.ts'
import { addMonths, type Day, yearOf } from '#domain/day.ts'
import type { FilingWindow } from '#domain/filing-window.ts'
import type { Viewer } from '#domain/permission.ts'
import type { HeldCertificate, OpenNeed, Renaming, StandingCase, TaskFacts } from '#domain/task.ts'

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

/** Recognitions in force of firms of the district that lapse by themselves; 科小 numbers of a year are not among them. */
export async function heldCertificates(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  officer: Whose,
): Promise<HeldCertificate[]> {
  const rows = await tx.db
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
    .where(
      and(
        eq(recognition.district, viewer.district),
        ne(recognition.kind, 'tech-sme'),
        isNotNull(recognition.toOn),
        inForce(on),
        ofDistrict(viewer, on),
        firmOf(officer),
      ),
    )
  return rows.flatMap(({ to, replaced, renewing, ...row }): HeldCertificate[] =>
    to === null ? [] : [{ ...row, to, replaced: replaced === 1, renewing: renewing === 1 }],
  )
}

/** New names of the last year of firms that held a high-tech certificate on that day and still do. */
async function renamings(tx: Reading, viewer: Viewer, on: Day, officer: Whose): Promise<Renaming[]> {
  const holds = sql`exists (select 1 from ${recognition} where ${recognition.firm} = ${firm.id} and ${and(
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
        holds,
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
        withoutNumberOfYear(on),
        or(
          awaitsReplacement(on),
          sql`exists (select 1 from ${recognition} where ${recognition.firm} = ${firm.id} and ${and(eq(recognition.kind, 'high-tech'), inForce(on))})`,
        ),
      ),
    )

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
          .where(and(eq(firm.district, viewer.district), inArray(firm.id, [...ids])))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
