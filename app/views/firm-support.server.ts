// What the bureau does with one firm, for its page: the newest few of each kind. Nothing for those who may not see it.
import type { Reading } from '#db/changing.ts'
import { filesOf } from '#db/queries/attached-files.ts'
import { notesOfFirm } from '#db/queries/firm-notes.ts'
import { needsOfFirm } from '#db/queries/needs.ts'
import { supportsOfFirm } from '#db/queries/supports.ts'
import { tasksOfFirm } from '#db/queries/tasks.ts'
import { trainingsOfFirm } from '#db/queries/trainings.ts'
import { visitsOfFirm } from '#db/queries/visits.ts'
import { fileLimitMb } from '#domain/attached-file.ts'
import type { Day } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { needStateOn, supportStateOn } from '#domain/support.ts'
import { taskStateOn } from '#domain/task.ts'

/** Shown of each kind; one more is read, to tell whether there are others. */
const few = 5

const newest = <Row>(rows: readonly Row[]): { rows: Row[]; more: boolean } => ({
  rows: rows.slice(0, few),
  more: rows.length > few,
})

export async function firmSupport(tx: Reading, viewer: Viewer, { firm, on }: { firm: string; on: Day }) {
  if (!may(viewer.roles, 'read support')) return null
  const keepsTasks = may(viewer.roles, 'keep tasks')
  const supports = await supportsOfFirm(tx, viewer, firm, few + 1)
  const visits = await visitsOfFirm(tx, viewer, firm, few + 1)
  const needs = await needsOfFirm(tx, viewer, firm, few + 1)
  const trainings = await trainingsOfFirm(tx, viewer, firm, few + 1)
  const tasks = keepsTasks ? await tasksOfFirm(tx, viewer, firm, few + 1) : []
  const notes = await notesOfFirm(tx, viewer, firm, few + 1)
  const files = await filesOf(tx, viewer, firm, few + 1)
  return {
    firm,
    supports: newest(supports.map((row) => ({ ...row, state: supportStateOn(on, row.support) }))),
    visits: newest(visits),
    needs: newest(needs.map((row) => ({ ...row, state: needStateOn(on, row.need) }))),
    trainings: newest(trainings),
    tasks: newest(tasks.map((row) => ({ ...row, state: taskStateOn(on, row.task) }))),
    notes: newest(notes.map(({ note, byName }) => ({ ...note, byName, mine: note.by === viewer.account }))),
    files: newest(files.map(({ file, byName }) => ({ ...file, byName }))),
    limitMb: fileLimitMb,
    can: { give: may(viewer.roles, 'give support'), tasks: keepsTasks },
  }
}
export type FirmSupport = NonNullable<Awaited<ReturnType<typeof firmSupport>>>
