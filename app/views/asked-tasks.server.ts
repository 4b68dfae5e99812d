// What the rules ask for today and nobody has made a task of: counted anew only after something changed.
import type { Reading } from '#db/changing.ts'
import { factsVersion, topicVersions } from '#db/queries/journal.ts'
import { taskFactsOf } from '#db/queries/task-facts.ts'
import { madeTaskKeys } from '#db/queries/tasks.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type AskedTask, taskKey, tasksAskedFor } from '#domain/task.ts'
import type { House } from '#server/house.ts'

type Kept = { key: string; asked: AskedTask[] }
const kept = new WeakMap<House['store'], Kept>()

export async function askedTasks(asking: {
  tx: Reading
  viewer: Viewer
  house: House
  today: Day
}): Promise<AskedTask[]> {
  const { tx, viewer, house, today } = asking
  const { cases, support } = await topicVersions(tx, viewer)
  const key = [viewer.district, today, await factsVersion(tx, viewer), cases, support].join(' ')
  const before = kept.get(house.store)
  if (before?.key === key) return before.asked
  const made = await madeTaskKeys(tx, viewer)
  const asked = tasksAskedFor(today, await taskFactsOf(tx, viewer, today, null)).filter(
    ({ rule, ruleKey }) => !made.has(taskKey(rule, ruleKey)),
  )
  kept.set(house.store, { key, asked })
  return asked
}
