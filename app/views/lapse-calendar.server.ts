// 到期日历: how many recognitions of a kind end in each month, and the firms of one of them.
import { lapsesByDay, lapsesIn } from '#db/queries/lapses.ts'
import { addDays, addMonths, type Day, endOfMonth, firstOfMonth } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { lapseExportQuery, lapseQuery } from '#forms/renewals.ts'
import { view } from '#views/view.server.ts'

const monthsBack = 12
const monthsAhead = 24

type Lapse = Awaited<ReturnType<typeof lapsesIn>>[number]
const drawn = (on: Day) => (row: Lapse) => ({
  ...row,
  /** 有效期至, inclusive. */
  validUntil: addDays(row.to, -1),
  lapsed: row.to <= on,
})
export type ListedLapse = ReturnType<ReturnType<typeof drawn>>

const monthOfLastDay = (to: Day): string => addDays(to, -1).slice(0, 7)

export const lapseCalendarView = view({
  name: 'lapse-calendar',
  may: 'read cases',
  query: lapseQuery,
  async load({ tx, viewer, on, query }) {
    const from = addMonths(firstOfMonth(on), -monthsBack)
    const to = addMonths(firstOfMonth(on), monthsAhead - 1)
    const days = await lapsesByDay(tx, viewer, on, query.kind, { from, to })
    const months = Array.from({ length: monthsBack + monthsAhead }, (_, at) => {
      const month = addMonths(from, at).slice(0, 7)
      const within = days.filter((one) => monthOfLastDay(one.to) === month)
      const sum = (of: 'firms' | 'withCase') => within.reduce((all, one) => all + one[of], 0)
      return { month, firms: sum('firms'), withCase: sum('withCase'), past: endOfMonth(`${month}-01`) < on }
    })
    const total = months.find(({ month }) => month === query.month)?.firms ?? 0
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const range = { size: query.size, offset: (page - 1) * query.size }
    const chosen = query.month === null ? null : { from: `${query.month}-01`, to: `${query.month}-01` }
    const rows = chosen === null ? [] : await lapsesIn(tx, viewer, on, query.kind, chosen, range)
    return {
      on,
      kind: query.kind,
      month: query.month,
      months,
      rows: rows.map(drawn(on)),
      total,
      page,
      size: query.size,
      mayExport: may(viewer.roles, 'export lists'),
    }
  },
})

/** The certificates of the chosen month; without one, of all months that the calendar shows. */
export const lapseExportView = view({
  name: 'export-lapses',
  may: 'read cases',
  query: lapseExportQuery,
  async load({ tx, viewer, on, query }) {
    const months =
      query.month === null
        ? { from: addMonths(firstOfMonth(on), -monthsBack), to: addMonths(firstOfMonth(on), monthsAhead - 1) }
        : { from: `${query.month}-01`, to: `${query.month}-01` }
    const rows = await lapsesIn(tx, viewer, on, query.kind, months, null)
    return { on, kind: query.kind, month: query.month, format: query.format, rows: rows.map(drawn(on)) }
  },
})
