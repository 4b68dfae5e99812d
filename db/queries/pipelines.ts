// What is on its way, and its stage log: found, added, moved, ended. An item repeats where its log says it stands.
import { type AnyColumn, and, asc, eq, inArray } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { addFact, correctFact, type Fact, withdrawFact } from '#db/queries/facts.ts'
import { addRecord, changeRecord, type RecordRow, type RecordValues } from '#db/queries/records.ts'
import { known } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { lead, pipelineStep, platformProject, spaceProject } from '#db/schema/pipeline.ts'
import type { Step } from '#domain/case.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { firstStage, type Pipeline, type PipelineEnd, stateFrom } from '#domain/pipeline.ts'

/** Each pipeline's kind of record. */
export const kindOf = { lead: 'lead', space: 'spaceProject', platform: 'platformProject' } as const satisfies Record<
  Pipeline,
  string
>
type KindOf<P extends Pipeline> = (typeof kindOf)[P]
export type LeadRow = RecordRow<'lead'>
export type SpaceRow = RecordRow<'spaceProject'>
export type PlatformProjectRow = RecordRow<'platformProject'>
export type ItemRow<P extends Pipeline = Pipeline> = RecordRow<KindOf<P>>
export type ItemStepFact = Fact<'pipelineStep'>

const ours = (table: { district: AnyColumn; id: AnyColumn }, viewer: Viewer, ids: readonly string[]) =>
  and(eq(table.district, viewer.district), inArray(table.id, [...ids]))

export const leadsWithIds = (tx: Reading, viewer: Viewer, ids: readonly string[]): Promise<LeadRow[]> =>
  tx.db
    .select()
    .from(lead)
    .where(ours(lead, viewer, ids))

export const spacesWithIds = (tx: Reading, viewer: Viewer, ids: readonly string[]): Promise<SpaceRow[]> =>
  tx.db
    .select()
    .from(spaceProject)
    .where(ours(spaceProject, viewer, ids))

export const platformProjectsWithIds = (
  tx: Reading,
  viewer: Viewer,
  ids: readonly string[],
): Promise<PlatformProjectRow[]> =>
  tx.db
    .select()
    .from(platformProject)
    .where(ours(platformProject, viewer, ids))

const seenBy = { lead: leadsWithIds, space: spacesWithIds, platform: platformProjectsWithIds }

export const leadSeen = async (tx: Reading, viewer: Viewer, id: string): Promise<LeadRow | null> =>
  (await leadsWithIds(tx, viewer, [id]))[0] ?? null

export const spaceSeen = async (tx: Reading, viewer: Viewer, id: string): Promise<SpaceRow | null> =>
  (await spacesWithIds(tx, viewer, [id]))[0] ?? null

export const platformProjectSeen = async (
  tx: Reading,
  viewer: Viewer,
  id: string,
): Promise<PlatformProjectRow | null> => (await platformProjectsWithIds(tx, viewer, [id]))[0] ?? null

/** An item of any pipeline, by what all three have in common. */
export async function itemSeen(tx: Reading, viewer: Viewer, pipeline: Pipeline, id: string): Promise<ItemRow | null> {
  const rows: ItemRow[] = await seenBy[pipeline](tx, viewer, [id])
  return rows[0] ?? null
}

/** The leads that a firm came from, the latest first. */
export const leadsOfFirm = (tx: Reading, viewer: Viewer, firm: string): Promise<LeadRow[]> =>
  tx.db
    .select()
    .from(lead)
    .where(and(eq(lead.district, viewer.district), eq(lead.firm, firm)))
    .orderBy(asc(lead.createdAt))

/** Open leads and projects of that name, which may be the same one entered twice. */
export async function itemsNamed(
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  nameKey: string,
): Promise<{ id: string; endedOn: Day | null }[]> {
  const table = { lead, space: spaceProject, platform: platformProject }[pipeline]
  return tx.db
    .select({ id: table.id, endedOn: table.endedOn })
    .from(table)
    .where(and(eq(table.district, viewer.district), eq(table.nameKey, nameKey)))
}

/** The log as now known, in the order taken. */
export const itemSteps = (tx: Reading, item: string): Promise<ItemStepFact[]> =>
  tx.db
    .select()
    .from(pipelineStep)
    .where(and(eq(pipelineStep.item, item), known(pipelineStep)))
    .orderBy(asc(pipelineStep.position))

/** The log with who recorded each step. */
export const itemStepsShown = (tx: Reading, item: string) =>
  tx.db
    .select({ step: pipelineStep, recordedByName: account.name })
    .from(pipelineStep)
    .leftJoin(account, eq(account.id, pipelineStep.recordedBy))
    .where(and(eq(pipelineStep.item, item), known(pipelineStep)))
    .orderBy(asc(pipelineStep.position))

/** Stored steps as the rules read them. */
export const itemLog = (steps: readonly ItemStepFact[]): Step[] =>
  steps.map(({ fromStage, toStage, happenedOn }) => ({ from: fromStage, to: toStage, on: happenedOn }))

type Stated = 'stage' | 'stageSince' | 'endedOn' | 'endedAs' | 'endWhy'
export type NewItem<P extends Pipeline> = Omit<RecordValues<KindOf<P>>, Stated>

const begun = (pipeline: Pipeline, openedOn: Day) => ({
  stage: firstStage(pipeline),
  stageSince: openedOn,
  endedOn: null,
  endedAs: null,
  endWhy: null,
})

const firstStep = (tx: Changing, pipeline: Pipeline, item: string, openedOn: Day) =>
  addFact(tx, 'pipelineStep', item, {
    pipeline,
    item,
    position: 1,
    fromStage: null,
    toStage: firstStage(pipeline),
    happenedOn: openedOn,
  })

/** Adds a lead with the first step of its log; the others below likewise. */
export async function addLeadRow(tx: Changing, values: NewItem<'lead'>, openedOn: Day): Promise<string> {
  const id = await addRecord(tx, 'lead', null, { ...values, ...begun('lead', openedOn) })
  await firstStep(tx, 'lead', id, openedOn)
  return id
}

export async function addSpaceRow(tx: Changing, values: NewItem<'space'>, openedOn: Day): Promise<string> {
  const id = await addRecord(tx, 'spaceProject', null, { ...values, ...begun('space', openedOn) })
  await firstStep(tx, 'space', id, openedOn)
  return id
}

export async function addPlatformProjectRow(tx: Changing, values: NewItem<'platform'>, openedOn: Day): Promise<string> {
  const id = await addRecord(tx, 'platformProject', null, { ...values, ...begun('platform', openedOn) })
  await firstStep(tx, 'platform', id, openedOn)
  return id
}

export type Taken = { to: string | null; on: Day }

const addStep = (tx: Changing, pipeline: Pipeline, item: string, last: ItemStepFact, { to, on }: Taken) =>
  addFact(tx, 'pipelineStep', item, {
    pipeline,
    item,
    position: last.position + 1,
    fromStage: last.toStage,
    toStage: to,
    happenedOn: on,
  })

/** Moves an item: the step, and where it now stands. */
export async function stepItem(
  tx: Changing,
  pipeline: Pipeline,
  row: ItemRow,
  last: ItemStepFact,
  { to, on }: { to: string; on: Day },
): Promise<void> {
  await addStep(tx, pipeline, row.id, last, { to, on })
  await changeRecord(tx, kindOf[pipeline], null, row, { stage: to, stageSince: on })
}

export type Ending<P extends Pipeline> = {
  end: PipelineEnd
  on: Day
  why: string | null
  /** What it became. */
  made?: Partial<NewItem<P>>
}

/** Ends an item: the stage it stood in last stays with it. */
export async function endItem<P extends Pipeline>(
  tx: Changing,
  pipeline: P,
  row: ItemRow<P>,
  last: ItemStepFact,
  { end, on, why, made }: Ending<P>,
): Promise<void> {
  await addStep(tx, pipeline, row.id, last, { to: null, on })
  const ended = { ...made, endedOn: on, endedAs: end, endWhy: why }
  // One cast for all three: TypeScript can't follow the values of a record chosen by key. The act gives each its own ends.
  await changeRecord(tx, kindOf[pipeline], null, row, ended as Partial<RecordValues<KindOf<P>>>)
}

/** What an item's own row says where its log has changed. */
async function restate(
  tx: Changing,
  pipeline: Pipeline,
  row: ItemRow,
  log: readonly Step[],
  made: Record<string, null> = {},
): Promise<void> {
  const state = stateFrom(log)
  if (!state) throw new Error(`${pipeline} ${row.id} has no log`)
  const ended = state.endedOn === null ? { ...state, endedAs: null, endWhy: null } : state
  await changeRecord(tx, kindOf[pipeline], null, row, { ...ended, ...made })
}

/** Takes back the last step; the item stands again where the step before it led. `made` is what it became and no longer is. */
export async function takeBackItemStep(
  tx: Changing,
  pipeline: Pipeline,
  row: ItemRow,
  steps: readonly ItemStepFact[],
  made: Record<string, null> = {},
): Promise<void> {
  const last = steps[steps.length - 1]
  if (!last) throw new Error(`${pipeline} ${row.id} has no step to take back`)
  await withdrawFact(tx, 'pipelineStep', row.id, last)
  await restate(tx, pipeline, row, itemLog(steps.slice(0, -1)), made)
}

/** Puts the day of a step right, and the item's own days that repeat it. */
export async function redateItemStep(
  tx: Changing,
  pipeline: Pipeline,
  row: ItemRow,
  steps: readonly ItemStepFact[],
  { step, on, why }: { step: ItemStepFact; on: Day; why: string },
): Promise<void> {
  await correctFact(tx, 'pipelineStep', row.id, step, { happenedOn: on }, why)
  const log = steps.map((one) => (one.fact === step.fact ? { ...one, happenedOn: on } : one))
  await restate(tx, pipeline, row, itemLog(log))
}
