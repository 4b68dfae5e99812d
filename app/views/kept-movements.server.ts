// Movements of a period are kept while the facts stand still: paging, opening a term and taking the file ask for them again.
import type { Reading } from '#db/changing.ts'
import { historiesBetween } from '#db/queries/flow.ts'
import { factsVersion } from '#db/queries/journal.ts'
import type { Day } from '#domain/day.ts'
import { type Movement, movementsBetween } from '#domain/flow.ts'
import { type HolderGroup, kindsOfGroup } from '#domain/ladder.ts'
import type { Viewer } from '#domain/permission.ts'
import type { House } from '#server/house.ts'

type Period = { group: HolderGroup; from: Day; to: Day }
type Kept = { version: number; periods: Map<string, readonly Movement[]> }

const kept = new WeakMap<House['store'], Kept>()
/** A period may hold thousands of movements. */
const mostPeriods = 24

export async function movementsOf(
  { tx, viewer, house }: { tx: Reading; viewer: Viewer; house: House },
  { group, from, to }: Period,
): Promise<readonly Movement[]> {
  const version = await factsVersion(tx, viewer)
  const key = [viewer.district, group, from, to].join(' ')
  const before = kept.get(house.store)
  const known = before?.version === version ? before.periods.get(key) : undefined
  if (known) return known
  const kinds = kindsOfGroup[group]
  const movements = movementsBetween(from, to, await historiesBetween(tx, viewer, kinds, from, to), kinds)
  const now = kept.get(house.store)
  const periods = now?.version === version && now.periods.size < mostPeriods ? now.periods : new Map()
  kept.set(house.store, { version, periods: periods.set(key, movements) })
  return movements
}
