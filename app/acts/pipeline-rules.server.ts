// What every act on a lead or project keeps to: steps in order, stages that exist, one item of a name, officers of the bureau.
import type { Reading } from '#db/changing.ts'
import { accountName } from '#db/queries/officers.ts'
import { type ItemRow, type ItemStepFact, itemSeen, itemSteps, itemsNamed } from '#db/queries/pipelines.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type Pipeline, stageOf } from '#domain/pipeline.ts'
import { found, Refusal, refuseIf } from '#server/refusal.ts'

/** The item as the act finds it; whoever saved first is named: where it now stands, who made it so and when. */
export async function itemToChange(
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  { item, version }: { item: string; version: number | null },
): Promise<ItemRow> {
  const row = found(await itemSeen(tx, viewer, pipeline, item))
  await refuseItemMoved(tx, viewer, pipeline, row, version)
  return row
}

export async function refuseItemMoved(
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  row: ItemRow,
  version: number | null,
): Promise<void> {
  if (version === null || version === row.version) return
  const last = (await itemSteps(tx, row.id)).at(-1)
  const stage = stageOf(pipeline, row.stage)
  throw new Refusal('pipeline.changed', {
    by: last ? await accountName(tx, viewer, last.recordedBy) : null,
    at: last?.recordedAt ?? null,
    zh: stage?.zh ?? row.stage,
    en: stage?.en ?? row.stage,
    ended: row.endedAs,
  })
}

/** The last step of an open item; an ended one takes no more. */
export async function lastStep(tx: Reading, row: ItemRow): Promise<ItemStepFact> {
  refuseIf(row.endedOn !== null, 'pipeline.ended')
  return found((await itemSteps(tx, row.id)).at(-1))
}

/** A step happens on the day it is said to: neither ahead nor before the item entered the stage it leaves. */
export function refuseStepEarly(last: ItemStepFact, on: Day, today: Day, field: string): void {
  refuseIf(on > today, 'day.ahead', {}, field)
  refuseIf(on < last.happenedOn, 'pipeline.before-entry', { since: last.happenedOn }, field)
}

/** Two open items of one name are one entered twice. */
export async function refuseItemNamed(
  tx: Reading,
  viewer: Viewer,
  pipeline: Pipeline,
  nameKey: string,
  except: string | null,
): Promise<void> {
  const alike = await itemsNamed(tx, viewer, pipeline, nameKey)
  const other = alike.find(({ id, endedOn }) => id !== except && endedOn === null)
  refuseIf(other !== undefined, 'pipeline.known', {}, 'name')
}
