// A file as a view sees it: read, and judged against the register as it now stands, without a word written.
import type { Reading as Handle } from '#db/changing.ts'
import { factsVersion, topicVersions } from '#db/queries/journal.ts'
import { knownFor } from '#db/queries/known-records.ts'
import type { Store } from '#db/store.server.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RosterList } from '#domain/roster.ts'
import { type Judged, judgeRoster, keysIn, type RosterSettings } from '#rosters/judge.ts'
import type { Reading } from '#rosters/reading.ts'

type Asked = {
  store: Store
  list: RosterList
  settings: RosterSettings
  fileName: string
  digest: string
  reading: Reading
  today: Day
}

const kept = 4
const judgementsOf = new WeakMap<Store, Map<string, Promise<Judged>>>()

/** What a commit would do now; remembered until a fact changes. */
export async function judgedNow(tx: Handle, viewer: Viewer, asked: Asked): Promise<Judged> {
  const { store, list, settings, digest, today } = asked
  const judgements = judgementsOf.get(store) ?? new Map<string, Promise<Judged>>()
  judgementsOf.set(store, judgements)
  const facts = await factsVersion(tx, viewer)
  const { metrics } = await topicVersions(tx, viewer)
  const key = JSON.stringify([viewer.district, facts, metrics, today, list, digest, settings])
  const known = judgements.get(key)
  if (known) return known
  const judging = judge(tx, viewer, asked)
  judgements.set(key, judging)
  judging.catch(() => judgements.delete(key))
  for (const oldest of judgements.keys()) {
    if (judgements.size <= kept) break
    judgements.delete(oldest)
  }
  return judging
}

async function judge(tx: Handle, viewer: Viewer, { list, reading, settings, fileName, today }: Asked): Promise<Judged> {
  const { known } = await knownFor(tx, viewer, list, await keysIn(reading, settings))
  let next = 0
  const newId = () => `new-${++next}`
  return judgeRoster(list, reading, settings, known, { today, fileName, newId })
}
