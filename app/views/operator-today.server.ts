// 今日 of an operator: leases, over-stays, reservations and months of the own carriers that call for work, and own tasks.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { monthlyReportsBetween, reportingCarriers } from '#db/queries/monthly-reports.ts'
import { leasesEnding, ownTasks, reservedStays } from '#db/queries/operator-day.ts'
import { covers, type Day, daysBetween } from '#domain/day.ts'
import { isUnconfirmed, lastOf, monthDueOn, monthStateOn, monthsOver } from '#domain/monthly-report.ts'
import type { Viewer } from '#domain/permission.ts'
import { leavingDays } from '#domain/stacking-plan.ts'
import { taskStateOn } from '#domain/task.ts'
import { overStaysOn } from '#views/over-stays.server.ts'
import { view } from '#views/view.server.ts'

/** Rows of a part; the rest is one link away. */
const shown = 8
const monthsBack = 12
const monthsShown = 5

const partOf = <T>(rows: readonly T[]) => ({ count: rows.length, rows: rows.slice(0, shown) })

type StayRow = { stay: string; firmName: string; carrierName: string; room: string | null }
const placeOf = ({ stay, firmName, carrierName, room }: StayRow) => ({ stay, firmName, carrierName, room })

export const operatorTodayView = view({
  name: 'operator-today',
  may: 'read own tasks',
  query: z.object({}),
  async load({ tx, viewer, on, today }) {
    const leases = await leasesEnding(tx, viewer, on, leavingDays)
    const over = await overStaysOn(tx, viewer, on)
    const reserved = await reservedStays(tx, viewer, on)
    const months = await openMonths(tx, viewer, today)
    return {
      whose: 'operator' as const,
      on,
      leases: partOf(
        leases.flatMap((one) =>
          one.leaseEndOn === null
            ? []
            : [{ ...placeOf(one), endsOn: one.leaseEndOn, days: daysBetween(on, one.leaseEndOn) }],
        ),
      ),
      over: partOf(over.map((one) => ({ ...placeOf(one), months: one.months, overFrom: one.overFrom }))),
      reserved: partOf(reserved.map((one) => ({ ...placeOf(one), since: one.fromOn }))),
      months: { count: months.length, rows: months.slice(0, monthsShown) },
      returned: months.filter(({ state }) => state === 'returned').length,
      tasks: (await ownTasks(tx, viewer, on)).map((task) => ({ ...task, state: taskStateOn(on, task) })),
    }
  },
})

/** Months of the last year that wait for confirmation, the returned ones first, then the latest. */
async function openMonths(tx: Reading, viewer: Viewer, today: Day) {
  const months = monthsOver(today, monthsBack)
  const carriers = await reportingCarriers(tx, viewer, '', months)
  const reports = await monthlyReportsBetween(tx, viewer, months.at(-1) ?? today, today)
  return carriers
    .flatMap(({ id, name, terms }) =>
      months.flatMap((month) => {
        if (!terms.some(({ fromOn, toOn }) => covers({ from: fromOn, to: toOn }, lastOf(month)))) return []
        const report = reports.find((one) => one.carrier === id && one.month === month)
        const state = monthStateOn(today, month, report?.state ?? null)
        const note = state === 'returned' ? (report?.decisionNote ?? null) : null
        return isUnconfirmed(state) ? [{ carrier: { id, name }, month, state, note, dueOn: monthDueOn(month) }] : []
      }),
    )
    .sort((a, b) => Number(b.state === 'returned') - Number(a.state === 'returned') || (a.month < b.month ? 1 : -1))
}
