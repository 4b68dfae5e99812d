// 任务: by hand and by rule, open and done.
import { and, asc, count, eq, gte, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { PageOf } from '#db/queries/carriers.ts'
import { mentions } from '#db/queries/firms.ts'
import { come, firmShown, inDirection, nameOfAccount, notCome } from '#db/queries/listed.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { firm } from '#db/schema/firm.ts'
import { task } from '#db/schema/support.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { soonDays, type TaskRule, type TaskState, taskKey } from '#domain/task.ts'

export type TaskRow = RecordRow<'task'>
export const taskSorts = ['due', 'firm', 'made'] as const
export type TaskFilter = {
  text: string
  firm: string | null
  /** Null = everybody's; '' = nobody's. */
  officer: string | null
  rule: TaskRule | 'by-hand' | null
  state: TaskState | 'open' | null
}

function stands(state: TaskState | 'open', on: Day): SQL | undefined {
  if (state === 'done') return come(task.doneOn, on)
  const open = notCome(task.doneOn, on)
  switch (state) {
    case 'overdue':
      return and(open, lt(task.dueOn, on))
    case 'today':
      return and(open, eq(task.dueOn, on))
    case 'soon':
      return and(open, lte(task.dueOn, addDays(on, soonDays)))
    case 'later':
      return and(open, sql`${task.dueOn} > ${addDays(on, soonDays)}`)
    default:
      return open
  }
}

const ownedBy = (officer: string): SQL => (officer === '' ? isNull(task.officer) : eq(task.officer, officer))

const asked = (viewer: Viewer, on: Day, filter: TaskFilter): SQL | undefined =>
  and(
    eq(task.district, viewer.district),
    filter.firm === null ? undefined : eq(task.firm, filter.firm),
    filter.officer === null ? undefined : ownedBy(filter.officer),
    filter.rule === null ? undefined : filter.rule === 'by-hand' ? isNull(task.rule) : eq(task.rule, filter.rule),
    filter.state === null ? undefined : stands(filter.state, on),
    filter.text === ''
      ? undefined
      : sql`(${mentions(filter.text)} or lower(coalesce(${task.title}, '')) like ${`%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`} escape '\\')`,
  )

const shown = { task, firm: firmShown, officerName: nameOfAccount(task.officer) }

function orderOf(sort: (typeof taskSorts)[number]) {
  if (sort === 'firm') return firm.pinyinKey
  return sort === 'made' ? task.createdAt : task.dueOn
}

export const tasksPage = (
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: TaskFilter,
  page: PageOf<(typeof taskSorts)[number]>,
) =>
  tx.db
    .select(shown)
    .from(task)
    .leftJoin(firm, eq(firm.id, task.firm))
    .where(asked(viewer, on, filter))
    .orderBy(inDirection(orderOf(page.sort), page.descending), asc(task.id))
    .limit(page.size)
    .offset(page.offset)

export async function tasksCount(tx: Reading, viewer: Viewer, on: Day, filter: TaskFilter): Promise<number> {
  const rows = await tx.db
    .select({ n: count() })
    .from(task)
    .leftJoin(firm, eq(firm.id, task.firm))
    .where(asked(viewer, on, filter))
  return rows[0]?.n ?? 0
}

export async function taskById(tx: Reading, viewer: Viewer, id: string) {
  const rows = await tx.db
    .select(shown)
    .from(task)
    .leftJoin(firm, eq(firm.id, task.firm))
    .where(and(eq(task.district, viewer.district), eq(task.id, id)))
    .limit(1)
  return rows[0] ?? null
}

export const tasksByIds = (tx: Reading, viewer: Viewer, ids: readonly string[]): Promise<TaskRow[]> =>
  tx.db
    .select()
    .from(task)
    .where(and(eq(task.district, viewer.district), inArray(task.id, [...ids])))

const ofOneFirm = prepared((db) =>
  db
    .select({ task, officerName: nameOfAccount(task.officer) })
    .from(task)
    .where(and(eq(task.firm, given('firm')), sql`(${task.district} || '') = ${given('district')}`))
    .orderBy(sql`(${task.doneOn} is not null)`, asc(task.dueOn), asc(task.id))
    .limit(given('limit')),
)

/** A firm's tasks, the open ones first, the soonest due before the others. */
export const tasksOfFirm = (tx: Reading, viewer: Viewer, firmId: string, atMost: number) =>
  ofOneFirm(tx, { district: viewer.district, firm: firmId, limit: atMost })

/** A case's tasks, in the same order. */
export const tasksOfCase = (tx: Reading, viewer: Viewer, caseId: string) =>
  tx.db
    .select({ task, officerName: nameOfAccount(task.officer) })
    .from(task)
    .where(and(eq(task.district, viewer.district), eq(task.case, caseId)))
    .orderBy(sql`(${task.doneOn} is not null)`, asc(task.dueOn), asc(task.id))

/** What rules have been answered with a task already, open or done. */
export async function madeTaskKeys(tx: Reading, viewer: Viewer): Promise<Set<string>> {
  const rows = await tx.db
    .select({ rule: task.rule, ruleKey: task.ruleKey })
    .from(task)
    .where(and(eq(task.district, viewer.district), sql`${task.rule} is not null`))
  return new Set(rows.map(({ rule, ruleKey }) => taskKey(rule ?? '', ruleKey ?? '')))
}

/** Open tasks due by a day, the soonest first. */
export const openTasksDueBy = (tx: Reading, viewer: Viewer, by: Day, officer: string | null, atMost: number) =>
  tx.db
    .select(shown)
    .from(task)
    .leftJoin(firm, eq(firm.id, task.firm))
    .where(
      and(
        eq(task.district, viewer.district),
        isNull(task.doneOn),
        lte(task.dueOn, by),
        officer === null ? undefined : eq(task.officer, officer),
      ),
    )
    .orderBy(asc(task.dueOn), asc(task.id))
    .limit(atMost)

/** Open tasks: all, overdue, due today, due within the days that count as soon. */
export async function openTaskCounts(tx: Reading, viewer: Viewer, on: Day, officer: string | null) {
  const rows = await tx.db
    .select({
      all: count(),
      overdue: sql`count(case when ${lt(task.dueOn, on)} then 1 end)`.mapWith(Number),
      today: sql`count(case when ${eq(task.dueOn, on)} then 1 end)`.mapWith(Number),
      soon: sql`count(case when ${lte(task.dueOn, addDays(on, soonDays))} then 1 end)`.mapWith(Number),
    })
    .from(task)
    .where(
      and(
        eq(task.district, viewer.district),
        isNull(task.doneOn),
        officer === null ? undefined : eq(task.officer, officer),
      ),
    )
  return rows[0] ?? { all: 0, overdue: 0, today: 0, soon: 0 }
}

/** Open tasks due between two days, both included: for the calendar. */
export const tasksBetween = (tx: Reading, viewer: Viewer, from: Day, to: Day, officer: string | null) =>
  tx.db
    .select(shown)
    .from(task)
    .leftJoin(firm, eq(firm.id, task.firm))
    .where(
      and(
        eq(task.district, viewer.district),
        isNull(task.doneOn),
        gte(task.dueOn, from),
        lte(task.dueOn, to),
        officer === null ? undefined : eq(task.officer, officer),
      ),
    )
    .orderBy(asc(task.dueOn), asc(task.id))

/** By firm: due days of annual reports that were asked for in time and nobody has filed; what was not asked for is not known. */
export async function missedReports(tx: Reading, viewer: Viewer, on: Day): Promise<Map<string, Day[]>> {
  const rows = await tx.db
    .select({ firm: task.firm, dueOn: task.dueOn })
    .from(task)
    .where(
      and(
        eq(task.district, viewer.district),
        eq(task.rule, 'annual-report'),
        lt(task.dueOn, on),
        sql`substr(${task.createdAt}, 1, 10) <= ${task.dueOn}`,
        isNull(task.doneOn),
      ),
    )
  const missed = new Map<string, Day[]>()
  for (const { firm, dueOn } of rows) if (firm) missed.set(firm, [...(missed.get(firm) ?? []), dueOn])
  return missed
}
