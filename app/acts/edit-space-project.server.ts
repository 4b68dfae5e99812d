import { act } from '#acts/act.server.ts'
import { spaceValues } from '#acts/space-rules.server.ts'
import { spaceSeen } from '#db/queries/pipelines.ts'
import { changeRecord } from '#db/queries/records.ts'
import { editSpaceForm } from '#forms/space-project.ts'
import { spaceFormValues } from '#forms/space-project-values.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** What is known of space under way. Its stage is moved, never edited; once it has opened, its carrier is. */
export const editSpaceProject = act({
  name: 'edit-space-project',
  may: 'edit pipelines',
  form: editSpaceForm,
  async do({ tx, viewer, input: { space, version, ...written }, about }) {
    const row = found(await spaceSeen(tx, viewer, space))
    about('spaceProject', row.id)
    refuseIf(row.endedOn !== null, 'pipeline.ended')
    refuseStale(version ?? row.version, row.version, () => spaceFormValues(row))
    await changeRecord(tx, 'spaceProject', null, row, await spaceValues(tx, viewer, written, row))
    return row.id
  },
})
