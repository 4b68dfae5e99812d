// What must hold of a stay, whether it begins, goes on elsewhere or is corrected.
import type { Reading } from '#db/changing.ts'
import { termsOf } from '#db/queries/carriers.ts'
import { type StayRow, type StayWithFirm, staysIn, staysOfFirmIn } from '#db/queries/stays.ts'
import { changesOfUnit } from '#db/queries/unit-changes.ts'
import { type UnitRow, unitsOf } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import { overlaps } from '#domain/day.ts'
import { lieWithin } from '#domain/floor-rest.ts'
import { type Amount, leastLeft } from '#domain/least-left.ts'
import type { Viewer } from '#domain/permission.ts'
import { areaTaken, clashesWith, isEmptyRange, liesWithin, type Stay, takesRoom } from '#domain/stay.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

type Next = Stay & { from: string; desks?: number | null }

/** The day columns of a row as a range. */
const daysOf = (row: { fromOn: string | null; toOn: string | null }) => ({ from: row.fromOn, to: row.toOn })

/** `id` is the stay itself where it is known already: it never stands in its own way. */
export async function checkStay(tx: Reading, viewer: Viewer, stay: Next): Promise<void> {
  refuseIf(isEmptyRange(stay), 'range.empty', {}, 'to')
  const terms = await termsOf(tx, viewer, stay.carrier)
  refuseIf(!lieWithin(stay, terms.map(daysOf)), 'stay.outside-carrier', {}, 'from')
  const units = await unitsOf(tx, viewer, stay.carrier)
  const others = (await staysIn(tx, viewer, stay.carrier)).filter((one) => one.stay.fact !== stay.id)
  if (stay.unit === null) refuseTwice(await staysOfFirmIn(tx, viewer, stay.firm, stay.carrier), stay)
  else await checkRoom(tx, viewer, { units, others }, stay)
  if (takesRoom(stay)) refuseOverCarrier(units, others, stay)
}

type Around = { units: readonly UnitRow[]; others: readonly StayWithFirm[] }

async function checkRoom(tx: Reading, viewer: Viewer, { units, others }: Around, stay: Next): Promise<void> {
  const room = found(units.find((unit) => unit.fact === stay.unit))
  refuseIf(room.kind === 'whole', 'not-found')
  if (!liesWithin(stay, daysOf(room))) await refuseOutsideRoom(tx, viewer, room, stay)
  refuseIf(
    stay.areaCent !== null && stay.areaCent > room.grossCent,
    'stay.over-area',
    { area: m2Of(room.grossCent) },
    'area',
  )
  if (!takesRoom(stay)) return
  const within = others.filter((one) => one.stay.unit === room.fact && takesRoom(one.stay))
  if (room.kind === 'desks') refuseOverDesks(room, within, stay)
  else refuseHeld(within, stay)
}

/** The room is not there on all of those days; split or joined meanwhile, the refusal says when and into what. */
async function refuseOutsideRoom(tx: Reading, viewer: Viewer, room: UnitRow, stay: Next): Promise<never> {
  const change = (await changesOfUnit(tx, viewer, room)).find(({ happenedOn }) => happenedOn === room.toOn)
  if (!change) refuse('stay.outside-unit', daysOf(room), 'unit')
  const { happenedOn: on, kind, into } = change
  return refuse('stay.unit-changed', { number: room.number, on, kind, into }, stay.from < on ? 'to' : 'unit')
}

/** Without a room, the same firm is not entered twice for a day in one carrier. */
function refuseTwice(known: readonly StayRow[], stay: Next): void {
  const twice = known.find(
    (one) => one.fact !== stay.id && one.unit === null && one.kind === stay.kind && overlaps(daysOf(one), stay),
  )
  if (twice) refuse('range.overlaps', daysOf(twice), 'from')
}

/** No two firms in one room on one day: the refusal says who holds it and until when. */
function refuseHeld(within: readonly StayWithFirm[], next: Next): void {
  const known = within.map((one) => ({
    from: one.stay.fromOn,
    to: one.stay.toOn,
    id: one.stay.fact,
    unit: one.stay.unit,
    kind: one.stay.kind,
    one,
  }))
  const [clash] = clashesWith(known, next)
  if (!clash) return
  const { firm, stay } = clash.one
  refuse(
    'stay.overlap',
    { holder: firm.name, from: clash.from, until: clash.to, reserved: stay.kind === 'reserved' },
    'unit',
  )
}

/** Desks are shared by several, but no more are taken on a day than there are, and no more of their floor. */
function refuseOverDesks(room: UnitRow, within: readonly StayWithFirm[], next: Next): void {
  const left = (there: number, taken: (stay: StayRow) => number | null) =>
    leastLeft(
      next,
      [{ from: null, to: null, amount: there }],
      within.map(({ stay }) => ({ ...daysOf(stay), amount: taken(stay) ?? 0 })),
    )
  if (room.desks !== null && next.desks) {
    const desks = left(room.desks, (stay) => stay.desks)
    refuseIf(next.desks > desks.left, 'stay.desks', { left: Math.max(0, desks.left), on: desks.on }, 'desks')
  }
  if (next.areaCent === null) return
  const area = left(room.grossCent, (stay) => stay.areaCent)
  refuseIf(next.areaCent > area.left, 'stay.over-area', { area: m2Of(Math.max(0, area.left)) }, 'area')
}

/** All stays of a carrier together take no more than its floor, where its floor is known for all of those days. */
function refuseOverCarrier(units: readonly UnitRow[], others: readonly StayWithFirm[], next: Next): void {
  const roomOf = (fact: string | null) => units.find((unit) => unit.fact === fact) ?? null
  const own = areaTaken(next, roomOf(next.unit))
  if (own === 0 || !lieWithin(next, units.map(daysOf))) return
  const floor = units.map((unit): Amount => ({ ...daysOf(unit), amount: unit.grossCent }))
  const taken = others
    .filter(({ stay }) => takesRoom(stay))
    .map(({ stay }): Amount => ({ ...daysOf(stay), amount: areaTaken(stay, roomOf(stay.unit)) }))
  const { left, on } = leastLeft(next, floor, taken)
  refuseIf(own > left, 'stay.over-carrier', { area: m2Of(Math.max(0, left)), on }, 'area')
}
