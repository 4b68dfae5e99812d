// What monthly reports ask of acts: what a month's figures are computed from, and that a confirmed month stays closed.
import type { Changing, Reading } from '#db/changing.ts'
import { termsOf } from '#db/queries/carriers.ts'
import { closedMonthsOf, monthlyReportOf, staysOfMonth } from '#db/queries/monthly-reports.ts'
import { unitsOf } from '#db/queries/units.ts'
import {
  type Month,
  type MonthFacts,
  type MonthFigures,
  type MonthStay,
  monthFigures,
  touchesMonth,
} from '#domain/monthly-report.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

type StayOfMonth = Awaited<ReturnType<typeof staysOfMonth>>[number]

export const asMonthStay = ({ stay, team }: StayOfMonth): MonthStay => ({
  id: stay.fact,
  firm: stay.firm,
  carrier: stay.carrier,
  unit: stay.unit,
  kind: stay.kind,
  areaCent: stay.areaCent,
  from: stay.fromOn,
  to: stay.toOn,
  incubating: stay.incubating,
  longCycle: stay.longCycle,
  team,
  desks: stay.desks,
  leaseEnd: stay.leaseEndOn,
  departure: stay.departure,
})

/** A carrier's facts as they are now known. */
export async function monthFactsOf(tx: Reading, viewer: Viewer, carrier: string): Promise<MonthFacts> {
  const [terms, units, stays] = [
    await termsOf(tx, viewer, carrier),
    await unitsOf(tx, viewer, carrier),
    await staysOfMonth(tx, viewer, carrier),
  ]
  return {
    terms: terms.map(({ fromOn, toOn, ...term }) => ({ ...term, from: fromOn, to: toOn })),
    units: units.map(({ fact, fromOn, toOn, ...unit }) => ({ ...unit, id: fact, from: fromOn, to: toOn })),
    stays: stays.map(asMonthStay),
  }
}

/** Figures as one short text: whether two people saw the same. */
export const seenFigures = (figures: MonthFigures): string => monthFigures.map((key) => figures[key] ?? '').join(',')

/** The report that a decision is about, as its officer saw it. */
export async function decidedReport(
  tx: Reading,
  viewer: Viewer,
  asked: { carrier: string; month: Month; version: number },
) {
  const row = found(await monthlyReportOf(tx, viewer, asked.carrier, asked.month))
  refuseStale(asked.version, row.version, () => ({ state: row.state }))
  refuseIf(row.state === 'returned', 'month.returned')
  return row
}

/**
 * A confirmed month is closed to operators: no act of theirs changes what it reports. The officer returns the month, or records
 * the correction, which then stands dated beside the confirmed figures. Looks at what the act changed, so no act can forget it.
 */
export async function keepClosedMonths(tx: Changing, viewer: Viewer): Promise<void> {
  if (seesWholeDistrict(viewer)) return
  const moved = tx.changes.filter(({ kind }) => kind === 'stay' || kind === 'unit')
  const carriers = [...new Set(moved.flatMap(({ subject }) => subject ?? []))]
  for (const { carrier, month } of await closedMonthsOf(tx, carriers)) {
    const touched = moved.some((one) => one.subject === carrier && touchesMonth(month, one))
    if (touched) refuse('month.closed', { month: month.slice(0, 7) })
  }
}
