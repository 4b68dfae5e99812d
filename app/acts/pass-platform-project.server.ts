import { act } from '#acts/act.server.ts'
import { itemToChange, lastStep, refuseStepEarly } from '#acts/pipeline-rules.server.ts'
import { platformToRaise } from '#acts/platform-project-rules.server.ts'
import { platformValues } from '#acts/platform-rules.server.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { endItem, platformProjectSeen } from '#db/queries/pipelines.ts'
import { may } from '#domain/permission.ts'
import { typeOf } from '#domain/platform.ts'
import { passPlatformProjectForm } from '#forms/platform-project.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 通过: the platform is recognised; where it raises another, that one's time ends on the day and the new one follows it. */
export const passPlatformProject = act({
  name: 'pass-platform-project',
  may: 'edit pipelines',
  form: passPlatformProjectForm,
  once: true,
  async do({ tx, viewer, input: { project, version, ...written }, today, about }) {
    await itemToChange(tx, viewer, 'platform', { item: project, version })
    const row = found(await platformProjectSeen(tx, viewer, project))
    about('platformProject', row.id, { end: 'recognised' })
    refuseIf(!may(viewer.roles, 'edit platforms'), 'not-allowed')
    const last = await lastStep(tx, row)
    const { from } = written
    refuseStepEarly(last, from, today, 'from')
    const { level, upgrades, field } = row
    const raised = upgrades === null ? null : await platformToRaise(tx, viewer, upgrades, level)
    if (raised) {
      refuseIf(from <= raised.fromOn, 'range.empty', {}, 'from')
      await correctFact(tx, 'platform', raised.hostFirm, raised, { toOn: from }, null)
    }
    const host = row.hostFirm ?? row.hostName
    const values = await platformValues(tx, viewer, { ...written, host, level, type: typeOf(row.type) }, null)
    const follows = raised?.fact ?? null
    const platform = await addFact(tx, 'platform', values.hostFirm ?? null, { ...values, field, follows })
    await endItem(tx, 'platform', row, last, { end: 'recognised', on: from, why: null, made: { platform } })
    return { project: row.id, platform }
  },
})
