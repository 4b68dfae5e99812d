// Cases as lists and boards show them on a day: today from the case itself, a past day from the stage logs.
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { mentions } from '#db/queries/firms.ts'
import { nameOn } from '#db/queries/names.ts'
import { given } from '#db/queries/prepared.ts'
import type { StagesByKind } from '#db/queries/stages.ts'
import { inRegister, visibleFirm } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import { firm } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { CaseEnd, CasePurpose } from '#domain/case.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'

export type CaseState = 'open' | 'ended' | 'all' | CaseEnd
export type CaseFilter = {
  text: string
  kind: RecognitionKind | null
  stage: string | null
  purpose: CasePurpose | null
  /** 'none' = nobody. */
  officer: string | null
  year: number | null
  slow: boolean
  industry: string | null
  zone: string | null
  state: CaseState
  /** Of one firm only. */
  firm?: string
}
export type CaseSort = { key: 'firm' | 'kind' | 'since' | 'expected' | 'opened' | 'ended'; down: boolean }

/** The day asked for, the business day, and the stages with their thresholds. */
export type Asking = { on: Day; today: Day; stages: StagesByKind }

const one = cultivationCase

/** On a past day a case stood where the last step taken by then led; from today on, where it stands. */
function standing({ on, today }: Pick<Asking, 'on' | 'today'>) {
  if (on >= today)
    return {
      stage: sql<string>`${one.stage}`,
      since: sql<string>`${one.stageSince}`,
      end: sql<string | null>`${one.end}`,
      endedOn: sql<string | null>`${one.endedOn}`,
      open: isNull(one.endedOn),
      ended: isNotNull(one.endedOn),
      opened: undefined,
    }
  const entered = (column: SQL) =>
    sql<string>`(select ${column} from ${caseStep} where ${caseStep.case} = ${one.id} and ${caseStep.supersededAt} is null
      and ${caseStep.toStage} is not null and ${caseStep.happenedOn} <= ${on} order by ${caseStep.position} desc limit 1)`
  const over = sql`${one.endedOn} is not null and ${one.endedOn} <= ${on}`
  return {
    stage: entered(sql`${caseStep.toStage}`),
    since: entered(sql`${caseStep.happenedOn}`),
    end: sql<string | null>`case when ${over} then ${one.end} end`,
    endedOn: sql<string | null>`case when ${over} then ${one.endedOn} end`,
    open: or(isNull(one.endedOn), gt(one.endedOn, on)),
    ended: lte(one.endedOn, on),
    opened: lte(one.openedOn, on),
  }
}

/** Entered longer ago than the stage's threshold (domain: isSlow). */
function slowIn(asking: Asking, kinds: readonly RecognitionKind[]): SQL {
  const { stage, since } = standing(asking)
  const late = kinds.flatMap((kind) =>
    asking.stages[kind].flatMap(({ key, slowAfterDays }) =>
      slowAfterDays === null
        ? []
        : [sql`(${one.kind} = ${kind} and ${stage} = ${key} and ${since} < ${addDays(asking.on, -slowAfterDays)})`],
    ),
  )
  return late.length === 0 ? sql`1 = 0` : sql`(${sql.join(late, sql` or `)})`
}

function stateOf(asking: Asking, state: CaseState): SQL | undefined {
  const { open, ended } = standing(asking)
  if (state === 'all') return undefined
  if (state === 'open') return open
  return state === 'ended' ? ended : and(ended, eq(one.end, state))
}

const ofFirm = (filter: CaseFilter): SQL | undefined =>
  and(
    mentions(filter.text),
    filter.industry === null ? undefined : eq(firm.industry, filter.industry),
    filter.zone === null ? undefined : eq(firm.zone, filter.zone),
  )

/** Of one firm, the district must not choose the index: SQLite would walk every case there is. */
const inDistrict = (viewer: Viewer, filter: CaseFilter): SQL | undefined =>
  filter.firm === undefined
    ? eq(one.district, viewer.district)
    : and(eq(one.firm, filter.firm), sql`(${one.district} || '') = ${viewer.district}`)

function asked(viewer: Viewer, asking: Asking, filter: CaseFilter): SQL | undefined {
  const { stage, opened } = standing(asking)
  return and(
    inDistrict(viewer, filter),
    filter.kind === null ? undefined : eq(one.kind, filter.kind),
    filter.stage === null ? undefined : eq(stage, filter.stage),
    stateOf(asking, filter.state),
    opened,
    filter.purpose === null ? undefined : eq(one.purpose, filter.purpose),
    filter.officer === null
      ? undefined
      : filter.officer === 'none'
        ? isNull(one.officer)
        : eq(one.officer, filter.officer),
    filter.year === null ? undefined : eq(one.year, filter.year),
    filter.slow
      ? and(stateOf(asking, 'open'), slowIn(asking, filter.kind ? [filter.kind] : recognitionKinds))
      : undefined,
  )
}

/** Only where a filter speaks of firms are they looked at: the counts of a board come from its index alone. */
const speaksOfFirms = (filter: CaseFilter) => ofFirm(filter) !== undefined

/** The few cases of withdrawn firms by their ids, which the boards' index has: no other firm is looked at for it. */
const ofWithdrawnFirm = (viewer: Viewer): SQL =>
  sql`${one.id} in (select gone.id from ${firm} inner join ${cultivationCase} as gone on gone.firm = ${firm.id}
    where ${firm.district} = ${viewer.district} and ${firm.withdrawnAt} is not null)`

export type ColumnCount = { stage: string; cases: number; slow: number }

/** How many open cases of a kind stand in each stage, and how many of them too long: one query. */
export async function columnCounts(
  tx: Reading,
  viewer: Viewer,
  asking: Asking,
  filter: CaseFilter & { kind: RecognitionKind },
): Promise<ColumnCount[]> {
  const { stage } = standing(asking)
  const query = tx.db
    .select({
      stage: sql<string>`${stage}`.as('stood_in'),
      cases: sql`count(*)`.mapWith(Number),
      slow: sql`sum(case when ${slowIn(asking, [filter.kind])} then 1 else 0 end)`.mapWith(Number),
    })
    .from(one)
    .$dynamic()
  const joined = speaksOfFirms(filter) ? query.innerJoin(firm, eq(firm.id, one.firm)) : query
  return joined.where(and(asked(viewer, asking, filter), ofFirm(filter), not(ofWithdrawnFirm(viewer)))).groupBy(sql`1`)
}

/** Open cases by kind today: what the tabs of the boards say. */
export async function openByKind(tx: Reading, viewer: Viewer): Promise<Map<RecognitionKind, number>> {
  const rows = await tx.db
    .select({ kind: one.kind, n: sql`count(*)`.mapWith(Number) })
    .from(one)
    .where(and(eq(one.district, viewer.district), isNull(one.endedOn), not(ofWithdrawnFirm(viewer))))
    .groupBy(one.kind)
  return new Map(rows.map(({ kind, n }) => [kind, n]))
}

const shown = (asking: Asking) => {
  const { stage, since, end, endedOn } = standing(asking)
  return {
    id: one.id,
    version: one.version,
    firm: one.firm,
    firmName: nameOn(asking.on),
    kind: one.kind,
    purpose: one.purpose,
    stage: sql<string>`${stage}`,
    since: sql<string>`${since}`,
    officer: one.officer,
    officerName: account.name,
    expectedOn: one.expectedOn,
    lapsesOn: recognition.toOn,
    end: sql<CaseEnd | null>`${end}`,
    endedOn: sql<Day | null>`${endedOn}`,
    openedOn: one.openedOn,
    year: one.year,
    batchName: one.batchName,
    endWhy: one.endWhy,
    code: firm.code,
    note: one.note,
    byRule: one.byRule,
  }
}

const rowsOf = (tx: Reading, asking: Asking) =>
  tx.db
    .select(shown(asking))
    .from(one)
    .innerJoin(firm, eq(firm.id, one.firm))
    .leftJoin(account, eq(account.id, one.officer))
    .leftJoin(recognition, and(eq(recognition.fact, one.renews), isNull(recognition.supersededAt)))
    .$dynamic()

export type ShownCase = Awaited<ReturnType<typeof rowsOf>>[number]

/** The cards of one column, those that stand there longest first, behind the last one that is there already. */
export function columnCards(
  tx: Reading,
  viewer: Viewer,
  asking: Asking,
  filter: CaseFilter & { kind: RecognitionKind; stage: string },
  after: { since: string; id: string } | null,
  limit: number,
): Promise<ShownCase[]> {
  const { since } = standing(asking)
  const behind = after
    ? sql`(${since} > ${after.since} or (${since} = ${after.since} and ${one.id} > ${after.id}))`
    : undefined
  return rowsOf(tx, asking)
    .where(and(asked(viewer, asking, filter), ofFirm(filter), isNull(firm.withdrawnAt), behind))
    .orderBy(asc(since), asc(one.id))
    .limit(limit)
}

/** The first cards of any column of one board: the columns differ only in their stage, so the statement is put together once. */
export function firstCards(
  tx: Reading,
  viewer: Viewer,
  asking: Asking,
  filter: CaseFilter & { kind: RecognitionKind },
): (stage: string, limit: number) => Promise<ShownCase[]> {
  const { stage, since } = standing(asking)
  const ready = rowsOf(tx, asking)
    .where(
      and(
        asked(viewer, asking, { ...filter, stage: null }),
        eq(stage, given('stage')),
        ofFirm(filter),
        isNull(firm.withdrawnAt),
      ),
    )
    .orderBy(asc(since), asc(one.id))
    .limit(given('limit'))
    .prepare()
  return async (of, limit) => ready.execute({ stage: of, limit })
}

const kindOrder = sql`case ${one.kind} ${sql.join(
  recognitionKinds.map((kind, at) => sql`when ${sql.raw(`'${kind}'`)} then ${sql.raw(String(at))}`),
  sql` `,
)} end`

function inOrder(sort: CaseSort, asking: Asking): SQL[] {
  const { since, endedOn } = standing(asking)
  const by: Record<CaseSort['key'], SQL> = {
    firm: sql`${firm.pinyinKey}`,
    kind: kindOrder,
    since: sql`${since}`,
    expected: sql`${one.expectedOn}`,
    opened: sql`${one.openedOn}`,
    ended: sql`${endedOn}`,
  }
  return [sql`${by[sort.key]} ${sort.down ? sql`desc` : sql`asc`} nulls last`, sort.down ? desc(one.id) : asc(one.id)]
}

const inScope = (viewer: Viewer, asking: Asking, filter: CaseFilter) =>
  and(asked(viewer, asking, filter), ofFirm(filter), inRegister(viewer), visibleFirm(viewer, asking.on))

/** The ids of one page in order: firms are looked at only where the filter or the order speaks of them. */
async function pageIds(
  tx: Reading,
  viewer: Viewer,
  asking: Asking,
  filter: CaseFilter,
  sort: CaseSort,
  page: { size: number; offset: number },
): Promise<string[]> {
  const query = tx.db.select({ id: one.id }).from(one).$dynamic()
  const withFirms = speaksOfFirms(filter) || sort.key === 'firm'
  const rows = await (withFirms ? query.innerJoin(firm, eq(firm.id, one.firm)) : query)
    .where(and(asked(viewer, asking, filter), ofFirm(filter), not(ofWithdrawnFirm(viewer))))
    .orderBy(...inOrder(sort, asking))
    .limit(page.size)
    .offset(page.offset)
  return rows.map(({ id }) => id)
}

/** One page of the list; without a page, all of it. */
export async function caseRows(
  tx: Reading,
  viewer: Viewer,
  asking: Asking,
  filter: CaseFilter,
  sort: CaseSort,
  page: { size: number; offset: number } | null,
): Promise<ShownCase[]> {
  if (page === null)
    return rowsOf(tx, asking)
      .where(inScope(viewer, asking, filter))
      .orderBy(...inOrder(sort, asking))
  const ids = await pageIds(tx, viewer, asking, filter, sort, page)
  if (ids.length === 0) return []
  const rows = new Map((await rowsOf(tx, asking).where(inArray(one.id, ids))).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

export async function caseCount(tx: Reading, viewer: Viewer, asking: Asking, filter: CaseFilter): Promise<number> {
  const query = tx.db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(one)
    .$dynamic()
  const joined = speaksOfFirms(filter) ? query.innerJoin(firm, eq(firm.id, one.firm)) : query
  const rows = await joined.where(and(asked(viewer, asking, filter), ofFirm(filter), not(ofWithdrawnFirm(viewer))))
  return rows[0]?.n ?? 0
}

/** Every case that a filter finds, with the version it has: what an act on all of them is about. */
export const caseIds = (
  tx: Reading,
  viewer: Viewer,
  asking: Asking,
  filter: CaseFilter,
): Promise<{ id: string; version: number }[]> =>
  tx.db
    .select({ id: one.id, version: one.version })
    .from(one)
    .innerJoin(firm, eq(firm.id, one.firm))
    .where(inScope(viewer, asking, filter))
    .orderBy(asc(one.id))

/** A mark of these very cases in these very versions. */
export function markOf(cases: readonly { id: string; version: number }[]): string {
  const hash = createHash('sha256')
  for (const { id, version } of cases) hash.update(`${id}~${version}\n`)
  return hash.digest('hex').slice(0, 32)
}

/** Years that cases have, the latest first. */
export async function caseYears(tx: Reading, viewer: Viewer): Promise<number[]> {
  const rows = await tx.db
    .selectDistinct({ year: one.year })
    .from(one)
    .where(eq(one.district, viewer.district))
    .orderBy(desc(one.year))
  return rows.map(({ year }) => year)
}

/** The firms of these cases, as the gate of a stage must know them. */
export const caseFirms = (tx: Reading, viewer: Viewer, ids: readonly string[]) =>
  tx.db
    .select({ case: one.id, firm })
    .from(one)
    .innerJoin(firm, eq(firm.id, one.firm))
    .where(and(inArray(one.id, [...ids]), inRegister(viewer)))
