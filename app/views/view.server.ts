// A view: the only way to read. One read model a page = query + domain, ready to draw.
import type { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import type { Day, Instant } from '#domain/day.ts'
import { type Ability, may, type Viewer } from '#domain/permission.ts'
import type { House } from '#server/house.ts'
import { refuse } from '#server/refusal.ts'

export type Looking<Query> = {
  tx: Reading
  viewer: Viewer
  /** The as-of day of the page: `?on=`, else today. */
  on: Day
  today: Day
  now: Instant
  query: Query
  house: House
}

export type View<Query extends z.ZodType = z.ZodType, Data = unknown> = {
  /** As the journal names it, where looking is journalled (exports). */
  name: string
  may: Ability
  /** The URL's parameters; unreadable ones fall back (`.catch`) rather than fail. */
  query: Query
  load: (looking: Looking<z.output<Query>>) => Promise<Data>
}

export const view = <Query extends z.ZodType, Data>(one: View<Query, Data>): View<Query, Data> => one

/** Looks at a view on a day. Throws a Refusal where the viewer may not, or where nothing is there for them. */
export async function lookAt<Query extends z.ZodType, Data>(
  house: House,
  viewer: Viewer,
  one: View<Query, Data>,
  from: { on: Day | null; query: Record<string, unknown> },
): Promise<Data> {
  if (!may(viewer.roles, one.may)) refuse('not-allowed')
  const query = one.query.safeParse(from.query)
  if (!query.success) refuse('not-found')
  const today = house.clock.today()
  return house.store.read((db) =>
    one.load({ tx: { db }, viewer, on: from.on ?? today, today, now: house.clock.now(), query: query.data, house }),
  )
}
