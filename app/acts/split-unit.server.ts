import { act } from '#acts/act.server.ts'
import { moveRest } from '#acts/floor.server.ts'
import { asSlice, moveStay, refuseChanged, refuseFault, staysFrom } from '#acts/unit-change-rules.server.ts'
import { checkRoom, placeOf } from '#acts/unit-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { addRecord } from '#db/queries/records.ts'
import { type UnitRow, unitByFact, unitsOf } from '#db/queries/units.ts'
import type { Viewer } from '#domain/permission.ts'
import { type Part, splitFault, splitInto } from '#domain/unit-change.ts'
import { type SplitInput, splitUnitForm } from '#forms/unit-change.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** A new unit, the row it stood in, and the floor given for a room out of the undivided floor. */
type Line = { at: number; floorAt: string | null; part: Part }

/** 拆分: a unit ends and others of the same area begin. The undivided floor of a carrier is refined into rooms the same way. */
export const splitUnit = act({
  name: 'split-unit',
  may: 'edit units',
  form: splitUnitForm,
  once: true,
  async do({ tx, viewer, input, now, about }) {
    const row = found(await unitByFact(tx, viewer, input.unit))
    refuseIf(row.carrier !== input.carrier, 'not-found')
    const { carrier } = row
    about('carrier', carrier)
    if (row.kind !== 'whole') await refuseChanged(tx, viewer, row)
    refuseReworded(input.wording, row.id, () => ({ on: row.toOn }))
    const lines = linesIn(input)
    refuseFault(
      splitFault(
        asSlice(row),
        lines.map(({ part }) => part),
        input.on,
      ),
    )
    const stays = await staysFrom(tx, viewer, carrier, [row.fact], input.on)
    const moves = stays.map((one) => ({ one, line: lineOf(input, one.stay.fact) }))
    const held = moves.find(({ line }) => !lines.some(({ at }) => at === line))
    if (held) {
      const { firm, stay } = held.one
      refuse('unit-change.held', { firm: firm.name, from: stay.fromOn, number: row.number }, 'to')
    }
    const facts =
      row.kind === 'whole' ? await refine(tx, viewer, row, lines, input) : await split(tx, viewer, row, lines, input)
    for (const { one, line } of moves) {
      const at = lines.findIndex((one) => one.at === line)
      const [unit, part] = [facts[at], lines[at]?.part]
      if (unit && part) await moveStay(tx, viewer, one, { unit, grossCent: part.grossCent }, input.on)
    }
    const change = { carrier, kind: 'split' as const, happenedOn: input.on, before: [row.fact], after: facts }
    return addRecord(tx, 'unitChange', carrier, { ...change, recordedAt: now, recordedBy: viewer.account })
  },
})

function linesIn({ number, kind, gross, lettable, usable, desks, floorAt }: SplitInput): Line[] {
  return number.flatMap((name, at): Line[] => {
    const grossCent = gross[at] ?? null
    if (name === null || grossCent === null) return []
    const part: Part = {
      number: name,
      kind: kind[at] ?? 'other',
      grossCent,
      lettableCent: lettable[at] ?? null,
      usableCent: usable[at] ?? null,
      desks: desks[at] ?? null,
    }
    return [{ at: at + 1, floorAt: floorAt[at] ?? null, part }]
  })
}

const lineOf = ({ stay, to }: SplitInput, fact: string): number => Number(to[stay.indexOf(fact)] ?? 0)

/** The unit ends, and the parts begin where it lay. */
async function split(tx: Changing, viewer: Viewer, row: UnitRow, lines: readonly Line[], { on }: SplitInput) {
  await correctFact(tx, 'unit', row.carrier, row, { toOn: on }, null)
  const { building, floor, floorAt, loadKg } = row
  const parts = lines.map(({ part }) => part)
  const begun = splitInto(asSlice(row), parts, on)
  const facts: string[] = []
  for (const slice of begun) {
    const { from, to, ...part } = slice
    const room = { carrier: row.carrier, building, floor, floorAt, ...part }
    await checkRoom(tx, viewer, { ...room, from, to }, [row.fact])
    facts.push(await addFact(tx, 'unit', row.carrier, { ...part, ...room, loadKg, fromOn: from, toOn: to }))
  }
  return facts
}

/** Rooms come out of the undivided floor; what is not divided stays as it is. */
async function refine(tx: Changing, viewer: Viewer, row: UnitRow, lines: readonly Line[], { on }: SplitInput) {
  const { carrier } = row
  const facts: string[] = []
  for (const { floorAt, part } of lines) {
    const place = await placeOf(tx, viewer, { floorAt, building: null, floor: null })
    const room = { carrier, ...place, ...part }
    const range = { from: on, to: null }
    await checkRoom(tx, viewer, { ...room, ...range }, [])
    const taken = { ...range, grossCent: part.grossCent }
    await moveRest(tx, carrier, await unitsOf(tx, viewer, carrier), { taken, returned: null }, null)
    facts.push(await addFact(tx, 'unit', carrier, { ...room, fromOn: on, toOn: null }))
  }
  return facts
}
