import { act } from '#acts/act.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { firmsOfTraining, trainingById } from '#db/queries/trainings.ts'
import { takeAttendanceForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** Of the firms the form listed, those ticked were present and the others not; firms invited since keep their state. */
export const takeAttendance = act({
  name: 'take-attendance',
  may: 'give support',
  form: takeAttendanceForm,
  async do({ tx, viewer, input, today, about }) {
    const training = found(await trainingById(tx, viewer, input.training))
    refuseIf(training.heldOn > today, 'training.not-held')
    const listed = new Set(input.asked)
    const present = new Set(input.select)
    about('training', training.id, { present: present.size })
    for (const { row } of await firmsOfTraining(tx, viewer, training.id)) {
      if (listed.has(row.id)) await changeRecord(tx, 'trainingFirm', row.firm, row, { present: present.has(row.id) })
    }
    return training.id
  },
})
