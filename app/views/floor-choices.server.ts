// The floors that a form offers for a unit: those of the buildings in which the carrier lies first.
import type { Reading } from '#db/changing.ts'
import { floorsToChoose, type SeenFloor } from '#db/queries/buildings.ts'
import type { UnitRow } from '#db/queries/units.ts'
import type { Viewer } from '#domain/permission.ts'

export async function floorChoices(
  tx: Reading,
  viewer: Viewer,
  units: readonly UnitRow[],
): Promise<{ own: SeenFloor[]; all: SeenFloor[] }> {
  const floors = await floorsToChoose(tx, viewer)
  const used = new Set(units.map(({ floorAt }) => floorAt))
  const buildings = new Set(floors.filter(({ id }) => used.has(id)).map(({ building }) => building))
  const own = floors.filter(({ building }) => buildings.has(building))
  return { own, all: [...own, ...floors.filter(({ building }) => !buildings.has(building))] }
}
