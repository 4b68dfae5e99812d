import { act } from '#acts/act.server.ts'
import { refuseNoOfficer } from '#acts/support-rules.server.ts'
import { changeRecord } from '#db/queries/records.ts'
import { tasksByIds } from '#db/queries/tasks.ts'
import { reassignTasksForm } from '#forms/task.ts'
import { refuseIf } from '#server/refusal.ts'

/** Gives the picked open tasks to one officer, or to nobody; a done one among them refuses them all. */
export const reassignTasks = act({
  name: 'reassign-tasks',
  may: 'keep tasks',
  form: reassignTasksForm,
  async do({ tx, viewer, input, about }) {
    await refuseNoOfficer(tx, viewer, input.officer)
    const rows = await tasksByIds(tx, viewer, input.select)
    refuseIf(rows.length < new Set(input.select).size, 'not-found')
    refuseIf(
      rows.some(({ doneOn }) => doneOn !== null),
      'task.done',
    )
    about('task', rows.length === 1 ? (rows[0]?.id ?? null) : null, { tasks: rows.length })
    for (const row of rows) await changeRecord(tx, 'task', row.firm, row, { officer: input.officer })
    return rows.length
  },
})
