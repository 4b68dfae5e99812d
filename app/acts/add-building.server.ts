import { act } from '#acts/act.server.ts'
import { buildingNamed } from '#db/queries/buildings.ts'
import { addRecord } from '#db/queries/records.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { floorsBetween, mostFloors } from '#domain/unit.ts'
import { addBuildingForm } from '#forms/building.ts'
import { refuseIf } from '#server/refusal.ts'

/** A building, with its floors where their numbers are given. */
export const addBuilding = act({
  name: 'add-building',
  may: 'edit carriers',
  form: addBuildingForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { lowest, highest, address, zone } = input
    const name = displayName(input.name)
    const key = nameKey(name)
    refuseIf((await buildingNamed(tx, viewer, key)) !== null, 'building.name-known', {}, 'name')
    const [first, last] = [lowest ?? (highest === null ? null : 1), highest ?? lowest]
    refuseIf(first !== null && last !== null && last < first, 'range.empty', {}, 'highest')
    const floors = first === null || last === null ? [] : floorsBetween(first, last)
    refuseIf(floors.length > mostFloors, 'floors.too-many', { limit: mostFloors }, 'highest')
    const building = await addRecord(tx, 'building', null, { name, nameKey: key, address, zone })
    about('building', building)
    for (const floor of floors) await addRecord(tx, 'floor', null, { building, ...floor, grossCent: null })
    return building
  },
})
