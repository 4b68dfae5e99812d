// What a month's figures are computed from: a carrier's facts as they are now known, as the rules of the month read them.
import type { Reading } from '#db/changing.ts'
import { termsOf } from '#db/queries/carriers.ts'
import { staysOfMonth } from '#db/queries/monthly-reports.ts'
import type { StayRow } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import type { MonthFacts, MonthStay } from '#domain/monthly-report.ts'
import type { Viewer } from '#domain/permission.ts'

export const asMonthStay = ({ stay, team }: { stay: StayRow; team: boolean }): MonthStay => ({
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
