// 楼层平面: a building on a day, floor by floor from the top, every room a block. An operator sees the own carriers' rooms.
import { z } from 'zod'
import { groupedBy } from '#db/grouped.ts'
import { buildingToDraw, floorsToDraw, staysToDraw, termsToDraw, unitsToDraw } from '#db/queries/building-plan.ts'
import type { CarrierType } from '#domain/carrier.ts'
import { typeOn } from '#domain/carrier-course.ts'
import type { Day } from '#domain/day.ts'
import { lettableTaken } from '#domain/occupancy.ts'
import { may } from '#domain/permission.ts'
import { asTheyLie, type BlockStay, freeRuns, planStateOf, totalsOf } from '#domain/stacking-plan.ts'
import { leavesOn } from '#domain/stay.ts'
import { stayLimitOn } from '#domain/stay-limit.ts'
import { found } from '#server/refusal.ts'
import { askFigures } from '#views/running-figures.server.ts'
import { view } from '#views/view.server.ts'

type UnitRow = Awaited<ReturnType<typeof unitsToDraw>>[number]
type StayRow = Awaited<ReturnType<typeof staysToDraw>>[number]

export const buildingPlanView = view({
  name: 'building-plan',
  may: 'read carriers',
  query: z.object({ building: z.string() }),
  async load({ tx, viewer, house, on, query }) {
    const building = found(await buildingToDraw(tx, viewer, query.building))
    const units = await unitsToDraw(tx, viewer, on, building.id)
    const terms = groupedBy(await termsToDraw(tx, viewer, carriersIn(units)), ({ carrier }) => carrier)
    const types = new Map([...terms].map(([carrier, its]) => [carrier, typeOn(on, its)]))
    const stays = groupedBy(await staysToDraw(tx, viewer, on, building.id), ({ unit }) => unit)
    const open = units.filter(({ carrier }) => (types.get(carrier) ?? null) !== null)
    const since = await askFigures(
      { tx, viewer, house },
      ({ premises }) => new Map(carriersIn(open).map((carrier) => [carrier, premises.incubatedSince(carrier, on)])),
    )
    const carriers = carriersDrawn(open)
    const marks = new Map(carriers.map(({ id, mark }) => [id, mark]))
    const blocks = groupedBy(
      open.map((unit) => ({
        ...blockOf(unit, stays.get(unit.unit) ?? [], {
          on,
          type: types.get(unit.carrier) ?? null,
          since: since.get(unit.carrier) ?? (() => null),
        }),
        mark: marks.get(unit.carrier) ?? '',
      })),
      ({ floor }) => floor,
    )
    const floors = (await floorsToDraw(tx, building.id)).map(({ id, label }) => {
      const row = asTheyLie(blocks.get(id) ?? [])
      return { id, label, blocks: row, areaCent: areaOf(row), freeRuns: freeRuns(row) }
    })
    const all = floors.flatMap((floor) => floor.blocks)
    return {
      on,
      building,
      carriers,
      floors,
      totals: totalsOf(all),
      areaCent: areaOf(all),
      mayOpen: may(viewer.roles, 'edit units'),
      mayEdit: may(viewer.roles, 'edit carriers'),
      /** The widest floor fills the drawing. */
      widestCent: Math.max(0, ...floors.map(({ areaCent }) => areaCent)),
    }
  },
})

const areaOf = (blocks: readonly { areaCent: number }[]) => blocks.reduce((sum, { areaCent }) => sum + areaCent, 0)
const carriersIn = (units: readonly UnitRow[]) => [...new Set(units.map(({ carrier }) => carrier))]

const byName = new Intl.Collator('zh')

/** Each carrier with a letter of its own, in the order of their names. */
function carriersDrawn(units: readonly UnitRow[]) {
  const carriers = new Map(units.map(({ carrier, carrierName }) => [carrier, carrierName]))
  return [...carriers]
    .sort(([, a], [, b]) => byName.compare(a, b))
    .map(([id, name], at) => ({ id, name, mark: String.fromCharCode(65 + (at % 26)) }))
}

/** `since`: from when on a firm has been incubated in the unit's carrier. */
type Seen = { on: Day; type: CarrierType | null; since: (firm: string) => Day | null }

const byArrival = (a: StayRow, b: StayRow) =>
  a.fromOn === b.fromOn ? (a.stay < b.stay ? -1 : 1) : a.fromOn < b.fromOn ? -1 : 1

function blockOf(unit: UnitRow, rows: readonly StayRow[], seen: Seen) {
  const stays = [...rows].sort(byArrival).map((row): BlockStay & StayRow => ({
    ...row,
    to: row.toOn,
    leaseEnd: row.leaseEndOn,
    overStay: isOver(row, seen),
  }))
  const there = stays.filter(({ kind }) => kind === 'physical')
  const holders = there.length > 0 ? there : stays
  const { unit: id, carrier, floor, number, kind, grossCent, lettableCent, desks } = unit
  return {
    id,
    carrier,
    floor,
    number,
    kind,
    areaCent: grossCent,
    lettableCent,
    desks,
    desksTaken: stays.reduce((sum, stay) => sum + (stay.desks ?? 0), 0),
    takenCent: lettableTaken({ ...unit, id, from: null, to: null }, stays),
    state: planStateOf(seen.on, kind, stays),
    /** Who is there; who has it reserved, where nobody is. */
    holders: holders.map(({ stay, firm, name }) => ({ stay, firm, name })),
    until: holders.flatMap((stay) => leavesOn(stay) ?? []).sort()[0] ?? null,
    since: holders[0]?.fromOn ?? null,
  }
}

/** The firm's in-incubation stays in the carrier run from the first of them. */
function isOver(row: StayRow, { on, type, since }: Seen): boolean {
  const from = row.incubating && row.kind === 'physical' ? since(row.firm) : null
  if (from === null) return false
  const incubated = { from, to: null, kind: row.kind, incubating: true, longCycle: row.longCycle }
  return stayLimitOn(on, type, [incubated])?.verdict === 'not-met'
}
