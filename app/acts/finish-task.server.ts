import { act } from '#acts/act.server.ts'
import { refuseAhead } from '#acts/support-rules.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { taskById } from '#db/queries/tasks.ts'
import { finishTaskForm } from '#forms/task.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const finishTask = act({
  name: 'finish-task',
  may: 'keep tasks',
  form: finishTaskForm,
  async do({ tx, viewer, input, today, about }) {
    const { task: row } = found(await taskById(tx, viewer, input.task))
    about('task', row.id)
    refuseIf(row.doneOn !== null, 'task.done')
    refuseStale(input.version, row.version, () => ({ officer: row.officer }))
    refuseAhead(input.doneOn, today, 'doneOn')
    const { doneOn, outcome } = input
    await changeRecord(tx, 'task', row.firm, row, { doneOn, doneBy: viewer.account, outcome })
    return row.id
  },
})
