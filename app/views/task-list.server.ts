// 任务: those made, and how many the rules ask for that are not made yet.
import { z } from 'zod'
import { officersOf } from '#db/queries/officers.ts'
import { taskById, taskSorts, tasksCount, tasksPage } from '#db/queries/tasks.ts'
import { taskRules, taskStateOn, taskStates } from '#domain/task.ts'
import { found } from '#server/refusal.ts'
import { askedTasks } from '#views/asked-tasks.server.ts'
import { optionalOf, pageOf, pageQuery, written } from '#views/list-query.ts'
import { chosen, sorted } from '#views/support-list.server.ts'
import { view } from '#views/view.server.ts'

export const taskListView = view({
  name: 'task-list',
  may: 'keep tasks',
  query: z.object({
    ...pageQuery,
    q: written(),
    firm: chosen(),
    /** 'mine', 'nobody', an account's id, or everybody's. */
    officer: z.string().max(64).catch(''),
    rule: optionalOf([...taskRules, 'by-hand']),
    state: z.enum([...taskStates, 'open', '']).catch('open'),
  }),
  async load({ tx, viewer, on, today, house, query }) {
    const officer = query.officer === 'mine' ? viewer.account : query.officer === 'nobody' ? '' : query.officer || null
    const filter = { ...query, text: query.q, officer, state: query.state === '' ? null : query.state }
    const everything = { ...filter, text: '', firm: null, rule: null }
    const rows = await tasksPage(tx, viewer, on, filter, pageOf(sorted(query, 'due'), taskSorts, 'due'))
    return {
      rows: rows.map((row) => ({ ...row, state: taskStateOn(on, row.task) })),
      total: await tasksCount(tx, viewer, on, filter),
      open: await tasksCount(tx, viewer, on, { ...everything, state: 'open' }),
      overdue: await tasksCount(tx, viewer, on, { ...everything, state: 'overdue' }),
      asked: on === today ? (await askedTasks({ tx, viewer, house, today })).length : 0,
      officers: await officersOf(tx, viewer),
      query,
      on,
    }
  },
})

export const taskFileView = view({
  name: 'task-file',
  may: 'keep tasks',
  query: z.object({ task: z.string() }),
  async load({ tx, viewer, on, today, query }) {
    const row = found(await taskById(tx, viewer, query.task))
    return { ...row, state: taskStateOn(on, row.task), officers: await officersOf(tx, viewer), today }
  },
})
