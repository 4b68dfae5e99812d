// What must hold of a room, whether it is added or corrected; and the place a form names.
import type { Changing } from '#db/changing.ts'
import { floorById } from '#db/queries/buildings.ts'
import { slicesOnFloor, type UnitRow, unitsNumbered } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import { overlaps, type Range } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { isEmptyRange } from '#domain/stay.ts'
import { areaFault, mostTaken } from '#domain/unit.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

type Place = Pick<UnitRow, 'building' | 'floor' | 'floorAt'>
type Room = Place &
  Pick<UnitRow, 'carrier' | 'number' | 'kind' | 'grossCent' | 'lettableCent' | 'usableCent' | 'desks'> &
  Range

/** A floor that is set up gives the words; else they are as typed. */
export async function placeOf(tx: Changing, viewer: Viewer, input: Place): Promise<Place> {
  if (input.floorAt === null) return { floorAt: null, building: input.building, floor: input.floor }
  const floor = found(await floorById(tx, viewer, input.floorAt))
  return { floorAt: floor.id, building: floor.buildingName, floor: floor.label }
}

const daysOf = (row: UnitRow): Range => ({ from: row.fromOn, to: row.toOn })

export async function checkRoom(tx: Changing, viewer: Viewer, room: Room, except: readonly string[]): Promise<void> {
  refuseIf(isEmptyRange(room), 'range.empty', {}, 'to')
  const fault = areaFault(room)
  refuseIf(fault === 'lettable', 'unit.lettable-over-gross', {}, 'lettable')
  refuseIf(fault === 'usable', 'unit.usable-over-gross', {}, 'usable')
  refuseIf(room.kind === 'desks' && room.desks === null, 'unit.desks-missing', {}, 'desks')
  const alike = (await unitsNumbered(tx, room, null)).filter((one) => !except.includes(one.fact))
  refuseIf(
    alike.some((one) => overlaps(daysOf(one), room)),
    'unit.number-known',
    {},
    'number',
  )
  if (room.floorAt !== null) await checkFloor(tx, viewer, room.floorAt, room, except)
}

/** Slices of one floor, whosever they are, never come to more than the floor. */
async function checkFloor(tx: Changing, viewer: Viewer, id: string, room: Room, except: readonly string[]) {
  const { grossCent } = found(await floorById(tx, viewer, id))
  if (grossCent === null) return
  const others = (await slicesOnFloor(tx, id)).filter((one) => !except.includes(one.fact))
  const slices = [...others.map((one) => ({ ...daysOf(one), grossCent: one.grossCent })), room]
  const sum = mostTaken(slices, room)
  if (sum > grossCent) refuse('floor.over-area', { sum: m2Of(sum), area: m2Of(grossCent) }, 'gross')
}
