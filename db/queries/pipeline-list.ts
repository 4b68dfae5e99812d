// Leads and projects as lists and boards show them on a day: today from the item itself, a past day from the stage logs.
import { and, asc, desc, eq, gt, gte, isNotNull, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { account } from '#db/schema/account.ts'
import { lead, pipelineStep, platformProject, spaceProject } from '#db/schema/pipeline.ts'
import { addDays, type Day, firstOfYear } from '#domain/day.ts'
import { nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { type Pipeline, type PipelineEnd, pipelineStages } from '#domain/pipeline.ts'

export type ItemState = 'open' | 'ended' | 'all' | PipelineEnd
export type ItemFilter = {
  text: string
  stage: string | null
  /** 'none' = nobody. */
  officer: string | null
  /** Chain link of a lead, type of a carrier, type of a platform. */
  kind: string | null
  level: string | null
  xinchuang: boolean
  /** Expected in that year; 'none' = no day is expected. */
  year: number | 'none' | null
  slow: boolean
  state: ItemState
}
export const itemSorts = ['name', 'since', 'expected', 'opened', 'ended', 'area', 'promised'] as const
export type ItemSort = { key: (typeof itemSorts)[number]; down: boolean }
/** The day asked for, and the business day. */
export type AskedOn = { on: Day; today: Day }

const tables = { lead, space: spaceProject, platform: platformProject }
/** With their types: PostgreSQL would not know what kind of nothing it sums or sorts by. */
const noText = sql`cast(null as text)`
const noNumber = sql`cast(null as integer)`

/** What only some of the pipelines have. */
const own = {
  lead: {
    kind: sql`${lead.chainLink}`,
    level: noText,
    xinchuang: sql`${lead.xinchuang}`,
    area: sql`${lead.areaCent}`,
    promised: sql`${lead.promisedInvestmentYuan}`,
    also: sql`${lead.code}`,
  },
  space: {
    kind: sql`${spaceProject.carrierType}`,
    level: noText,
    xinchuang: sql`${spaceProject.xinchuang}`,
    area: sql`${spaceProject.areaCent}`,
    promised: noNumber,
    also: sql`${spaceProject.address}`,
  },
  platform: {
    kind: sql`${platformProject.type}`,
    level: sql`${platformProject.level}`,
    xinchuang: sql`1 = 0`,
    area: noNumber,
    promised: noNumber,
    also: sql`${platformProject.hostName}`,
  },
} satisfies Record<Pipeline, Record<string, SQL>>

/** On a past day an item stood where the last step taken by then led; from today on, where it stands. */
function standing(pipeline: Pipeline, { on, today }: AskedOn) {
  const table = tables[pipeline]
  if (on >= today)
    return {
      stage: sql<string>`${table.stage}`,
      since: sql<Day>`${table.stageSince}`,
      endedOn: sql<Day | null>`${table.endedOn}`,
      endedAs: sql<PipelineEnd | null>`${table.endedAs}`,
      open: isNull(table.endedOn),
      ended: isNotNull(table.endedOn),
      opened: undefined,
    }
  const entered = (column: SQL) =>
    sql<string>`(select ${column} from ${pipelineStep} where ${pipelineStep.item} = ${table.id} and ${pipelineStep.supersededAt} is null
      and ${pipelineStep.toStage} is not null and ${pipelineStep.happenedOn} <= ${on} order by ${pipelineStep.position} desc limit 1)`
  const over = sql`${table.endedOn} is not null and ${table.endedOn} <= ${on}`
  return {
    stage: entered(sql`${pipelineStep.toStage}`),
    since: entered(sql`${pipelineStep.happenedOn}`),
    endedOn: sql<Day | null>`case when ${over} then ${table.endedOn} end`,
    endedAs: sql<PipelineEnd | null>`case when ${over} then ${table.endedAs} end`,
    open: or(isNull(table.endedOn), gt(table.endedOn, on)),
    ended: lte(table.endedOn, on),
    opened: lte(openedOn(pipeline), on),
  }
}

const openedOn = (pipeline: Pipeline): SQL<Day> =>
  sql<Day>`(select ${pipelineStep.happenedOn} from ${pipelineStep} where ${pipelineStep.item} = ${tables[pipeline].id}
    and ${pipelineStep.supersededAt} is null and ${pipelineStep.position} = 1)`

/** Entered longer ago than the stage's threshold (domain: isSlow). */
function slowIn(pipeline: Pipeline, asked: AskedOn): SQL {
  const { stage, since } = standing(pipeline, asked)
  const late = pipelineStages[pipeline].flatMap(({ key, slowAfterDays }) =>
    slowAfterDays === null ? [] : [sql`(${stage} = ${key} and ${since} < ${addDays(asked.on, -slowAfterDays)})`],
  )
  return late.length === 0 ? sql`1 = 0` : sql`(${sql.join(late, sql` or `)})`
}

function inState(pipeline: Pipeline, asked: AskedOn, state: ItemState): SQL | undefined {
  const { open, ended, endedAs } = standing(pipeline, asked)
  if (state === 'all') return undefined
  if (state === 'open') return open
  return state === 'ended' ? ended : and(ended, eq(endedAs, state))
}

function expectedIn(pipeline: Pipeline, year: ItemFilter['year']): SQL | undefined {
  const { expectedOn } = tables[pipeline]
  if (year === null) return undefined
  if (year === 'none') return isNull(expectedOn)
  return and(gte(expectedOn, firstOfYear(year)), lt(expectedOn, firstOfYear(year + 1)))
}

const wild = /[\\%_]/g

/** Named so, or with that code, address or host. */
function mentioned(pipeline: Pipeline, text: string): SQL | undefined {
  const key = nameKey(text)
  if (key === '') return undefined
  const within = `%${key.replace(wild, '\\$&')}%`
  return or(
    sql`${like(tables[pipeline].nameKey, within)} escape '\\'`,
    sql`upper(coalesce(${own[pipeline].also}, '')) like ${within} escape '\\'`,
  )
}

function asked(viewer: Viewer, pipeline: Pipeline, on: AskedOn, filter: ItemFilter): SQL | undefined {
  const table = tables[pipeline]
  const { stage, opened } = standing(pipeline, on)
  const { kind, level, xinchuang } = own[pipeline]
  return and(
    eq(table.district, viewer.district),
    mentioned(pipeline, filter.text),
    filter.stage === null ? undefined : eq(stage, filter.stage),
    filter.officer === null
      ? undefined
      : filter.officer === 'none'
        ? isNull(table.officer)
        : eq(table.officer, filter.officer),
    filter.kind === null ? undefined : filter.kind === 'none' ? sql`${kind} is null` : eq(kind, filter.kind),
    filter.level === null ? undefined : eq(level, filter.level),
    filter.xinchuang ? sql`${xinchuang}` : undefined,
    expectedIn(pipeline, filter.year),
    inState(pipeline, on, filter.state),
    opened,
    filter.slow ? and(inState(pipeline, on, 'open'), slowIn(pipeline, on)) : undefined,
  )
}

const summed = (column: SQL) => sql`coalesce(sum(${column}), 0)`.mapWith(Number)

/** How many stand in each stage, how many of them too long, and their area: one query. */
export async function stageCounts(
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  on: AskedOn,
  filter: ItemFilter,
): Promise<{ stage: string; items: number; slow: number; areaCent: number }[]> {
  const { stage } = standing(pipeline, on)
  return tx.db
    .select({
      stage: sql<string>`${stage}`.as('stood_in'),
      items: sql`count(*)`.mapWith(Number),
      slow: sql`sum(case when ${slowIn(pipeline, on)} then 1 else 0 end)`.mapWith(Number),
      areaCent: summed(own[pipeline].area),
    })
    .from(tables[pipeline])
    .where(asked(viewer, pipeline, on, filter))
    .groupBy(sql`1`)
}

export type LeadSums = {
  stage: string
  items: number
  areaCent: number
  promisedInvestmentYuan: number
  deliveredInvestmentYuan: number
  promisedOutputYuan: number
  deliveredOutputYuan: number
}

/** What the leads of each stage add up to. */
export async function leadSums(tx: Reading, viewer: Viewer, on: AskedOn, filter: ItemFilter): Promise<LeadSums[]> {
  const { stage } = standing('lead', on)
  return tx.db
    .select({
      stage: sql<string>`${stage}`.as('stood_in'),
      items: sql`count(*)`.mapWith(Number),
      areaCent: summed(sql`${lead.areaCent}`),
      promisedInvestmentYuan: summed(sql`${lead.promisedInvestmentYuan}`),
      deliveredInvestmentYuan: summed(sql`${lead.deliveredInvestmentYuan}`),
      promisedOutputYuan: summed(sql`${lead.promisedOutputYuan}`),
      deliveredOutputYuan: summed(sql`${lead.deliveredOutputYuan}`),
    })
    .from(lead)
    .where(asked(viewer, 'lead', on, filter))
    .groupBy(sql`1`)
}

/** How many of the leads a filter finds are for each link of the chain; null = none is set. */
export const leadsByLink = async (tx: Reading, viewer: Viewer, on: AskedOn, filter: ItemFilter) =>
  tx.db
    .select({ link: lead.chainLink, leads: sql`count(*)`.mapWith(Number) })
    .from(lead)
    .where(asked(viewer, 'lead', on, filter))
    .groupBy(lead.chainLink)

/** The area and expected day of what is under way. */
export const expectedSpaces = (tx: Reading, viewer: Viewer, on: AskedOn, filter: ItemFilter) =>
  tx.db
    .select({ areaCent: spaceProject.areaCent, expectedOn: spaceProject.expectedOn })
    .from(spaceProject)
    .where(asked(viewer, 'space', on, filter))

/** Where an item stands on the day, by which lists and cards order it; the rest of it is in its own table. */
const placeOf = (pipeline: Pipeline, on: AskedOn) => {
  const { stage, since, endedOn, endedAs } = standing(pipeline, on)
  return {
    id: tables[pipeline].id,
    stage,
    since,
    endedOn,
    endedAs,
    openedOn: openedOn(pipeline),
    officerName: account.name,
  }
}

const placesOf = (tx: Reading, pipeline: Pipeline, on: AskedOn) =>
  tx.db
    .select(placeOf(pipeline, on))
    .from(tables[pipeline])
    .leftJoin(account, eq(account.id, tables[pipeline].officer))
    .$dynamic()

export type ItemPlace = Awaited<ReturnType<typeof placesOf>>[number]

/** The items of one column, those that stand there longest first, behind the last one that is there already. */
export function columnPlaces(
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  on: AskedOn,
  filter: ItemFilter & { stage: string },
  after: { since: string; id: string } | null,
  limit: number,
): Promise<ItemPlace[]> {
  const { since } = standing(pipeline, on)
  const { id } = tables[pipeline]
  const behind = after
    ? sql`(${since} > ${after.since} or (${since} = ${after.since} and ${id} > ${after.id}))`
    : undefined
  return placesOf(tx, pipeline, on)
    .where(and(asked(viewer, pipeline, on, filter), behind))
    .orderBy(asc(since), asc(id))
    .limit(limit)
}

function inOrder(pipeline: Pipeline, on: AskedOn, { key, down }: ItemSort): SQL[] {
  const table = tables[pipeline]
  const { since, endedOn } = standing(pipeline, on)
  const by: Record<ItemSort['key'], SQL> = {
    name: sql`${table.nameKey}`,
    since: sql`${since}`,
    expected: sql`${table.expectedOn}`,
    opened: openedOn(pipeline),
    ended: sql`${endedOn}`,
    area: own[pipeline].area,
    promised: own[pipeline].promised,
  }
  return [sql`${by[key]} ${down ? sql`desc` : sql`asc`} nulls last`, down ? desc(table.id) : asc(table.id)]
}

/** One page of the list. */
export const listPlaces = (
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  on: AskedOn,
  filter: ItemFilter,
  sort: ItemSort,
  page: { size: number; offset: number },
): Promise<ItemPlace[]> =>
  placesOf(tx, pipeline, on)
    .where(asked(viewer, pipeline, on, filter))
    .orderBy(...inOrder(pipeline, on, sort))
    .limit(page.size)
    .offset(page.offset)

export async function itemCount(
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  on: AskedOn,
  filter: ItemFilter,
): Promise<number> {
  const rows = await tx.db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(tables[pipeline])
    .where(asked(viewer, pipeline, on, filter))
  return rows[0]?.n ?? 0
}
