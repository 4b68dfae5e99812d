import { act } from '#acts/act.server.ts'
import { firmMeant, refuseNoOfficer } from '#acts/support-rules.server.ts'
import { caseSeen } from '#db/queries/cases.ts'
import { addRecord } from '#db/queries/records.ts'
import { addTaskForm } from '#forms/task.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** A task by hand: for oneself, unless somebody else is named. */
export const addTask = act({
  name: 'add-task',
  may: 'keep tasks',
  form: addTaskForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = input.case === null ? null : found(await caseSeen(tx, viewer, today, input.case))
    const firm = input.firm === null ? (row?.firm ?? null) : (await firmMeant(tx, viewer, input.firm)).id
    refuseIf(row !== null && row.firm !== firm, 'not-found')
    await refuseNoOfficer(tx, viewer, input.officer)
    const { title, dueOn } = input
    const officer = input.officer ?? viewer.account
    const task = await addRecord(tx, 'task', firm, { firm, case: row?.id ?? null, officer, title, dueOn })
    about('task', task)
    return task
  },
})
