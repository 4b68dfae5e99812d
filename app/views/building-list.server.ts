// Buildings with their floors: the list, and what the forms start from.
import { z } from 'zod'
import { buildingById, buildingsPage, floorsOf, unitsPerFloor } from '#db/queries/buildings.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { unitsOf } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import { may } from '#domain/permission.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

export const buildingList = view({
  name: 'building-list',
  may: 'read carriers',
  query: z.object({}),
  load: async ({ tx, viewer, on }) => ({
    rows: await buildingsPage(tx, viewer, on),
    lists: await codeListsOf(tx, viewer),
    mayEdit: may(viewer.roles, 'edit carriers'),
  }),
})

export const newBuilding = view({
  name: 'new-building',
  may: 'edit carriers',
  query: z.object({}),
  load: async ({ tx, viewer }) => ({ lists: await codeListsOf(tx, viewer) }),
})

export const buildingForms = view({
  name: 'building-forms',
  may: 'edit carriers',
  query: z.object({ building: z.string() }),
  async load({ tx, viewer, query }) {
    const row = found(await buildingById(tx, viewer, query.building))
    const counts = await unitsPerFloor(tx, row.id)
    // From the top down, as houses are drawn.
    const floors = (await floorsOf(tx, row.id)).reverse()
    return {
      building: { id: row.id, name: row.name, zone: row.zone, version: row.version },
      values: { name: row.name, address: row.address ?? '', zone: row.zone ?? '' },
      floors: floors.map((floor) => ({
        id: floor.id,
        label: floor.label,
        position: String(floor.position),
        gross: floor.grossCent === null ? '' : String(m2Of(floor.grossCent)),
        units: counts.get(floor.id) ?? 0,
      })),
      lists: await codeListsOf(tx, viewer),
    }
  },
})

/** The words by which a carrier's units say where they lie, with a name proposed for each building. */
export const layOutPage = view({
  name: 'lay-out-page',
  may: 'edit carriers',
  query: z.object({ carrier: z.string() }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const units = (await unitsOf(tx, viewer, id)).filter(({ floorAt, floor }) => floorAt === null && floor !== null)
    const words = [...new Set(units.map(({ building }) => building ?? ''))]
    return {
      carrier: { id, name },
      buildings: words.map((word) => {
        const there = units.filter(({ building }) => (building ?? '') === word)
        const floors = new Set(there.map(({ floor }) => floor ?? ''))
        return { word, name: word.length > 3 ? word : `${name}${word}`, floors: [...floors], units: there.length }
      }),
    }
  },
})
