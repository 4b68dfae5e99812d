import { act } from '#acts/act.server.ts'
import { platformProjectValues } from '#acts/platform-project-rules.server.ts'
import { addPlatformProjectRow } from '#db/queries/pipelines.ts'
import { addPlatformProjectForm } from '#forms/platform-project.ts'
import { refuseIf } from '#server/refusal.ts'

/** 登记平台培育项目: an innovation platform to be, or one to be raised. */
export const addPlatformProject = act({
  name: 'add-platform-project',
  may: 'edit pipelines',
  form: addPlatformProjectForm,
  once: true,
  async do({ tx, viewer, input: { openedOn, ...written }, today, about }) {
    refuseIf(openedOn > today, 'day.ahead', {}, 'openedOn')
    const id = await addPlatformProjectRow(tx, await platformProjectValues(tx, viewer, written, null), openedOn)
    about('platformProject', id)
    return id
  },
})
