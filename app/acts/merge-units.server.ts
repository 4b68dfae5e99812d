import { act } from '#acts/act.server.ts'
import { asSlice, moveStay, refuseChanged, refuseFault, staysFrom } from '#acts/unit-change-rules.server.ts'
import { checkRoom } from '#acts/unit-rules.server.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { addRecord } from '#db/queries/records.ts'
import { type UnitRow, unitByFact } from '#db/queries/units.ts'
import { mergedFrom, mergeFault } from '#domain/unit-change.ts'
import { mergeUnitsForm } from '#forms/unit-change.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** 合并: units of one floor end, and one of all their area begins; whoever was in one of them goes on in it. */
export const mergeUnits = act({
  name: 'merge-units',
  may: 'edit units',
  form: mergeUnitsForm,
  once: true,
  async do({ tx, viewer, input, now, about }) {
    const { carrier, on, number, kind } = input
    const rows: UnitRow[] = []
    for (const fact of new Set(input.unit)) {
      const row = found(await unitByFact(tx, viewer, fact))
      refuseIf(row.carrier !== carrier || row.kind === 'whole', 'not-found')
      rows.push(row)
    }
    about('carrier', carrier)
    for (const row of rows) await refuseChanged(tx, viewer, row)
    refuseFault(mergeFault(rows.map(asSlice), on))
    const places = new Set(rows.map(({ floorAt, building, floor }) => JSON.stringify(floorAt ?? [building, floor])))
    refuseIf(places.size > 1, 'unit-change.floors-differ', {}, 'unit')
    const facts = rows.map(({ fact }) => fact)
    const stays = await staysFrom(tx, viewer, carrier, facts, on)
    const firms = new Map(stays.filter(({ stay }) => stay.kind !== 'registered').map((one) => [one.firm.id, one]))
    if (firms.size > 1 && kind !== 'desks') refuseSecond([...firms.values()], rows)
    for (const row of rows) await correctFact(tx, 'unit', carrier, row, { toOn: on }, null)
    const [{ building, floor, floorAt } = { building: null, floor: null, floorAt: null }] = rows
    const { from, to, ...part } = mergedFrom(rows.map(asSlice), { number, kind }, on)
    const room = { carrier, building, floor, floorAt, ...part }
    await checkRoom(tx, viewer, { ...room, from, to }, facts)
    const unit = await addFact(tx, 'unit', carrier, { ...room, ...strengthOf(rows), fromOn: from, toOn: to })
    for (const one of stays) await moveStay(tx, viewer, one, { unit, grossCent: part.grossCent }, on)
    const change = { carrier, kind: 'merge' as const, happenedOn: on, before: facts, after: [unit] }
    return addRecord(tx, 'unitChange', carrier, { ...change, recordedAt: now, recordedBy: viewer.account })
  },
})

/** Two firms can't go on in one room: one of them leaves or moves first. */
function refuseSecond(holders: Awaited<ReturnType<typeof staysFrom>>, rows: readonly UnitRow[]): never {
  const [, second] = holders
  const number = rows.find(({ fact }) => fact === second?.stay.unit)?.number ?? ''
  return refuse('unit-change.held', { firm: second?.firm.name ?? '', from: second?.stay.fromOn ?? '', number }, 'unit')
}

/** Power adds up where it is known of each; a floor bears what its weakest part bears. */
function strengthOf(rows: readonly UnitRow[]) {
  const power = rows.map(({ powerKw }) => powerKw)
  const load = rows.flatMap(({ loadKg }) => loadKg ?? [])
  return {
    powerKw: power.includes(null) ? null : power.reduce((sum: number, one) => sum + (one ?? 0), 0),
    loadKg: load.length < rows.length ? null : Math.min(...load),
  }
}
