// What the demo's story is made of: something the bureau did, on its day.
import type { Day } from '#domain/day.ts'
import { baseDay } from '#seeds/demo/firms.ts'
import type { Stage } from '#seeds/demo/live.ts'

export type Event = {
  day: Day
  rank: number
  /** The sign-in name of the officer who does it. */
  by: string
  run: (stage: Stage) => Promise<void>
}

/** What is entered first on a day: firms before what they hold, rooms before who stays in them, who leaves before who comes, figures before the case that needs them. */
const ranks = {
  carrier: 0,
  room: 1,
  firm: 2,
  recognition: 3,
  metrics: 4,
  case: 5,
  leave: 6,
  stay: 7,
  platform: 8,
  support: 9,
  change: 10,
  daily: 11,
} as const

const onOrAfterBase = (day: Day): Day => (day < baseDay ? baseDay : day)

export const at = (day: Day, rank: keyof typeof ranks, run: Event['run'], by = 'officer'): Event => ({
  day: onOrAfterBase(day),
  rank: ranks[rank],
  by,
  run,
})
