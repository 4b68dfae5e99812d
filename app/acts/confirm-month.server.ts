import { act } from '#acts/act.server.ts'
import type { Changing } from '#db/changing.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { monthFactsOf } from '#db/queries/month-facts.ts'
import { keepMonthlyReport, monthlyReportOf, remindersOf } from '#db/queries/monthly-reports.ts'
import { changeRecord } from '#db/queries/records.ts'
import type { Day } from '#domain/day.ts'
import {
  hasMonth,
  lastOf,
  type Month,
  type MonthFigures,
  monthFigures,
  monthFiguresOf,
  seenFigures,
} from '#domain/monthly-report.ts'
import type { Viewer } from '#domain/permission.ts'
import { confirmMonthForm, figureField } from '#forms/month.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** The month as computed, but for figures that the operator corrects with a note; from now on it is closed. */
export const confirmMonth = act({
  name: 'confirm-month',
  may: 'confirm months',
  form: confirmMonthForm,
  async do({ tx, viewer, input, today, now, about }) {
    const { month, note } = input
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier, { month: month.slice(0, 7) })
    refuseIf(today <= lastOf(month), 'month.running')
    const row = await monthlyReportOf(tx, viewer, carrier, month)
    refuseIf(row !== null && row.state !== 'returned', 'month.confirmed')
    refuseStale(input.version, row?.version ?? 0, () => ({ note: row?.note }))
    const facts = await monthFactsOf(tx, viewer, carrier)
    refuseIf(!hasMonth(month, facts.terms), 'month.not-open')
    const computed = monthFiguresOf(month, facts)
    refuseIf(seenFigures(computed) !== input.seen, 'month.figures-moved')
    const corrected: Partial<MonthFigures> = Object.fromEntries(
      monthFigures.flatMap((key) => {
        const figure = input[figureField(key)]
        return figure === null || figure === computed[key] ? [] : [[key, figure]]
      }),
    )
    refuseIf(Object.keys(corrected).length > 0 && note === null, 'month.note-needed', {}, 'note')
    const figures = { ...computed, ...corrected }
    const undecided = { decidedAt: null, decidedBy: null, decisionNote: null }
    const confirmed = { figures, note, confirmedAt: now, confirmedBy: viewer.account, ...undecided }
    await keepMonthlyReport(tx, { carrier, month, row }, { state: 'confirmed', ...confirmed })
    await finishReminders(tx, viewer, { carrier, month, today })
    return carrier
  },
})

/** What reminded of the month is done with it. */
async function finishReminders(tx: Changing, viewer: Viewer, of: { carrier: string; month: Month; today: Day }) {
  const open = (await remindersOf(tx, viewer, of.carrier, of.month)).filter(({ doneOn }) => doneOn === null)
  for (const row of open) await changeRecord(tx, 'task', null, row, { doneOn: of.today, doneBy: viewer.account })
}
