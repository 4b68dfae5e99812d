// 楼层平面: a building on a day, floor by floor from the top, every room a block. An operator sees the own carriers' rooms.
import { z } from 'zod'
import { groupedBy } from '#db/grouped.ts'
import { buildingToDraw, floorsToDraw, staysToDraw, termsToDraw, unitsToDraw } from '#db/queries/building-plan.ts'
import type { CarrierType } from '#domain/carrier.ts'
import { typeOn } from '#domain/carrier-course.ts'
import type { Day } from '#domain/day.ts'
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
    const carriers = carriersDrawn(open)
    const seen = await askFigures(
      { tx, viewer, house },
      ({ premises }) =>
        new Map(
          carriers.map(({ id, mark }): [string, Seen] => [
            id,
            { on, mark, type: types.get(id) ?? null, since: premises.incubatedSince(id, on) },
          ]),
        ),
    )
    const blocks = groupedBy(
      open.flatMap((unit) => {
        const how = seen.get(unit.carrier)
        return how ? [blockOf(unit, stays.get(unit.unit) ?? [], how)] : []
      }),
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

/** `since`: from when on a firm has been incubated in the carrier; `mark`: the carrier's letter. */
type Seen = { on: Day; mark: string; type: CarrierType | null; since: (firm: string) => Day | null }

const byArrival = (a: StayRow, b: StayRow) =>
  a.fromOn === b.fromOn ? (a.stay < b.stay ? -1 : 1) : a.fromOn < b.fromOn ? -1 : 1

/** Two thousand of them are made for one answer: nothing is copied that is not drawn. */
function blockOf(unit: UnitRow, rows: readonly StayRow[], seen: Seen) {
  const stays = rows.length > 1 ? [...rows].sort(byArrival) : rows
  const held = stays.map(
    (row): BlockStay => ({ kind: row.kind, to: row.toOn, leaseEnd: row.leaseEndOn, overStay: isOver(row, seen) }),
  )
  const isLetAtAll = held.some(({ kind }) => kind === 'physical')
  /** Who is there; who has it reserved, where nobody is. */
  const holders: { firm: string; name: string }[] = []
  let [until, desksTaken]: [Day | null, number] = [null, 0]
  stays.forEach(({ kind, firm, name, toOn, leaseEndOn, desks }) => {
    desksTaken += desks ?? 0
    if (isLetAtAll && kind !== 'physical') return
    holders.push({ firm, name })
    const leaves = leavesOn({ to: toOn, leaseEnd: leaseEndOn })
    if (leaves !== null && (until === null || leaves < until)) until = leaves
  })
  return {
    id: unit.unit,
    carrier: unit.carrier,
    mark: seen.mark,
    floor: unit.floor,
    number: unit.number,
    kind: unit.kind,
    areaCent: unit.grossCent,
    lettableCent: unit.lettableCent,
    desks: unit.desks,
    desksTaken,
    state: planStateOf(seen.on, unit.kind, held),
    holders,
    until,
  }
}

/** The firm's in-incubation stays in the carrier run from the first of them. */
function isOver(row: StayRow, { on, type, since }: Seen): boolean {
  const from = row.incubating && row.kind === 'physical' ? since(row.firm) : null
  if (from === null) return false
  const incubated = { from, to: null, kind: row.kind, incubating: true, longCycle: row.longCycle }
  return stayLimitOn(on, type, [incubated])?.verdict === 'not-met'
}
