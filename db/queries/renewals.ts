// High-tech certificates that call for renewal on a day: the last of each firm, ending soon or ended without another.
import { createHash } from 'node:crypto'
import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { mentions } from '#db/queries/firms.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { nameOn } from '#db/queries/names.ts'
import { inForce, known, ofDistrict } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import { firm } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { task } from '#db/schema/support.ts'
import { addMonths, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { type RenewalBand, renewalMonths } from '#domain/renewal.ts'
import type { ReportRecord } from '#domain/upkeep.ts'

const kind: RecognitionKind = 'high-tech'

export type RenewalFilter = {
  text: string
  band: RenewalBand | null
  /** 'none' = nobody. */
  officer: string | null
  /** With or without an open case. */
  case: 'open' | 'none' | null
}
export type RenewalSort = { key: 'until' | 'firm'; down: boolean }

export const everyRenewal: RenewalFilter = { text: '', band: null, officer: null, case: null }

/** No other of its kind had begun by the day and reaches further; of several that end alike (更名换证) the one begun last. */
export const isLastOfKind = (on: Day): SQL =>
  sql`not exists (select 1 from ${recognition} as other where other.firm = ${recognition.firm} and other.kind = ${recognition.kind}
    and other.superseded_at is null and other.from_on <= ${on} and (other.revoked_on is null or other.revoked_on > ${on})
    and (other.to_on is null or other.to_on > ${recognition.toOn}
      or (other.to_on = ${recognition.toOn} and (other.from_on > ${recognition.fromOn}
        or (other.from_on = ${recognition.fromOn} and other.fact > ${recognition.fact})))))`

const notRevoked = (on: Day): SQL | undefined => or(isNull(recognition.revokedOn), gt(recognition.revokedOn, on))

const ends = (after: Day, by: Day): SQL | undefined => and(gt(recognition.toOn, after), lte(recognition.toOn, by))

function endsIn(on: Day, band: RenewalBand | null): SQL | undefined {
  switch (band) {
    case 'lapsed':
      return ends(addMonths(on, -renewalMonths), on)
    case 'within-3':
      return ends(on, addMonths(on, 3))
    case 'within-6':
      return ends(addMonths(on, 3), addMonths(on, 6))
    case 'within-12':
      return ends(addMonths(on, 6), addMonths(on, renewalMonths))
    default:
      return ends(addMonths(on, -renewalMonths), addMonths(on, renewalMonths))
  }
}

/** The open case of the firm on the day; the query must join it. */
const openCaseOn = (on: Day): SQL | undefined =>
  and(
    eq(cultivationCase.firm, recognition.firm),
    eq(cultivationCase.kind, kind),
    lte(cultivationCase.openedOn, on),
    or(isNull(cultivationCase.endedOn), gt(cultivationCase.endedOn, on)),
  )

const stageOn = (on: Day): SQL<string | null> =>
  sql<string | null>`(select ${caseStep.toStage} from ${caseStep} where ${caseStep.case} = ${cultivationCase.id}
    and ${caseStep.supersededAt} is null and ${caseStep.toStage} is not null and ${caseStep.happenedOn} <= ${on}
    order by ${caseStep.position} desc limit 1)`

const asked = (viewer: Viewer, on: Day, filter: RenewalFilter): SQL | undefined =>
  and(
    eq(recognition.district, viewer.district),
    eq(recognition.kind, kind),
    known(recognition),
    lte(recognition.fromOn, on),
    notRevoked(on),
    endsIn(on, filter.band),
    isLastOfKind(on),
    ofDistrict(viewer, on),
    mentions(filter.text),
    filter.officer === null
      ? undefined
      : filter.officer === 'none'
        ? isNull(firm.officer)
        : eq(firm.officer, filter.officer),
    filter.case === null
      ? undefined
      : filter.case === 'none'
        ? isNull(cultivationCase.id)
        : sql`${cultivationCase.id} is not null`,
  )

const shown = (on: Day) => ({
  fact: recognition.fact,
  number: recognition.number,
  from: recognition.fromOn,
  to: sql<Day>`${recognition.toOn}`,
  revokedOn: recognition.revokedOn,
  firm: firm.id,
  name: nameOn(on),
  code: firm.code,
  officer: firm.officer,
  officerName: account.name,
  case: cultivationCase.id,
  stage: stageOn(on),
})

const inOrder = ({ key, down }: RenewalSort): SQL[] => {
  const column = key === 'firm' ? sql`${firm.pinyinKey}` : sql`${recognition.toOn}`
  return [sql`${column} ${down ? sql`desc` : sql`asc`}`, asc(firm.pinyinKey), asc(recognition.fact)]
}

/** All that the filter finds, in order, with what the list shows of each. */
export const renewalRows = (tx: Reading, viewer: Viewer, on: Day, filter: RenewalFilter, sort: RenewalSort) =>
  tx.db
    .select(shown(on))
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .leftJoin(cultivationCase, openCaseOn(on))
    .leftJoin(account, eq(account.id, firm.officer))
    .where(asked(viewer, on, filter))
    .orderBy(...inOrder(sort))
export type RenewalRow = Awaited<ReturnType<typeof renewalRows>>[number]

export type RenewalCounts = Record<RenewalBand, number> & { all: number; withoutCase: number }

/** All that the filter finds, in order. */
export async function renewalOrder(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: RenewalFilter,
  sort: RenewalSort,
): Promise<string[]> {
  const rows = await tx.db
    .select({ fact: recognition.fact })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .leftJoin(cultivationCase, openCaseOn(on))
    .where(asked(viewer, on, filter))
    .orderBy(...inOrder(sort))
  return rows.map(({ fact }) => fact)
}

/** These certificates, found by `renewalOrder` (which has the viewer's scope), in its order. */
export async function renewalsByFact(
  tx: Reading,
  on: Day,
  facts: readonly string[],
  sort: RenewalSort,
): Promise<RenewalRow[]> {
  if (facts.length === 0) return []
  return tx.db
    .select(shown(on))
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .leftJoin(cultivationCase, openCaseOn(on))
    .leftJoin(account, eq(account.id, firm.officer))
    .where(and(inArray(recognition.fact, [...facts]), known(recognition)))
    .orderBy(...inOrder(sort))
}

/** How many there are in each band, and how many of all without a case. */
export async function renewalCounts(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: RenewalFilter,
): Promise<RenewalCounts> {
  const countIf = (where: SQL | undefined) => sql`count(case when ${where} then 1 end)`.mapWith(Number)
  const rows = await tx.db
    .select({
      all: sql`count(*)`.mapWith(Number),
      withoutCase: countIf(isNull(cultivationCase.id)),
      'within-3': countIf(endsIn(on, 'within-3')),
      'within-6': countIf(endsIn(on, 'within-6')),
      'within-12': countIf(endsIn(on, 'within-12')),
      lapsed: countIf(endsIn(on, 'lapsed')),
    })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .leftJoin(cultivationCase, openCaseOn(on))
    .where(asked(viewer, on, filter))
  return rows[0] ?? { all: 0, withoutCase: 0, 'within-3': 0, 'within-6': 0, 'within-12': 0, lapsed: 0 }
}

/** Which ones a page showed: the same text only for the same certificates in the same standing. */
export const markOfRenewals = (rows: readonly Pick<RenewalRow, 'fact' | 'case'>[]): string =>
  createHash('sha256')
    .update(
      rows
        .map((row) => `${row.fact} ${row.case ?? ''}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 32)

/** Certificates that a case was already opened for, whatever became of it. */
export async function alreadyAsked(tx: Reading, viewer: Viewer, facts: Iterable<string>): Promise<Set<string>> {
  const rows = await inPieces(facts, (some) =>
    tx.db
      .select({ renews: cultivationCase.renews })
      .from(cultivationCase)
      .where(and(eq(cultivationCase.district, viewer.district), inArray(cultivationCase.renews, some))),
  )
  return new Set(rows.flatMap(({ renews }) => (renews === null ? [] : [renews])))
}

/** What is on record about annual reports, by firm: a task for the report on a year, and when it was marked done. */
export async function annualReportRecords(
  tx: Reading,
  viewer: Viewer,
  firms: Iterable<string>,
): Promise<Map<string, ReportRecord[]>> {
  const rows = await inPieces(firms, (some) =>
    tx.db
      .select({ firm: task.firm, dueOn: task.dueOn, doneOn: task.doneOn })
      .from(task)
      .where(
        // By the firms: the district and the rule would lead SQLite through every report of the district.
        and(
          sql`(${task.district} || '') = ${viewer.district}`,
          eq(task.rule, 'annual-report'),
          inArray(task.firm, some),
        ),
      ),
  )
  const records = new Map<string, ReportRecord[]>()
  for (const { firm, dueOn, doneOn } of rows) {
    if (firm === null) continue
    const record = { year: Number(dueOn.slice(0, 4)) - 1, filedOn: doneOn }
    records.set(firm, [...(records.get(firm) ?? []), record])
  }
  return records
}

/** The high-tech certificate in force of one firm on the day, the one that reaches furthest. */
export async function certificateInForce(tx: Reading, viewer: Viewer, on: Day, firmId: string) {
  const rows = await tx.db
    .select({
      fact: recognition.fact,
      number: recognition.number,
      from: recognition.fromOn,
      to: recognition.toOn,
      revokedOn: recognition.revokedOn,
    })
    .from(recognition)
    .where(
      and(
        eq(recognition.firm, firmId),
        eq(recognition.district, viewer.district),
        eq(recognition.kind, kind),
        inForce(on),
        isLastOfKind(on),
      ),
    )
    .limit(1)
  return rows[0] ?? null
}
