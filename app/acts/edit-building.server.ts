import { act } from '#acts/act.server.ts'
import type { Changing } from '#db/changing.ts'
import {
  buildingById,
  buildingNamed,
  floorsOf,
  freeLabels,
  removeFloor,
  stepBuilding,
  wasEverUsed,
} from '#db/queries/buildings.ts'
import { addRecord, changeRecord } from '#db/queries/records.ts'
import { slicesOnFloor } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { mostTaken, positionOf } from '#domain/unit.ts'
import { type EditBuildingInput, editBuildingForm } from '#forms/building.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Who a building is and which floors it has; a floor with units on it stays. */
export const editBuilding = act({
  name: 'edit-building',
  may: 'edit carriers',
  form: editBuildingForm,
  async do({ tx, viewer, input, about }) {
    const row = found(await buildingById(tx, viewer, input.building))
    about('building', row.id)
    refuseStale(input.version, row.version, () => ({ name: row.name, address: row.address, zone: row.zone }))
    const name = displayName(input.name)
    const key = nameKey(name)
    refuseIf((await buildingNamed(tx, viewer, key, row.id)) !== null, 'building.name-known', {}, 'name')
    const { address, zone } = input
    const changed = await changeRecord(tx, 'building', null, row, { name, nameKey: key, address, zone })
    const moved = await changeFloors(tx, row.id, linesIn(input))
    if (moved && !changed) await stepBuilding(tx, row)
    return row.id
  },
})

type Line = { floor: string; label: string; position: number; grossCent: number | null }

function linesIn({ floor, label, position, gross }: EditBuildingInput): Line[] {
  const lines = floor.flatMap((id, at): Line[] => {
    const name = label[at] ?? ''
    if (name === '') return []
    return [
      { floor: id, label: name, position: position[at] ?? positionOf(name) ?? at + 1, grossCent: gross[at] ?? null },
    ]
  })
  const twice = lines.find((line, at) => lines.findIndex((other) => other.label === line.label) !== at)
  if (twice) refuse('floor.label-known', { label: twice.label }, 'label')
  return lines
}

async function changeFloors(tx: Changing, building: string, lines: readonly Line[]): Promise<boolean> {
  const before = await floorsOf(tx, building)
  const lineOf = (id: string) => lines.find(({ floor }) => floor === id)
  let changed = false
  for (const row of before) {
    if (lineOf(row.id)) continue
    refuseIf(await wasEverUsed(tx, row.id), 'floor.in-use', { label: row.label }, 'label')
    await removeFloor(tx, row)
    changed = true
  }
  await freeLabels(
    tx,
    before.filter((row) => (lineOf(row.id)?.label ?? row.label) !== row.label),
  )
  for (const { floor, label, position, grossCent } of lines) {
    const row = before.find(({ id }) => id === floor)
    if (grossCent !== null) await refuseOverArea(tx, row?.id ?? null, grossCent)
    const values = { label, position, grossCent }
    if (row === undefined) await addRecord(tx, 'floor', null, { building, ...values })
    else if (!(await changeRecord(tx, 'floor', null, row, values))) continue
    changed = true
  }
  return changed
}

async function refuseOverArea(tx: Changing, floor: string | null, grossCent: number): Promise<void> {
  if (floor === null) return
  const slices = (await slicesOnFloor(tx, floor)).map(({ fromOn, toOn, ...row }) => ({
    ...row,
    from: fromOn,
    to: toOn,
  }))
  const sum = mostTaken(slices, { from: null, to: null })
  refuseIf(sum > grossCent, 'floor.over-area', { sum: m2Of(sum), area: m2Of(grossCent) }, 'gross')
}
