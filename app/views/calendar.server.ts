// 日历: a month of windows, lapses, tasks, visits and trainings; and the filing windows themselves.
import { z } from 'zod'
import { filingWindowById, filingWindowsOf } from '#db/queries/filing-windows.ts'
import { lapsesBetween } from '#db/queries/lapses-of-month.ts'
import { tasksBetween } from '#db/queries/tasks.ts'
import { trainingsBetween } from '#db/queries/trainings.ts'
import { visitsBetween } from '#db/queries/visits.ts'
import { addMonths, type Day, dayOf, endOfMonth, firstOfMonth, monthOf, yearOf } from '#domain/day.ts'
import { defaultWindows, windowStateOn } from '#domain/filing-window.ts'
import { may } from '#domain/permission.ts'
import { type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'
import { annualReportDueOn } from '#domain/upkeep.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

/** One thing of a day. What is many (tasks, visits, lapses) comes as a count with the list that makes it up. */
export type CalendarEntry =
  | { day: Day; what: 'opens' | 'closes'; kind: RecognitionKind; batch: string; verified: boolean }
  | { day: Day; what: 'lapse'; kind: RecognitionKind; count: number }
  | { day: Day; what: 'report' }
  | { day: Day; what: 'task'; count: number; firm: { id: string; name: string } | null }
  | { day: Day; what: 'visit'; count: number; firm: { id: string; name: string }; visit: string }
  | { day: Day; what: 'training'; training: string; title: string }

const monthShape = /^\d{4}-(0[1-9]|1[0-2])$/

/** Things of one day, together: how many there are, and the first. */
function byDay<Row>(rows: readonly Row[], dayOfRow: (row: Row) => Day): { day: Day; count: number; first: Row }[] {
  const days = new Map<Day, { day: Day; count: number; first: Row }>()
  for (const row of rows) {
    const day = dayOfRow(row)
    const known = days.get(day)
    if (known) known.count += 1
    else days.set(day, { day, count: 1, first: row })
  }
  return [...days.values()]
}

export const calendarView = view({
  name: 'calendar',
  may: 'read support',
  query: z.object({
    month: z.string().regex(monthShape).nullable().catch(null),
    whose: z.enum(['mine', 'all']).catch('all'),
  }),
  async load({ tx, viewer, on, query }) {
    const first =
      query.month === null
        ? firstOfMonth(on)
        : (dayOf(Number(query.month.slice(0, 4)), Number(query.month.slice(5)), 1) ?? firstOfMonth(on))
    const last = endOfMonth(first)
    const year = yearOf(first)
    const officer = query.whose === 'mine' ? viewer.account : null
    const windows = await filingWindowsOf(tx, viewer, { from: year, to: year })
    const within = (day: Day) => day >= first && day <= last
    const marks = windows.flatMap((one): CalendarEntry[] => {
      const mark = { kind: one.kind, batch: one.batchName, verified: one.confidence === 'seen' }
      return [
        { day: one.opensOn, what: 'opens', ...mark },
        { day: one.closesOn, what: 'closes', ...mark },
      ]
    })
    const due = annualReportDueOn(year - 1)
    const reports: CalendarEntry[] = [{ day: due, what: 'report' }]
    const lapses = await lapsesBetween(tx, viewer, on, { from: first, to: last, officer })
    const tasks = byDay(await tasksBetween(tx, viewer, first, last, officer), ({ task }) => task.dueOn)
    const visits = byDay(await visitsBetween(tx, viewer, first, last, officer), ({ visitedOn }) => visitedOn)
    const trainings = await trainingsBetween(tx, viewer, first, last)
    const entries: CalendarEntry[] = [
      ...[...marks, ...reports].filter(({ day }) => within(day)),
      ...lapses.map(({ day, kind, firms }): CalendarEntry => ({ day, what: 'lapse', kind, count: firms })),
      ...tasks.map(({ day, count, first: { firm } }): CalendarEntry => ({ day, what: 'task', count, firm })),
      ...visits.map(
        ({ day, count, first: { id, firm } }): CalendarEntry => ({ day, what: 'visit', count, firm, visit: id }),
      ),
      ...trainings.map(
        ({ id, title, heldOn }): CalendarEntry => ({ day: heldOn, what: 'training', training: id, title }),
      ),
    ]
    return {
      on,
      me: viewer.account,
      whose: query.whose,
      first,
      last,
      year,
      month: monthOf(first),
      before: addMonths(first, -1).slice(0, 7),
      after: addMonths(first, 1).slice(0, 7),
      entries: entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      windows: windows.map((one) => ({
        ...one,
        id: 'id' in one ? one.id : null,
        state: windowStateOn(on, one),
      })),
      can: {
        edit: may(viewer.roles, 'edit cases'),
        tasks: may(viewer.roles, 'keep tasks'),
      },
    }
  },
})

/** A window's form: a kept one by its id; by kind and year what the program expects; else a further batch. */
export const filingWindowView = view({
  name: 'filing-window',
  may: 'edit cases',
  query: z.object({
    window: z.string(),
    kind: z.enum(recognitionKinds).nullable().catch(null),
    year: z.coerce.number().int().min(2000).max(2199).nullable().catch(null),
  }),
  async load({ tx, viewer, on, query }) {
    const kept = query.window === 'new' ? null : found(await filingWindowById(tx, viewer, query.window))
    const year = query.year ?? yearOf(on)
    const expected = defaultWindows(year).find(({ kind }) => kind === query.kind)
    const start = kept ?? expected
    return {
      version: kept?.version ?? 0,
      values: {
        kind: start?.kind ?? query.kind ?? '',
        year: String(start?.year ?? year),
        batchName: start?.batchName ?? '',
        opensOn: start?.opensOn ?? '',
        closesOn: start?.closesOn ?? '',
        confidence: kept ? (kept.confidence === 'memory' ? 'uncertain' : kept.confidence) : 'seen',
        source: start?.source ?? '',
      },
    }
  },
})
