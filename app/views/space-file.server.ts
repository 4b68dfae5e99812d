// One space under way, and what its forms start from.
import { z } from 'zod'
import { carrierNames } from '#db/queries/carrier-names.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { officersOf } from '#db/queries/officers.ts'
import { spaceSeen } from '#db/queries/pipelines.ts'
import { openingFormValues, spaceFormValues } from '#forms/space-project-values.ts'
import { found } from '#server/refusal.ts'
import { itemCourse, itemHead } from '#views/pipeline-item.server.ts'
import { view } from '#views/view.server.ts'

const spaceQuery = z.object({ space: z.string().max(64) })

export const spaceFile = view({
  name: 'space-file',
  may: 'read pipelines',
  query: spaceQuery,
  async load(looking) {
    const { tx, viewer, query } = looking
    const row = found(await spaceSeen(tx, viewer, query.space))
    const officers = await officersOf(tx, viewer)
    const names = await carrierNames(tx, viewer, row.carrier ? [row.carrier] : [])
    const { nameKey: _, ...space } = row
    return {
      ...(await itemCourse(looking, 'space', row)),
      space: {
        ...space,
        officerName: officers.find(({ id }) => id === row.officer)?.name ?? null,
        carrier: row.carrier === null ? null : { id: row.carrier, name: names.get(row.carrier) ?? row.name },
      },
      lists: await codeListsOf(tx, viewer),
      officers,
    }
  },
})

export const newSpace = view({
  name: 'new-space',
  may: 'edit pipelines',
  query: z.object({}),
  async load({ tx, viewer, today }) {
    const officers = await officersOf(tx, viewer)
    const own = officers.some(({ id }) => id === viewer.account) ? viewer.account : ''
    return { today, officers, lists: await codeListsOf(tx, viewer), values: { officer: own, openedOn: today } }
  },
})

export const editSpaceView = view({
  name: 'edit-space',
  may: 'edit pipelines',
  query: spaceQuery,
  async load({ tx, viewer, query }) {
    const row = found(await spaceSeen(tx, viewer, query.space))
    return {
      head: itemHead('space', row),
      values: spaceFormValues(row),
      officers: await officersOf(tx, viewer),
      lists: await codeListsOf(tx, viewer),
    }
  },
})

/** The carrier it is to become, as far as it is known. */
export const openSpaceView = view({
  name: 'open-space',
  may: 'edit pipelines',
  query: spaceQuery,
  async load({ tx, viewer, today, query }) {
    const row = found(await spaceSeen(tx, viewer, query.space))
    return {
      today,
      head: itemHead('space', row),
      zone: row.zone,
      values: openingFormValues(row, today),
      lists: await codeListsOf(tx, viewer),
    }
  },
})
