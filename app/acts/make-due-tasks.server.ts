import { act } from '#acts/act.server.ts'
import { addRecords } from '#db/queries/records.ts'
import { taskFactsOf } from '#db/queries/task-facts.ts'
import { madeTaskKeys } from '#db/queries/tasks.ts'
import { taskKey, tasksAskedFor } from '#domain/task.ts'
import { makeDueTasksForm } from '#forms/task.ts'

/**
 * Makes a task of everything the rules ask for today and that has none yet, open or done. It reads and writes in one change, and
 * the key of rule and thing is unique in the database: run any number of times, on any number of machines, each is made once.
 */
export const makeDueTasks = act({
  name: 'make-due-tasks',
  may: 'keep tasks',
  form: makeDueTasksForm,
  async do({ tx, viewer, today, about }) {
    const made = await madeTaskKeys(tx, viewer)
    const due = tasksAskedFor(today, await taskFactsOf(tx, viewer, today, null)).filter(
      ({ rule, ruleKey }) => !made.has(taskKey(rule, ruleKey)),
    )
    about('task', null, { tasks: due.length })
    await addRecords(
      tx,
      'task',
      due.map((values) => ({ subject: values.firm, values })),
    )
    return due.length
  },
})
