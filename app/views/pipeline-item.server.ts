// What the pages of a lead or project have in common: its log, where it stands, and the forms that move, end or mend it.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { type ItemRow, itemLog, itemSeen, itemSteps, itemStepsShown } from '#db/queries/pipelines.ts'
import { daysOpenTo, isSlow, lifeOf, spansOf, standingOn } from '#domain/case.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { type Pipeline, pipelineStages, pipelines, plainEndsOf, stageOf } from '#domain/pipeline.ts'
import { found } from '#server/refusal.ts'
import { historyOf } from '#views/history.server.ts'
import { type Looking, view } from '#views/view.server.ts'

export const stageNamed = (pipeline: Pipeline, key: string) => {
  const stage = stageOf(pipeline, key)
  return { key, zh: stage?.zh ?? key, en: stage?.en ?? key }
}

/** Who and where an item is, for the titles of all its pages. */
export const itemHead = (pipeline: Pipeline, row: ItemRow) => ({
  pipeline,
  id: row.id,
  name: row.name,
  version: row.version,
  stage: stageNamed(pipeline, row.stage),
  stageSince: row.stageSince,
  endedAs: row.endedAs,
})

/** The course of an item up to the day: every stay in a stage, its life, where it stands, how it ended. */
export async function itemCourse(
  { tx, viewer, on, today }: Pick<Looking<unknown>, 'tx' | 'viewer' | 'on' | 'today'>,
  pipeline: Pipeline,
  row: ItemRow,
) {
  const steps = await itemStepsShown(tx, row.id)
  const log = itemLog(steps.map(({ step }) => step))
  const entries = steps.filter(({ step }) => step.toStage !== null)
  const there = standingOn(log, on)
  const last = steps.at(-1)
  const ending = last && last.step.toStage === null && last.step.happenedOn <= on ? last : null
  const edit = may(viewer.roles, 'edit pipelines') && on === today
  return {
    on,
    head: itemHead(pipeline, row),
    there: there?.stage
      ? {
          ...stageNamed(pipeline, there.stage),
          since: there.since,
          days: daysBetween(there.since, on),
          slow: isSlow(there.since, stageOf(pipeline, there.stage)?.slowAfterDays ?? null, on),
        }
      : null,
    openedOn: log[0]?.on ?? null,
    life: lifeOf(log, on),
    spans: spansOf(log, on).map((span, at) => {
      const { step, recordedByName } = found(entries[at])
      return {
        ...span,
        ...stageNamed(pipeline, span.stage),
        fact: step.fact,
        recordedBy: recordedByName,
        recordedAt: step.recordedAt,
      }
    }),
    ended: ending && {
      fact: ending.step.fact,
      on: ending.step.happenedOn,
      as: row.endedAs,
      why: row.endWhy,
      recordedBy: ending.recordedByName,
      recordedAt: ending.step.recordedAt,
    },
    changes: await historyOf(tx, viewer, { record: row.id }),
    can: { edit, undo: edit && steps.length > 1 && row.endedAs !== 'opened' },
  }
}
export type ItemCourse = Awaited<ReturnType<typeof itemCourse>>

const itemQuery = z.object({ pipeline: z.enum(pipelines), item: z.string().max(64) })

const headOf = async (tx: Reading, viewer: Viewer, { pipeline, item }: z.output<typeof itemQuery>) =>
  itemHead(pipeline, found(await itemSeen(tx, viewer, pipeline, item)))

/** What the form to move an item offers: every other stage. */
export const itemMoveView = view({
  name: 'pipeline-move',
  may: 'edit pipelines',
  query: itemQuery.extend({ to: z.string().max(64).catch(''), back: z.enum(['board', 'item']).catch('item') }),
  async load({ tx, viewer, today, query }) {
    const head = await headOf(tx, viewer, query)
    const stages = pipelineStages[query.pipeline]
    const choices = stages.filter(({ key }) => key !== head.stage.key).map(({ key, zh, en }) => ({ key, zh, en }))
    const next = stages[stages.findIndex(({ key }) => key === head.stage.key) + 1]?.key ?? ''
    const to = choices.some(({ key }) => key === query.to) ? query.to : next
    return { today, head, choices, to, back: query.back }
  },
})

/** What the forms to end an item without result and to take back a step start from. */
export const itemActView = view({
  name: 'pipeline-act',
  may: 'edit pipelines',
  query: itemQuery,
  load: async ({ tx, viewer, today, query }) => ({
    today: today satisfies Day,
    head: await headOf(tx, viewer, query),
    ends: plainEndsOf[query.pipeline],
  }),
})

/** One step, to be dated anew. */
export const itemStepView = view({
  name: 'pipeline-step',
  may: 'edit pipelines',
  query: itemQuery.extend({ step: z.string().max(64) }),
  async load({ tx, viewer, today, query }) {
    const head = await headOf(tx, viewer, query)
    const steps = await itemSteps(tx, query.item)
    const at = steps.findIndex(({ fact }) => fact === query.step)
    const step = found(steps[at])
    return {
      head,
      step: {
        fact: step.fact,
        wording: step.id,
        to: step.toStage === null ? null : stageNamed(query.pipeline, step.toStage),
        happenedOn: step.happenedOn,
      },
      bounds: daysOpenTo(itemLog(steps), at, today),
    }
  },
})
