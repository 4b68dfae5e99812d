// Keeps a carrier's undivided rest (`whole` units) in step with its rooms, so that no ㎡ is counted twice.
import type { Changing } from '#db/changing.ts'
import { addFact, correctFact, withdrawFact } from '#db/queries/facts.ts'
import type { UnitRow } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import type { Range } from '#domain/day.ts'
import { type Floor, leastRest, restChanged } from '#domain/floor-rest.ts'
import { refuse } from '#server/refusal.ts'

export const floorOf = (row: UnitRow): Floor => ({ from: row.fromOn, to: row.toOn, grossCent: row.grossCent })
export const isRest = (row: UnitRow): boolean => row.kind === 'whole'

/** Takes areas from the rest and gives others back; refused where less is left than a room needs. */
export async function moveRest(
  tx: Changing,
  carrier: string,
  units: readonly UnitRow[],
  moves: { taken: Floor | null; returned: Floor | null },
  why: string | null,
): Promise<void> {
  const rows = units.filter(isRest)
  let rest = rows.map(floorOf)
  if (moves.returned) rest = restChanged(rest, moves.returned, moves.returned.grossCent)
  if (moves.taken) {
    const left = leastRest(rest, moves.taken)
    if (left !== null && left < moves.taken.grossCent) refuse('unit.over-rest', { area: m2Of(left) }, 'gross')
    rest = restChanged(rest, moves.taken, -moves.taken.grossCent)
  }
  await writeRest(tx, carrier, rows, rest, why)
}

const startsAlike = (row: UnitRow, range: Range) => row.fromOn === range.from

/** The rest as it shall be: slices that start on the same day are corrected, others added or withdrawn. */
export async function writeRest(
  tx: Changing,
  carrier: string,
  rows: readonly UnitRow[],
  rest: readonly Floor[],
  why: string | null,
): Promise<void> {
  for (const row of rows)
    if (!rest.some((floor) => startsAlike(row, floor))) await withdrawFact(tx, 'unit', carrier, row)
  for (const { from, to, grossCent } of rest) {
    const row = rows.find((one) => startsAlike(one, { from, to }))
    if (row === undefined) {
      const whole = { carrier, number: '', kind: 'whole' as const, grossCent, fromOn: from, toOn: to }
      await addFact(tx, 'unit', carrier, { ...whole, building: null, floor: null, lettableCent: null, desks: null })
    } else if (row.grossCent !== grossCent || row.toOn !== to) {
      await correctFact(tx, 'unit', carrier, row, { grossCent, toOn: to }, why)
    }
  }
}
