// What became of a unit: split or joined with others on a day.
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { known } from '#db/queries/standing.ts'
import { stay, unit, unitChange } from '#db/schema/carrier.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type UnitChangeSeen = { happenedOn: Day; kind: 'split' | 'merge'; into: string[] }

/** The changes in which the unit ended, with the numbers of those that began. */
export async function changesOfUnit(
  tx: Reading,
  viewer: Viewer,
  { carrier, fact }: { carrier: string; fact: string },
): Promise<UnitChangeSeen[]> {
  const all = await tx.db
    .select()
    .from(unitChange)
    .where(and(eq(unitChange.district, viewer.district), eq(unitChange.carrier, carrier), isNull(unitChange.undoneAt)))
  const changes = all.filter(({ before }) => before.includes(fact))
  const facts = changes.flatMap(({ after }) => after)
  if (facts.length === 0) return []
  const begun = await tx.db
    .select({ fact: unit.fact, number: unit.number })
    .from(unit)
    .where(and(inArray(unit.fact, facts), known(unit)))
  return changes.map(({ happenedOn, kind, after }) => ({
    happenedOn,
    kind,
    into: begun.filter(({ fact: one }) => after.includes(one)).map(({ number }) => number),
  }))
}

export type UnitChangeRow = RecordRow<'unitChange'>

/** A carrier's splits and merges that were not undone, the newest first. */
export const standingChanges = (tx: Reading, viewer: Viewer, carrierId: string): Promise<UnitChangeRow[]> =>
  tx.db
    .select()
    .from(unitChange)
    .where(
      and(eq(unitChange.district, viewer.district), eq(unitChange.carrier, carrierId), isNull(unitChange.undoneAt)),
    )
    .orderBy(desc(unitChange.happenedOn), desc(unitChange.id))

export async function changeById(tx: Reading, viewer: Viewer, carrierId: string, id: string) {
  const own = and(eq(unitChange.district, viewer.district), eq(unitChange.carrier, carrierId), eq(unitChange.id, id))
  return (await tx.db.select().from(unitChange).where(own).limit(1))[0] ?? null
}

/** The unit, of those given, that this stay was in under an earlier wording. */
export async function earlierUnitOf(tx: Reading, stayFact: string, units: readonly string[]): Promise<string | null> {
  if (units.length === 0) return null
  const rows = await tx.db
    .select({ unit: stay.unit })
    .from(stay)
    .where(and(eq(stay.fact, stayFact), inArray(stay.unit, [...units])))
    .orderBy(desc(stay.recordedAt), desc(stay.id))
    .limit(1)
  return rows[0]?.unit ?? null
}
