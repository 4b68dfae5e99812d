// The carriers that a list of rooms or tenants names, with their floor, rooms and stays, as an import judges them.
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { byFact } from '#db/grouped.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import type { Fact } from '#db/queries/facts.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { known } from '#db/queries/standing.ts'
import { standingChanges } from '#db/queries/unit-changes.ts'
import { building, carrier, carrierTerm, floor, stay, unit } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import type { FloorState, PremisesState, RoomState } from '#domain/roster-premises.ts'
import type { TenancyState } from '#domain/roster-tenants.ts'

/** `named` are name keys of carriers. */
export async function premisesKnown(tx: Reading, viewer: Viewer, named: ReadonlySet<string>) {
  const carriers = (
    await tx.db.select({ id: carrier.id, name: carrier.name }).from(carrier).where(ownCarriers(viewer))
  ).filter(({ name }) => named.has(nameKey(name)))
  const ids = carriers.map(({ id }) => id)
  const terms = await inPieces(ids, (some) =>
    tx.db
      .select()
      .from(carrierTerm)
      .where(and(inArray(carrierTerm.carrier, some), known(carrierTerm)))
      .orderBy(asc(carrierTerm.fromOn)),
  )
  const floors = await floorsKnown(tx, viewer)
  const units = await inPieces(ids, (some) =>
    tx.db
      .select()
      .from(unit)
      .where(and(inArray(unit.carrier, some), known(unit))),
  )
  // Slices of other carriers on the same floors count against what the floor has.
  const floorIds = floors.map(({ id }) => id)
  const beside = await inPieces(floorIds, (some) =>
    tx.db
      .select()
      .from(unit)
      .where(and(inArray(unit.floorAt, some), known(unit))),
  )
  const stays = await inPieces(ids, (some) =>
    tx.db
      .select({ stay, name: firm.name })
      .from(stay)
      .innerJoin(firm, eq(firm.id, stay.firm))
      .where(and(inArray(stay.carrier, some), known(stay))),
  )
  const changed = new Set<string>()
  for (const id of ids)
    for (const { before, after } of await standingChanges(tx, viewer, id))
      for (const one of [...before, ...after]) changed.add(one)
  const rows = byFact([...units, ...beside])
  const isRest = (row: Fact<'unit'>) => row.kind === 'whole'
  const rests = new Map(ids.map((id) => [id, units.filter((row) => row.carrier === id && isRest(row))]))
  return {
    carriers: carriers.map(({ id, name }): PremisesState => {
      const open = terms.filter((term) => term.carrier === id).map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn }))
      const rest = (rests.get(id) ?? []).map((row) => ({ from: row.fromOn, to: row.toOn, grossCent: row.grossCent }))
      return { id, name, opened: open[0]?.from ?? null, open, rest }
    }),
    rooms: [...rows.values()].filter((row) => !isRest(row)).map((row) => roomOf(row, floors, changed)),
    floors,
    stays: stays.map(({ stay: row, name }) => tenancyOf(row, name)),
    rows,
    rests,
    tenancies: byFact(stays.map((one) => one.stay)),
  }
}

const floorsKnown = (tx: Reading, viewer: Viewer): Promise<FloorState[]> =>
  tx.db
    .select({
      id: floor.id,
      building: building.name,
      label: floor.label,
      position: floor.position,
      grossCent: floor.grossCent,
    })
    .from(floor)
    .innerJoin(building, eq(building.id, floor.building))
    .where(eq(floor.district, viewer.district))

/** A room under the names that its building and floor bear now. */
function roomOf(row: Fact<'unit'>, floors: readonly FloorState[], changed: ReadonlySet<string>): RoomState {
  const at = floors.find(({ id }) => id === row.floorAt)
  return {
    id: row.fact,
    fact: row.fact,
    carrier: row.carrier,
    ofChange: changed.has(row.fact),
    values: {
      building: at?.building ?? row.building,
      floor: at?.label ?? row.floor,
      floorAt: row.floorAt,
      number: row.number,
      kind: row.kind,
      grossCent: row.grossCent,
      lettableCent: row.lettableCent,
      usableCent: row.usableCent,
      desks: row.desks,
      powerKw: row.powerKw,
      loadKg: row.loadKg,
      fromOn: row.fromOn,
      toOn: row.toOn,
    },
  }
}

const tenancyOf = (row: Fact<'stay'>, firmName: string): TenancyState => ({
  id: row.fact,
  fact: row.fact,
  firm: row.firm,
  firmName,
  carrier: row.carrier,
  values: {
    unit: row.unit,
    kind: row.kind,
    incubating: row.incubating,
    areaCent: row.areaCent,
    desks: row.desks,
    fromOn: row.fromOn,
    toOn: row.toOn,
    leaseEndOn: row.leaseEndOn,
    rentNote: row.rentNote,
    departure: row.departure,
    note: row.note,
  },
})
