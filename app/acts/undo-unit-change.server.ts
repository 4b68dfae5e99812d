import { act } from '#acts/act.server.ts'
import { moveRest } from '#acts/floor.server.ts'
import { staysFrom } from '#acts/unit-change-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { correctFact, withdrawFact } from '#db/queries/facts.ts'
import { changeRecord } from '#db/queries/records.ts'
import { type StayWithFirm, staysIn } from '#db/queries/stays.ts'
import { changeById, earlierUnitOf, standingChanges, type UnitChangeRow } from '#db/queries/unit-changes.ts'
import { type UnitRow, unitsOf } from '#db/queries/units.ts'
import type { Viewer } from '#domain/permission.ts'
import { undoUnitChangeForm } from '#forms/unit-change.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** Takes back a split or merge that should not have been: the units as they were, and the stays back in them. */
export const undoUnitChange = act({
  name: 'undo-unit-change',
  may: 'edit units',
  form: undoUnitChangeForm,
  async do({ tx, viewer, input, now, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const change = found(await changeById(tx, viewer, carrier, input.change))
    refuseIf(change.undoneAt !== null, 'unit-change.undone')
    const units = await unitsOf(tx, viewer, carrier)
    const begun = units.filter(({ fact }) => change.after.includes(fact))
    await refuseLater(tx, viewer, change, begun)
    await bringStaysBack(tx, viewer, change, units)
    const ended = units.filter(({ fact, kind }) => change.before.includes(fact) && kind !== 'whole')
    for (const row of begun) await withdrawFact(tx, 'unit', carrier, row)
    if (ended.length === 0) await returnToRest(tx, viewer, carrier, begun)
    else
      for (const row of ended) await correctFact(tx, 'unit', carrier, row, { toOn: begun[0]?.toOn ?? null }, input.why)
    await changeRecord(tx, 'unitChange', carrier, change, { undoneAt: now })
    return carrier
  },
})

/** What came out of it must still be as it came: not split again, not ended, not given up. */
async function refuseLater(tx: Changing, viewer: Viewer, change: UnitChangeRow, begun: readonly UnitRow[]) {
  const later = (await standingChanges(tx, viewer, change.carrier)).filter(({ id }) => id !== change.id)
  for (const row of begun) {
    const again = later.some(({ before }) => before.includes(row.fact))
    const cut = row.toOn !== begun[0]?.toOn || row.fromOn !== change.happenedOn
    refuseIf(again || cut, 'unit-change.later-changed', { number: row.number })
  }
  if (begun.length < change.after.length) refuse('unit-change.later-changed', { number: '' })
}

async function returnToRest(tx: Changing, viewer: Viewer, carrier: string, begun: readonly UnitRow[]) {
  for (const { fromOn, toOn, grossCent } of begun) {
    const returned = { from: fromOn, to: toOn, grossCent }
    await moveRest(tx, carrier, await unitsOf(tx, viewer, carrier), { taken: null, returned }, null)
  }
}

/** Each stay in the new units came with the change and goes back; one that came since is in the way. */
async function bringStaysBack(tx: Changing, viewer: Viewer, change: UnitChangeRow, units: readonly UnitRow[]) {
  const { carrier, before, after, happenedOn } = change
  const all = await staysIn(tx, viewer, carrier)
  for (const one of await staysFrom(tx, viewer, carrier, after, happenedOn)) {
    const first = all.find((other) => isFirstPart(other, one, change))
    if (first) await rejoin(tx, first, one)
    else {
      const unit = await earlierUnitOf(tx, one.stay.fact, before)
      if (unit === null) {
        const number = units.find(({ fact }) => fact === one.stay.unit)?.number ?? ''
        refuse('unit-change.later-changed', { number })
      }
      await correctFact(tx, 'stay', carrier, one.stay, { unit }, null)
    }
  }
  const over = all.find(({ stay }) => after.includes(stay.unit ?? '') && stay.toOn !== null && stay.toOn <= happenedOn)
  if (over) refuse('unit-change.later-changed', { number: over.firm.name })
}

const isFirstPart = ({ stay }: StayWithFirm, next: StayWithFirm, { before, happenedOn }: UnitChangeRow): boolean =>
  before.includes(stay.unit ?? '') &&
  stay.firm === next.stay.firm &&
  stay.kind === next.stay.kind &&
  stay.toOn === happenedOn &&
  next.stay.fromOn === happenedOn

/** Two parts of one stay are one again: how it ends is how the second ended. */
async function rejoin(tx: Changing, first: StayWithFirm, next: StayWithFirm): Promise<void> {
  const { carrier, toOn, leaseEndOn, departure, graduation, nextStay, note } = next.stay
  await withdrawFact(tx, 'stay', carrier, next.stay)
  await correctFact(tx, 'stay', carrier, first.stay, { toOn, leaseEndOn, departure, graduation, nextStay, note }, null)
}
