import { act } from '#acts/act.server.ts'
import type { Changing } from '#db/changing.ts'
import {
  monthlyReportsBetween,
  monthReportRule,
  monthTaskKey,
  operatorsOf,
  type ReportingCarrier,
  remindersOf,
  reportingCarriers,
} from '#db/queries/monthly-reports.ts'
import { addRecord, changeRecord } from '#db/queries/records.ts'
import { addDays, type Day } from '#domain/day.ts'
import { isUnconfirmed, type Month, monthDueOn, monthStateOn } from '#domain/monthly-report.ts'
import type { Viewer } from '#domain/permission.ts'
import { remindMonthForm } from '#forms/month.ts'
import { refuseIf } from '#server/refusal.ts'

/** Days to answer where the month's own day is past. */
const daysToAnswer = 3

/** A task for each operator of a carrier that has not confirmed the month: this carrier, or all of them. */
export const remindMonth = act({
  name: 'remind-month',
  may: 'accept months',
  form: remindMonthForm,
  async do({ tx, viewer, input: { carrier, month }, today, about }) {
    about(carrier === null ? 'list' : 'carrier', carrier, { month: month.slice(0, 7) })
    const carriers = (await reportingCarriers(tx, viewer, '', [month])).filter(
      ({ id }) => carrier === null || id === carrier,
    )
    refuseIf(carrier !== null && carriers.length === 0, 'not-found')
    const reports = await monthlyReportsBetween(tx, viewer, month, month)
    const late = carriers.filter(({ id }) =>
      isUnconfirmed(monthStateOn(today, month, reports.find((one) => one.carrier === id)?.state ?? null)),
    )
    let asked = 0
    for (const one of late) asked += await remind(tx, viewer, one, { month, today })
    refuseIf(asked === 0, 'month.nobody-to-remind')
    return { asked }
  },
})

/** Asked once for each month and operator; asked again, a task done earlier is open once more. */
async function remind(
  tx: Changing,
  viewer: Viewer,
  carrier: ReportingCarrier,
  { month, today }: { month: Month; today: Day },
): Promise<number> {
  const made = await remindersOf(tx, viewer, carrier.id, month)
  const due = monthDueOn(month)
  const dueOn = due < today ? addDays(today, daysToAnswer) : due
  const operators = await operatorsOf(tx, viewer, carrier.id)
  for (const officer of operators) {
    const ruleKey = monthTaskKey(carrier.id, month, officer)
    const known = made.find((one) => one.ruleKey === ruleKey)
    const title = `请确认“${carrier.name}”${month.slice(0, 4)}年${Number(month.slice(5, 7))}月月报`
    if (known) await changeRecord(tx, 'task', null, known, { doneOn: null, doneBy: null, dueOn })
    else await addRecord(tx, 'task', null, { firm: null, officer, rule: monthReportRule, ruleKey, title, dueOn })
  }
  return operators.length
}
