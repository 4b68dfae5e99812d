import { act } from '#acts/act.server.ts'
import { ownTaskById } from '#db/queries/operator-day.ts'
import { changeRecord } from '#db/queries/records.ts'
import { finishOwnTaskForm } from '#forms/task.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** Whoever was given a task says that it is done. */
export const finishOwnTask = act({
  name: 'finish-own-task',
  may: 'read own tasks',
  form: finishOwnTaskForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await ownTaskById(tx, viewer, input.task))
    about('task', row.id)
    refuseIf(row.doneOn !== null, 'task.done')
    await changeRecord(tx, 'task', row.firm, row, { doneOn: today, doneBy: viewer.account })
    return row.id
  },
})
