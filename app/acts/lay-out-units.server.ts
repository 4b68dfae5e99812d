import { act } from '#acts/act.server.ts'
import type { Changing } from '#db/changing.ts'
import { buildingNamed, floorsOf } from '#db/queries/buildings.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { correctFact } from '#db/queries/facts.ts'
import { addRecord } from '#db/queries/records.ts'
import { type UnitRow, unitsOf } from '#db/queries/units.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { floorLabel, positionOf } from '#domain/unit.ts'
import { layOutForm } from '#forms/building.ts'
import { found } from '#server/refusal.ts'

/** Units that only say in words where they lie are placed on floors; buildings and floors not known yet are set up. */
export const layOutUnits = act({
  name: 'lay-out-units',
  may: 'edit carriers',
  form: layOutForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const units = (await unitsOf(tx, viewer, carrier)).filter(
      ({ floorAt, floor }) => floorAt === null && floor !== null,
    )
    for (const [at, word] of input.word.entries()) {
      const name = displayName(input.name[at] ?? '')
      const building = await buildingCalled(tx, viewer, name)
      await placeOn(
        tx,
        { id: building, name },
        units.filter((unit) => (unit.building ?? '') === word),
      )
    }
    return carrier
  },
})

async function buildingCalled(tx: Changing, viewer: Viewer, name: string): Promise<string> {
  const key = nameKey(name)
  const known = await buildingNamed(tx, viewer, key)
  return known?.id ?? addRecord(tx, 'building', null, { name, nameKey: key, address: null, zone: null })
}

async function placeOn(tx: Changing, building: { id: string; name: string }, units: readonly UnitRow[]) {
  const floors = await floorsOf(tx, building.id)
  for (const unit of units) {
    const position = positionOf(unit.floor ?? '')
    const label = position === null ? (unit.floor ?? '') : floorLabel(position)
    let floor = floors.find((one) => one.label === label || (position !== null && one.position === position))
    if (floor === undefined) {
      const top = Math.max(0, ...floors.map((one) => one.position)) + 1
      const values = { building: building.id, label, position: position ?? top, grossCent: null }
      floor = { ...values, id: await addRecord(tx, 'floor', null, values), district: tx.district, version: 1 }
      floors.push(floor)
    }
    const place = { floorAt: floor.id, building: building.name, floor: floor.label }
    await correctFact(tx, 'unit', unit.carrier, unit, place, null)
  }
}
