// Buildings and their floors. Officers see all of the district; an operator those in which a unit of an own carrier lies or lay.
import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { coversDay, known } from '#db/queries/standing.ts'
import { building, floor, unit } from '#db/schema/carrier.ts'
import type { Day } from '#domain/day.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'

export type BuildingRow = typeof building.$inferSelect
export type FloorRow = typeof floor.$inferSelect

const ownUnitIn = (viewer: Viewer): SQL =>
  viewer.carriers.length === 0
    ? sql`1 = 0`
    : sql`exists (select 1 from ${unit} inner join ${floor} as f on f.id = ${unit.floorAt}
        where f.building = ${building.id} and ${and(known(unit), inArray(unit.carrier, [...viewer.carriers]))})`

/** The buildings a viewer may know of. */
const ownBuildings = (viewer: Viewer): SQL | undefined =>
  and(
    eq(building.district, viewer.district),
    isNull(building.withdrawnAt),
    seesWholeDistrict(viewer) ? undefined : ownUnitIn(viewer),
  )

export async function buildingById(tx: Reading, viewer: Viewer, id: string): Promise<BuildingRow | null> {
  const mine = and(ownBuildings(viewer), eq(building.id, id))
  return (await tx.db.select().from(building).where(mine).limit(1))[0] ?? null
}

/** The building of that name key, other than the one given. */
export async function buildingNamed(
  tx: Reading,
  viewer: Viewer,
  key: string,
  except: string | null = null,
): Promise<BuildingRow | null> {
  const named = and(
    eq(building.district, viewer.district),
    isNull(building.withdrawnAt),
    eq(building.nameKey, key),
    except === null ? undefined : ne(building.id, except),
  )
  return (await tx.db.select().from(building).where(named).limit(1))[0] ?? null
}

/** A building's floors from the lowest up. */
export const floorsOf = (tx: Reading, buildingId: string): Promise<FloorRow[]> =>
  tx.db.select().from(floor).where(eq(floor.building, buildingId)).orderBy(asc(floor.position), asc(floor.label))

export type SeenFloor = { id: string; label: string; building: string; buildingName: string; grossCent: number | null }

const seenFloors = (tx: Reading, viewer: Viewer, where: SQL | undefined): Promise<SeenFloor[]> =>
  tx.db
    .select({
      id: floor.id,
      label: floor.label,
      building: building.id,
      buildingName: building.name,
      grossCent: floor.grossCent,
    })
    .from(floor)
    .innerJoin(building, eq(building.id, floor.building))
    .where(and(ownBuildings(viewer), where))
    .orderBy(asc(building.name), asc(floor.position))

/** Every floor a viewer may place a unit on. */
export const floorsToChoose = (tx: Reading, viewer: Viewer) => seenFloors(tx, viewer, undefined)

export const floorById = async (tx: Reading, viewer: Viewer, id: string): Promise<SeenFloor | null> =>
  (await seenFloors(tx, viewer, eq(floor.id, id)))[0] ?? null

/** How many units lie or lay on each floor of a building, as they are now known. */
export async function unitsPerFloor(tx: Reading, buildingId: string): Promise<Map<string, number>> {
  const rows = await tx.db
    .select({ floor: floor.id, count: sql<number>`count(*)`.mapWith(Number) })
    .from(unit)
    .innerJoin(floor, eq(floor.id, unit.floorAt))
    .where(and(eq(floor.building, buildingId), known(unit)))
    .groupBy(floor.id)
  return new Map(rows.map((row) => [row.floor, row.count]))
}

/** Whether any wording of a unit, corrected or not, lies on the floor. */
export async function wasEverUsed(tx: Reading, floorId: string): Promise<boolean> {
  return (await tx.db.select({ id: unit.id }).from(unit).where(eq(unit.floorAt, floorId)).limit(1)).length > 0
}

/** Two who edit the floors of one building are told of each other by the building's version. */
export async function stepBuilding(tx: Changing, row: BuildingRow): Promise<void> {
  await tx.db
    .update(building)
    .set({ version: row.version + 1 })
    .where(eq(building.id, row.id))
}

/** Floors that change their labels among themselves never bear one label twice on the way. */
export async function freeLabels(tx: Changing, floors: readonly FloorRow[]): Promise<void> {
  for (const { id } of floors)
    await tx.db
      .update(floor)
      .set({ label: `~${id}` })
      .where(eq(floor.id, id))
}

/** Takes out a floor on which nothing ever lay. */
export async function removeFloor(tx: Changing, row: FloorRow): Promise<void> {
  await tx.db.delete(floor).where(eq(floor.id, row.id))
  const { label, position, grossCent } = row
  tx.changes.push({ kind: 'floor', record: row.id, subject: null, before: { label, position, grossCent }, after: null })
}

export type ListedBuilding = {
  id: string
  name: string
  address: string | null
  zone: string | null
  floors: number
  carriers: number
  units: number
  grossCent: number
}

/** Buildings with what lies in them on a day, by name. An operator's sums hold the own carriers' units only. */
export async function buildingsPage(tx: Reading, viewer: Viewer, on: Day): Promise<ListedBuilding[]> {
  const own = seesWholeDistrict(viewer) ? undefined : inArray(unit.carrier, [...viewer.carriers])
  const present = tx.db
    .select({
      building: floor.building,
      carriers: sql<number>`count(distinct ${unit.carrier})`.mapWith(Number).as('carriers'),
      units: sql<number>`count(*)`.mapWith(Number).as('units'),
      gross: sql<number>`sum(${unit.grossCent})`.mapWith(Number).as('gross'),
    })
    .from(unit)
    .innerJoin(floor, eq(floor.id, unit.floorAt))
    .where(and(known(unit), coversDay(unit, on), own))
    .groupBy(floor.building)
    .as('present')
  const rows = await tx.db
    .select({
      id: building.id,
      name: building.name,
      address: building.address,
      zone: building.zone,
      floors: sql<number>`(select count(*) from ${floor} where ${floor.building} = ${building.id})`.mapWith(Number),
      carriers: present.carriers,
      units: present.units,
      gross: present.gross,
    })
    .from(building)
    .leftJoin(present, eq(present.building, building.id))
    .where(ownBuildings(viewer))
    .orderBy(asc(building.name), asc(building.id))
  return rows.map(({ gross, carriers, units, ...row }) => ({
    ...row,
    carriers: carriers ?? 0,
    units: units ?? 0,
    grossCent: gross ?? 0,
  }))
}
