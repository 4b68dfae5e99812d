// What must hold of a stay, whether it begins or is corrected.
import type { Changing } from '#db/changing.ts'
import { termsOf } from '#db/queries/carriers.ts'
import { type StayRow, type StayWithFirm, staysInUnit, staysOfFirmIn } from '#db/queries/stays.ts'
import { type UnitRow, unitByFact } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import { overlaps } from '#domain/day.ts'
import { lieWithin } from '#domain/floor-rest.ts'
import type { Viewer } from '#domain/permission.ts'
import { clashesWith, isEmptyRange, isOverArea, liesWithin, type Stay } from '#domain/stay.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

type Next = Stay & { from: string }

/** The day columns of a row as a range. */
const daysOf = (row: { fromOn: string | null; toOn: string | null }) => ({ from: row.fromOn, to: row.toOn })

export async function checkStay(tx: Changing, viewer: Viewer, stay: Next): Promise<void> {
  refuseIf(isEmptyRange(stay), 'range.empty', {}, 'to')
  const terms = await termsOf(tx, viewer, stay.carrier)
  refuseIf(!lieWithin(stay, terms.map(daysOf)), 'stay.outside-carrier', {}, 'from')
  if (stay.unit === null) return refuseTwice(await staysOfFirmIn(tx, viewer, stay.firm, stay.carrier), stay)
  const room = found(await unitByFact(tx, viewer, stay.unit))
  refuseIf(room.carrier !== stay.carrier || room.kind === 'whole', 'not-found')
  refuseIf(!liesWithin(stay, daysOf(room)), 'stay.outside-unit', {}, 'unit')
  refuseIf(isOverArea(stay, room), 'stay.over-area', { area: m2Of(room.grossCent) }, 'area')
  refuseHeld(await staysInUnit(tx, viewer, room.fact), room, stay)
}

/** Without a room, the same firm is not entered twice for a day in one carrier. */
function refuseTwice(known: readonly StayRow[], stay: Next): void {
  const twice = known.find(
    (one) => one.fact !== stay.id && one.unit === null && one.kind === stay.kind && overlaps(daysOf(one), stay),
  )
  if (twice) refuse('range.overlaps', daysOf(twice), 'from')
}

/** No two firms really in one room on one day; open-plan desks take several. */
function refuseHeld(known: readonly StayWithFirm[], room: UnitRow, next: Next): void {
  if (room.kind === 'desks') return
  const others = known.map((one) => ({
    ...daysOf(one.stay),
    from: one.stay.fromOn,
    id: one.stay.fact,
    unit: room.fact,
    kind: one.stay.kind,
    one,
  }))
  const [clash] = clashesWith(others, next)
  if (clash) refuse('stay.overlap', { holder: clash.one.firm.name, until: clash.to }, 'unit')
}
