// Lets the demo live through its years: every act on its own day, by the officer whose work it was, at a believable hour.
import type { z } from 'zod'
import { type Act, type Actor, carryOut } from '#acts/act.server.ts'
import type { Day, Instant } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import { ownOfficer } from '#seeds/demo/officers.ts'
import { demoStory } from '#seeds/demo/story.ts'
import type { House } from '#server/house.ts'

/** What the story needs to know of what it has told so far. */
export type Stage = {
  firms: Map<object, string>
  carriers: Map<DemoCarrier, string>
  facts: Map<object, string>
  firm(of: object): string
  carrier(of: DemoCarrier): string
  fact(of: object): string
  /** The account behind a sign-in name; '' for nobody. */
  officer(signInName: string | null): string
  /** The house as it stood then: its clock shows the story's day. */
  house: House
  /** Whoever does what is being told. */
  viewer: Viewer
  act<F extends z.ZodType, P, R>(one: Act<F, P, R>, values: Record<string, unknown>): Promise<R>
  tell<F extends z.ZodType, P, R>(one: Act<F, P, R>, values: Record<string, unknown>): Promise<void>
}

const openMs = 60_000 * 60 * 1
const dayMs = 8 * 3_600_000

/** From nine in the morning on (01:00 UTC), a little later with each act of the day. */
function instantOn(day: Day, nth: number): Instant {
  const spread = Math.min(dayMs, nth * 1_700)
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + openMs + spread).toISOString()
}

const known = <T>(map: ReadonlyMap<T, string>, of: T): string => {
  const id = map.get(of)
  if (id === undefined) throw new Error('the story speaks of something it has not told yet')
  return id
}

export async function liveThrough(
  house: House,
  actors: ReadonlyMap<string, Actor>,
  progress: (done: number, of: number) => void,
): Promise<ReadonlyMap<DemoCarrier, string>> {
  const story = demoStory()
  let clock = { day: '2020-12-31', now: instantOn('2020-12-31', 0) }
  const then: House = { ...house, clock: { now: () => clock.now, today: () => clock.day } }
  const actorNamed = (signInName: string) => {
    const actor = actors.get(signInName)
    if (!actor) throw new Error(`the demo has no officer ${signInName}`)
    return actor
  }
  let actor = actorNamed(ownOfficer)
  /** An operator sees the carriers that they run and that have opened by then. */
  const asOf = (one: Actor, signInName: string): Actor => {
    if (!one.viewer.roles.includes('operator')) return one
    const carriers = [...stage.carriers].flatMap(([carrier, id]) => (carrier.runBy === signInName ? [id] : []))
    return { ...one, viewer: { ...one.viewer, carriers } }
  }
  const stage: Stage = {
    house: then,
    get viewer() {
      return actor.viewer
    },
    officer: (signInName) => (signInName === null ? '' : actorNamed(signInName).viewer.account),
    firms: new Map(),
    carriers: new Map(),
    facts: new Map(),
    firm: (of) => known(stage.firms, of),
    carrier: (of) => known(stage.carriers, of),
    fact: (of) => known(stage.facts, of),
    act: (one, values) => carryOut(then, actor, one, values),
    tell: async (one, values) => {
      await carryOut(then, actor, one, values)
    },
  }
  let nth = 0
  for (const [index, event] of story.entries()) {
    nth = event.day === clock.day ? nth + 1 : 0
    clock = { day: event.day, now: instantOn(event.day, nth) }
    actor = asOf(actorNamed(event.by), event.by)
    await event.run(stage)
    if (index % 500 === 0) progress(index, story.length)
  }
  progress(story.length, story.length)
  return stage.carriers
}
