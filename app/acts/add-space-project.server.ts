import { act } from '#acts/act.server.ts'
import { spaceValues } from '#acts/space-rules.server.ts'
import { addSpaceRow } from '#db/queries/pipelines.ts'
import { addSpaceForm } from '#forms/space-project.ts'
import { refuseIf } from '#server/refusal.ts'

/** 登记储备空间: space that may become a carrier. */
export const addSpaceProject = act({
  name: 'add-space-project',
  may: 'edit pipelines',
  form: addSpaceForm,
  once: true,
  async do({ tx, viewer, input: { openedOn, ...written }, today, about }) {
    refuseIf(openedOn > today, 'day.ahead', {}, 'openedOn')
    const id = await addSpaceRow(tx, await spaceValues(tx, viewer, written, null), openedOn)
    about('spaceProject', id)
    return id
  },
})
