// Counts of a list are kept while the facts stand still: paging and sorting ask the same question again and again.
import type { Reading } from '#db/changing.ts'
import { factsVersion } from '#db/queries/journal.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import type { House } from '#server/house.ts'

type Counts = { version: number; counts: Map<string, number> }
const kept = new WeakMap<House['store'], Counts>()
const most = 500

/** The count for this question, asked of the database once as long as nothing changes. The key carries what the viewer sees. */
export async function countOnce(
  asking: { tx: Reading; viewer: Viewer; house: House },
  question: unknown,
  count: () => Promise<number>,
): Promise<number> {
  const { tx, viewer, house } = asking
  const version = await factsVersion(tx, viewer)
  const before = kept.get(house.store)
  const { counts } = before?.version === version && before.counts.size < most ? before : fresh(house, version)
  const scope = seesWholeDistrict(viewer) ? '' : viewer.carriers
  const key = JSON.stringify([viewer.district, scope, question])
  const known = counts.get(key) ?? (await count())
  counts.set(key, known)
  return known
}

function fresh(house: House, version: number): Counts {
  const empty = { version, counts: new Map<string, number>() }
  kept.set(house.store, empty)
  return empty
}
