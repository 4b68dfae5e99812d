// The rooms of a carrier that somebody could move into on a day.
import type { Reading } from '#db/changing.ts'
import { staysIn } from '#db/queries/stays.ts'
import type { UnitRow } from '#db/queries/units.ts'
import { covers, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { takesRoom } from '#domain/stay.ts'
import { placeOf } from '#views/carrier-file.server.ts'

export type FreeRoom = {
  id: string
  place: string
  kind: UnitRow['kind']
  areaCent: number
  /** Free desks of a unit of desks; null elsewhere. */
  desksLeft: number | null
}

export async function freeRoomsOn(
  tx: Reading,
  viewer: Viewer,
  carrier: string,
  units: readonly UnitRow[],
  on: Day,
): Promise<FreeRoom[]> {
  const held = (await staysIn(tx, viewer, carrier, on)).map(({ stay }) => stay).filter(takesRoom)
  return units.flatMap((unit): FreeRoom[] => {
    if (unit.kind === 'whole' || unit.kind === 'public' || !covers({ from: unit.fromOn, to: unit.toOn }, on)) return []
    const holders = held.filter((stay) => stay.unit === unit.fact)
    const taken = holders.reduce((sum, stay) => sum + (stay.desks ?? 0), 0)
    const desksLeft = unit.kind === 'desks' && unit.desks !== null ? unit.desks - taken : null
    if (unit.kind === 'desks' ? desksLeft !== null && desksLeft <= 0 : holders.length > 0) return []
    const areaCent = unit.lettableCent ?? unit.grossCent
    return [{ id: unit.fact, place: placeOf(unit), kind: unit.kind, areaCent, desksLeft }]
  })
}
