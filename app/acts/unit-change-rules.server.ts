// What splits and merges share: the units as the rules see them, and the stays that go over the day.
import { goOn } from '#acts/going-on.server.ts'
import type { Changing } from '#db/changing.ts'
import { type StayWithFirm, staysIn } from '#db/queries/stays.ts'
import { changesOfUnit, standingChanges } from '#db/queries/unit-changes.ts'
import type { UnitRow } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { ChangeFault, Slice } from '#domain/unit-change.ts'
import { refuse } from '#server/refusal.ts'

export const asSlice = (row: UnitRow): Slice => ({
  number: row.number,
  kind: row.kind,
  grossCent: row.grossCent,
  lettableCent: row.lettableCent,
  usableCent: row.usableCent,
  desks: row.desks,
  from: row.fromOn,
  to: row.toOn,
})

export function refuseFault(fault: ChangeFault | null): void {
  if (fault === null) return
  if (fault.fault === 'not-running') refuse('unit-change.not-running', { number: fault.number }, 'on')
  if (fault.fault !== 'area-differs' && fault.fault !== 'lettable-differs')
    refuse(`unit-change.${fault.fault}`, {}, 'number')
  const [sum, area] = [m2Of(fault.sumCent), m2Of(fault.areaCent)]
  const difference = m2Of(Math.abs(fault.sumCent - fault.areaCent))
  const field = fault.fault === 'area-differs' ? 'gross' : 'lettable'
  refuse(`unit-change.${fault.fault}`, { sum, area, difference }, field)
}

/** Refuses where the unit was split or merged meanwhile: the refusal says when and into what. */
export async function refuseChanged(tx: Changing, viewer: Viewer, row: UnitRow): Promise<void> {
  const [change] = await changesOfUnit(tx, viewer, row)
  if (change) refuse('unit.changed-meanwhile', { on: change.happenedOn, kind: change.kind, into: change.into })
}

/** Refuses to correct days or area of a unit that a split or merge made or ended: they hold together. */
export async function refusePartOfChange(tx: Changing, viewer: Viewer, row: UnitRow): Promise<void> {
  const changes = await standingChanges(tx, viewer, row.carrier)
  if (changes.some(({ before, after }) => before.includes(row.fact) || after.includes(row.fact)))
    refuse('unit.part-of-change')
}

/** Stays of any kind in these units that are there on the day or begin later. */
export async function staysFrom(
  tx: Changing,
  viewer: Viewer,
  carrier: string,
  units: readonly string[],
  on: Day,
): Promise<StayWithFirm[]> {
  const all = await staysIn(tx, viewer, carrier)
  return all.filter(
    ({ stay }) => stay.unit !== null && units.includes(stay.unit) && (stay.toOn === null || stay.toOn > on),
  )
}

/** The stay goes on in a new unit from the day, or from its own first day where that is later; it takes no more than the unit has. */
export async function moveStay(
  tx: Changing,
  viewer: Viewer,
  { stay }: StayWithFirm,
  to: { unit: string; grossCent: number },
  on: Day,
): Promise<void> {
  const areaCent = stay.areaCent === null ? null : Math.min(stay.areaCent, to.grossCent)
  await goOn(tx, viewer, stay, stay.fromOn > on ? stay.fromOn : on, { unit: to.unit, areaCent })
}
