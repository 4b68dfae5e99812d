import { act } from '#acts/act.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { trainingById } from '#db/queries/trainings.ts'
import { editTrainingForm } from '#forms/support.ts'
import { found } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const editTraining = act({
  name: 'edit-training',
  may: 'give support',
  form: editTrainingForm,
  async do({ tx, viewer, input, about }) {
    const row = found(await trainingById(tx, viewer, input.training))
    about('training', row.id)
    refuseStale(input.version, row.version, () => ({ ...row }))
    const { training: _, version: __, ...values } = input
    await changeRecord(tx, 'training', null, row, values)
    return row.id
  },
})
