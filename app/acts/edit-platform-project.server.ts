import { act } from '#acts/act.server.ts'
import { platformProjectValues } from '#acts/platform-project-rules.server.ts'
import { platformProjectSeen } from '#db/queries/pipelines.ts'
import { changeRecord } from '#db/queries/records.ts'
import { editPlatformProjectForm } from '#forms/platform-project.ts'
import { platformProjectFormValues } from '#forms/platform-project-values.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** What is known of a platform under way. Its stage is moved, never edited; once it has passed, its platform is. */
export const editPlatformProject = act({
  name: 'edit-platform-project',
  may: 'edit pipelines',
  form: editPlatformProjectForm,
  async do({ tx, viewer, input: { project, version, ...written }, about }) {
    const row = found(await platformProjectSeen(tx, viewer, project))
    about('platformProject', row.id)
    refuseIf(row.endedOn !== null, 'pipeline.ended')
    refuseStale(version ?? row.version, row.version, () => platformProjectFormValues(row))
    await changeRecord(tx, 'platformProject', null, row, await platformProjectValues(tx, viewer, written, row))
    return row.id
  },
})
