import { act } from '#acts/act.server.ts'
import { newCarrier } from '#acts/new-carrier.server.ts'
import { itemToChange, lastStep, refuseStepEarly } from '#acts/pipeline-rules.server.ts'
import { endItem, spaceSeen } from '#db/queries/pipelines.ts'
import { may } from '#domain/permission.ts'
import { openSpaceForm } from '#forms/space-project.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 启用: the space opens as a carrier with its term and its area, and counts toward the 100 万㎡ from that day. */
export const openSpaceProject = act({
  name: 'open-space-project',
  may: 'edit pipelines',
  form: openSpaceForm,
  once: true,
  async do({ tx, viewer, input: { space, version, ...written }, today, about }) {
    await itemToChange(tx, viewer, 'space', { item: space, version })
    const row = found(await spaceSeen(tx, viewer, space))
    about('spaceProject', row.id, { end: 'opened' })
    refuseIf(!may(viewer.roles, 'edit carriers'), 'not-allowed')
    const last = await lastStep(tx, row)
    refuseStepEarly(last, written.from, today, 'from')
    const carrier = await newCarrier(tx, viewer, written)
    await endItem(tx, 'space', row, last, { end: 'opened', on: written.from, why: null, made: { carrier } })
    return { space: row.id, carrier }
  },
})
