// Boards of leads and projects: what is open by stage, the first cards of each column, and more of one column.
import { officersOf } from '#db/queries/officers.ts'
import { type AskedOn, columnPlaces, expectedSpaces, type ItemPlace, stageCounts } from '#db/queries/pipeline-list.ts'
import { may } from '#domain/permission.ts'
import { areaByYear, type Pipeline, pipelineStages } from '#domain/pipeline.ts'
import { cardsAtFirst, cardsAtOnce } from '#forms/case-list-choices.ts'
import { type ItemBoardQuery, itemBoardQuery, itemColumnQuery, itemFilterOf } from '#forms/pipeline-list.ts'
import { dayFiguresOn, planOfDay } from '#views/day-figures.server.ts'
import { drawnLeads, drawnPlatformProjects, drawnSpaces, yearsAround } from '#views/pipeline-list.server.ts'
import { type Looking, view } from '#views/view.server.ts'

type Drawn = Pick<Looking<unknown>, 'tx' | 'viewer' | 'on'>

/** What a card of each pipeline says beside its name: kind, level, area. */
const aboutOf = {
  lead: async (looking: Drawn, places: readonly ItemPlace[]) =>
    (await drawnLeads(looking, places)).map((row) => ({
      ...row,
      about: { kind: row.chainLink, level: null, areaCent: row.areaCent },
    })),
  space: async (looking: Drawn, places: readonly ItemPlace[]) =>
    (await drawnSpaces(looking, places)).map((row) => ({
      ...row,
      about: { kind: row.carrierType, level: null, areaCent: row.areaCent },
    })),
  platform: async (looking: Drawn, places: readonly ItemPlace[]) =>
    (await drawnPlatformProjects(looking, places)).map((row) => ({
      ...row,
      about: { kind: row.type, level: row.level, areaCent: null },
    })),
}

/** Cards: the two or three facts that matter, and what a move needs. */
async function cardsOf(looking: Drawn, pipeline: Pipeline, places: readonly ItemPlace[]) {
  const rows = await aboutOf[pipeline](looking, places)
  return rows.map(({ id, version, name, stage, since, days, slow, officerName, expectedOn, about }) => ({
    ...{ id, version, firmName: name, stage, since, days, slow, officerName, expectedOn, about },
    lapsesOn: null,
  }))
}

const most = cardsAtOnce * 20

async function boardOf(looking: Looking<ItemBoardQuery>, pipeline: Pipeline) {
  const { tx, viewer, on, today, query } = looking
  const asked: AskedOn = { on, today }
  const filter = itemFilterOf(query)
  const counts = await stageCounts(tx, viewer, pipeline, asked, filter)
  const wanted = new Map(
    query.more.map((one): [string, number] => [one.split('~')[0] ?? '', Number(one.split('~')[1])]),
  )
  const columns = []
  for (const stage of pipelineStages[pipeline]) {
    const count = counts.find((one) => one.stage === stage.key)
    const limit = Math.min(most, Math.max(cardsAtFirst, wanted.get(stage.key) || 0))
    const of = { ...filter, stage: stage.key }
    const places = count ? await columnPlaces(tx, viewer, pipeline, asked, of, null, limit) : []
    columns.push({
      ...stage,
      retired: false,
      count: count?.items ?? 0,
      slow: count?.slow ?? 0,
      areaCent: count?.areaCent ?? 0,
      cards: await cardsOf(looking, pipeline, places),
    })
  }
  const edit = may(viewer.roles, 'edit pipelines') && on === today
  const officers = await officersOf(tx, viewer)
  return { on, today, query, columns, officers, years: yearsAround(today), can: { edit } }
}

const read = { may: 'read pipelines', query: itemBoardQuery } as const

export const leadBoardView = view({ name: 'lead-board', ...read, load: (looking) => boardOf(looking, 'lead') })

/** With the area that is open, and what the space under way adds to it toward the plan's target. */
export const spaceBoardView = view({
  name: 'space-board',
  ...read,
  async load(looking) {
    const { tx, viewer, on, today, query } = looking
    const { targets, levels } = await planOfDay(looking)
    const { actuals } = await dayFiguresOn(looking, levels)
    const openCent = Math.round(actuals['carrier-area-m2'] * 100)
    const items = await expectedSpaces(tx, viewer, { on, today }, itemFilterOf(query))
    return {
      ...(await boardOf(looking, 'space')),
      openCent,
      targetM2: targets.find(({ measure }) => measure === 'carrier-area-m2')?.target ?? null,
      byYear: areaByYear(items, openCent),
    }
  },
})

export const platformProjectBoardView = view({
  name: 'platform-project-board',
  ...read,
  load: (looking) => boardOf(looking, 'platform'),
})

/** The next cards of one column, behind the last that is there. */
export const itemColumnView = view({
  name: 'pipeline-column',
  may: 'read pipelines',
  query: itemColumnQuery,
  async load(looking) {
    const { tx, viewer, on, today, query } = looking
    const filter = { ...itemFilterOf(query), stage: query.stage }
    const after = query.since && query.after ? { since: query.since, id: query.after } : null
    const places = await columnPlaces(tx, viewer, query.pipeline, { on, today }, filter, after, cardsAtOnce)
    return { cards: await cardsOf(looking, query.pipeline, places) }
  },
})
