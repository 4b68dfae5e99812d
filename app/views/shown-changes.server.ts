// How a split or merge is told: its day, and the numbers of the units before and after.
import type { Reading } from '#db/changing.ts'
import { standingChanges, type UnitChangeRow } from '#db/queries/unit-changes.ts'
import type { UnitRow } from '#db/queries/units.ts'
import type { Viewer } from '#domain/permission.ts'

const numbersOf = (units: readonly UnitRow[], facts: readonly string[]): string[] =>
  facts.flatMap((one) => units.find(({ fact }) => fact === one)?.number ?? [])

export const shownChange = (change: UnitChangeRow, units: readonly UnitRow[]) => ({
  id: change.id,
  kind: change.kind,
  on: change.happenedOn,
  before: numbersOf(units, change.before),
  after: numbersOf(units, change.after),
})

/** The splits and merges of a carrier's page, the newest first. */
export const changesShown = async (tx: Reading, viewer: Viewer, carrier: string, units: readonly UnitRow[]) =>
  (await standingChanges(tx, viewer, carrier)).map((change) => shownChange(change, units))
