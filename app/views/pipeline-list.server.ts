// Leads and projects as lists, on a day, and the same lists as files.
import type { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { carrierNames } from '#db/queries/carrier-names.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { firmNames, platformNames } from '#db/queries/names-by-id.ts'
import { officersOf } from '#db/queries/officers.ts'
import { type AskedOn, type ItemPlace, itemCount, listPlaces } from '#db/queries/pipeline-list.ts'
import { leadsWithIds, platformProjectsWithIds, spacesWithIds } from '#db/queries/pipelines.ts'
import { isSlow } from '#domain/case.ts'
import { type Day, daysBetween, yearOf } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { type Pipeline, stageOf } from '#domain/pipeline.ts'
import { itemExportQuery, itemFilterOf, itemListQuery } from '#forms/pipeline-list.ts'
import { type Looking, view } from '#views/view.server.ts'

/** Where an item stands, as lists and cards draw it, counted up to the day. */
function drawnPlace(pipeline: Pipeline, place: ItemPlace, on: Day) {
  const stage = stageOf(pipeline, place.stage)
  const days = Math.max(0, daysBetween(place.since, place.endedOn ?? on))
  return {
    stageName: { zh: stage?.zh ?? place.stage, en: stage?.en ?? place.stage },
    days,
    slow: place.endedOn === null && isSlow(place.since, stage?.slowAfterDays ?? null, on),
  }
}

type Rows<Row> = (tx: Reading, viewer: Viewer, ids: readonly string[]) => Promise<Row[]>
type Drawing = { tx: Reading; viewer: Viewer; on: Day }

/** The places in their order, each with the rest of its row. */
async function drawn<Row extends { id: string }>(
  { tx, viewer, on }: Drawing,
  pipeline: Pipeline,
  places: readonly ItemPlace[],
  rowsOf: Rows<Row>,
) {
  const ids = places.map(({ id }) => id)
  const rows = new Map((ids.length === 0 ? [] : await rowsOf(tx, viewer, ids)).map((row) => [row.id, row]))
  return places.flatMap((place) => {
    const row = rows.get(place.id)
    return row ? [{ ...row, ...place, ...drawnPlace(pipeline, place, on) }] : []
  })
}

export async function drawnLeads(drawing: Drawing, places: readonly ItemPlace[]) {
  const { tx, viewer } = drawing
  const rows = await drawn(drawing, 'lead', places, leadsWithIds)
  const carriers = await carrierNames(tx, viewer, given(rows, 'carrier'))
  const firms = await firmNames(tx, viewer, given(rows, 'firm'))
  return rows.map((row) => ({
    ...row,
    carrierName: carriers.get(row.carrier ?? '') ?? null,
    firmName: firms.get(row.firm ?? '') ?? null,
  }))
}

export async function drawnSpaces(drawing: Drawing, places: readonly ItemPlace[]) {
  const { tx, viewer } = drawing
  const rows = await drawn(drawing, 'space', places, spacesWithIds)
  const { zone: zones } = await codeListsOf(tx, viewer)
  const carriers = await carrierNames(tx, viewer, given(rows, 'carrier'))
  return rows.map((row) => {
    const zone = zones.find(({ code }) => code === row.zone)
    const zoneName = zone ? { zh: zone.zh, en: zone.en } : null
    return { ...row, zoneName, carrierName: carriers.get(row.carrier ?? '') ?? null }
  })
}

export async function drawnPlatformProjects(drawing: Drawing, places: readonly ItemPlace[]) {
  const { tx, viewer } = drawing
  const rows = await drawn(drawing, 'platform', places, platformProjectsWithIds)
  const platforms = await platformNames(tx, viewer, given(rows, 'platform'))
  return rows.map((row) => ({ ...row, platformName: platforms.get(row.platform ?? '') ?? null }))
}

/** The ids that rows have under a name. */
const given = <Name extends string>(rows: readonly Record<Name, string | null>[], name: Name): string[] =>
  rows.flatMap((row) => row[name] ?? [])

export type DrawnLead = Awaited<ReturnType<typeof drawnLeads>>[number]
export type DrawnSpace = Awaited<ReturnType<typeof drawnSpaces>>[number]
export type DrawnPlatformProject = Awaited<ReturnType<typeof drawnPlatformProjects>>[number]

/** Years that something may be expected in, as filters offer them. */
export const yearsAround = (today: Day): number[] => Array.from({ length: 9 }, (_, at) => yearOf(today) - 2 + at)

type ListLooking = Looking<z.output<typeof itemListQuery>>

async function listOf<Row>(
  { tx, viewer, on, today, query }: ListLooking,
  pipeline: Pipeline,
  draw: (drawing: Drawing, places: readonly ItemPlace[]) => Promise<Row[]>,
) {
  const asked: AskedOn = { on, today }
  const filter = itemFilterOf(query)
  const total = await itemCount(tx, viewer, pipeline, asked, filter)
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
  const rows = await listPlaces(tx, viewer, pipeline, asked, filter, query.sort, {
    size: query.size,
    offset: (page - 1) * query.size,
  })
  return {
    on,
    query,
    page,
    total,
    rows: await draw({ tx, viewer, on }, rows),
    officers: await officersOf(tx, viewer),
    years: yearsAround(today),
    can: { edit: may(viewer.roles, 'edit pipelines') && on === today, export: may(viewer.roles, 'export lists') },
  }
}

const read = { may: 'read pipelines', query: itemListQuery } as const

export const leadListView = view({ name: 'lead-list', ...read, load: (looking) => listOf(looking, 'lead', drawnLeads) })
export const spaceListView = view({
  name: 'space-list',
  ...read,
  load: (looking) => listOf(looking, 'space', drawnSpaces),
})
export const platformProjectListView = view({
  name: 'platform-project-list',
  ...read,
  load: (looking) => listOf(looking, 'platform', drawnPlatformProjects),
})

const exported = 10_000

/** Every row that the filters find, in the order shown. */
async function fileOf<Row>(
  { tx, viewer, on, today, query }: Looking<z.output<typeof itemExportQuery>>,
  pipeline: Pipeline,
  draw: (drawing: Drawing, places: readonly ItemPlace[]) => Promise<Row[]>,
) {
  const page = { size: exported, offset: 0 }
  const places = await listPlaces(tx, viewer, pipeline, { on, today }, itemFilterOf(query), query.sort, page)
  return { on, columns: query.column, rows: await draw({ tx, viewer, on }, places) }
}

const taken = { may: 'read pipelines', query: itemExportQuery } as const

export const leadExport = view({
  name: 'export-leads',
  ...taken,
  load: (looking) => fileOf(looking, 'lead', drawnLeads),
})
export const spaceExport = view({
  name: 'export-spaces',
  ...taken,
  load: (looking) => fileOf(looking, 'space', drawnSpaces),
})
export const platformProjectExport = view({
  name: 'export-platform-projects',
  ...taken,
  load: (looking) => fileOf(looking, 'platform', drawnPlatformProjects),
})
