// What must hold of a room, whether it is added or corrected.
import type { Changing } from '#db/changing.ts'
import { type UnitRow, unitsNumbered } from '#db/queries/units.ts'
import { overlaps, type Range } from '#domain/day.ts'
import { isEmptyRange } from '#domain/stay.ts'
import { refuseIf } from '#server/refusal.ts'

type Room = Pick<UnitRow, 'carrier' | 'building' | 'floor' | 'number' | 'grossCent' | 'lettableCent'> & Range

export async function checkRoom(tx: Changing, room: Room, except: string | null): Promise<void> {
  refuseIf(isEmptyRange(room), 'range.empty', {}, 'to')
  refuseIf(room.lettableCent !== null && room.lettableCent > room.grossCent, 'unit.lettable-over-gross', {}, 'lettable')
  const alike = await unitsNumbered(tx, room, except)
  refuseIf(
    alike.some((one) => overlaps({ from: one.fromOn, to: one.toOn }, room)),
    'unit.number-known',
    {},
    'number',
  )
}
