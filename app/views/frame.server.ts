// What the frame of every page shows: who looks, on which day, and where they may go.

import { planInForce } from '#db/queries/plans.ts'
import type { Day } from '#domain/day.ts'
import { type Ability, abilities, may, type Role } from '#domain/permission.ts'
import type { RequestContext } from '#server/context.ts'

export type Frame = {
  demo: boolean
  today: Day
  on: Day
  /** The plan's ends, as presets of the day. */
  base: Day | null
  term: Day | null
  person: { name: string; roles: readonly Role[]; abilities: Ability[] } | null
}

export async function frameOf(context: RequestContext, on: Day | null): Promise<Frame> {
  const { house } = context
  const today = house.clock.today()
  const signedIn = await context.signedIn()
  const viewer = signedIn?.viewer
  const plan = viewer ? await house.store.read((db) => planInForce({ db }, viewer, on ?? today)) : null
  return {
    demo: house.demo,
    today,
    on: on ?? today,
    base: plan?.baseOn ?? null,
    term: plan?.endOn ?? null,
    person: viewer
      ? { name: viewer.name, roles: viewer.roles, abilities: abilities.filter((one) => may(viewer.roles, one)) }
      : null,
  }
}
