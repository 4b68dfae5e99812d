// A stay that goes on in another way from a day: its first part ends, and one that follows begins; both stay true of their days.
import { checkStay } from '#acts/stay-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { addFact, correctFact, type FactValues, ownValues } from '#db/queries/facts.ts'
import type { StayRow } from '#db/queries/stays.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { refuseIf } from '#server/refusal.ts'

type Changed = Partial<Pick<StayRow, 'unit' | 'kind' | 'areaCent' | 'desks' | 'incubating' | 'longCycle'>>

/** Answers the stay that now holds from that day: a following one, or, from the very first day on, the same one corrected. */
export async function goOn(
  tx: Changing,
  viewer: Viewer,
  row: StayRow,
  on: Day,
  changed: Changed,
  why: string | null = row.why,
): Promise<string> {
  refuseIf(on < row.fromOn, 'stay.before-move-in', { from: row.fromOn }, 'on')
  refuseIf(row.toOn !== null && row.toOn <= on, 'stay.ended', { on: row.toOn }, 'on')
  const { unit, kind, areaCent, desks } = { ...row, ...changed }
  const range = { from: on, to: row.toOn }
  const { firm, carrier, fact: id } = row
  await checkStay(tx, viewer, { id, firm, carrier, unit, kind, areaCent, desks, ...range })
  if (on === row.fromOn) {
    await correctFact(tx, 'stay', carrier, row, changed, why)
    return row.fact
  }
  const first = { toOn: on, departure: null, graduation: null, nextStay: null }
  await correctFact(tx, 'stay', carrier, row, first, row.why)
  // A stored stay without its clocks is a stay's own values; the type of ownValues is any record's.
  const own = ownValues(row) as FactValues<'stay'>
  return addFact(tx, 'stay', carrier, { ...own, ...changed, fromOn: on }, undefined, why)
}
