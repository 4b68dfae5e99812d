// The list of stays and its file: what every figure of occupancy opens.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { carriersNamed } from '#db/queries/occupancy.ts'
import {
  incubatedStays,
  type ListedStay,
  type StayFilter,
  staySorts,
  staysPage,
  staysTotal,
} from '#db/queries/stay-list.ts'
import { unitByFact } from '#db/queries/units.ts'
import type { Day } from '#domain/day.ts'
import { firstOfYear, yearOf } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { type StayLimit, stayLimitOn } from '#domain/stay-limit.ts'
import { stayListFilters } from '#forms/stay-list.ts'
import { placeOf } from '#views/carrier-file.server.ts'
import { pageOf, pageQuery } from '#views/list-query.ts'
import { view } from '#views/view.server.ts'

const stayQuery = z.object({ ...pageQuery, ...stayListFilters })
type Query = z.output<typeof stayQuery>

/** A period that is not given runs from New Year to the day. */
const filterOf = ({ moved, from, to, incubating, over, ...query }: Query, on: Day): StayFilter => ({
  ...query,
  incubating: incubating === null ? null : incubating === '1',
  over: over !== null,
  moved: moved === null ? null : { way: moved, from: from ?? firstOfYear(yearOf(on)), to: to ?? on },
})

/** Each with how it stands to its limit. */
async function withLimits(tx: Reading, viewer: Viewer, on: Day, rows: readonly ListedStay[]) {
  const counted = rows.filter(({ incubating }) => incubating).map(({ firm }) => firm.id)
  const all = await incubatedStays(tx, viewer, [...new Set(counted)])
  return rows.map((row) => {
    const own = all.filter(({ firm, carrier }) => firm === row.firm.id && carrier === row.carrier.id)
    const limit: StayLimit | null = row.incubating ? stayLimitOn(on, row.carrier.type, own) : null
    return { ...row, overFrom: limit?.overFrom ?? null, over: limit?.verdict === 'not-met' }
  })
}

export const stayList = view({
  name: 'stay-list',
  may: 'read carriers',
  query: stayQuery,
  async load({ tx, viewer, on, query }) {
    const filter = filterOf(query, on)
    const rows = await staysPage(tx, viewer, on, filter, pageOf(query, staySorts, 'firm'))
    const unit = query.unit === null ? null : await unitByFact(tx, viewer, query.unit)
    return {
      rows: await withLimits(tx, viewer, on, rows),
      total: await staysTotal(tx, viewer, on, filter),
      carriers: await carriersNamed(tx, viewer),
      place: unit && placeOf(unit),
      moved: filter.moved,
      query,
      on,
      mayExport: may(viewer.roles, 'export lists'),
    }
  },
})

const exported = 20_000

export const stayExport = view({
  name: 'export-stays',
  may: 'export lists',
  query: stayQuery,
  async load({ tx, viewer, on, query }) {
    const page = { ...pageOf(query, staySorts, 'firm'), size: exported, offset: 0 }
    const filter = filterOf(query, on)
    const rows = await staysPage(tx, viewer, on, filter, page)
    const { stays } = await staysTotal(tx, viewer, on, filter)
    return { on, rows: await inLots(rows, (some) => withLimits(tx, viewer, on, some)), whole: stays === rows.length }
  },
})

/** A few hundred at a time: a database takes only so many values in one question. */
async function inLots<A, B>(all: readonly A[], of: (some: readonly A[]) => Promise<B[]>): Promise<B[]> {
  const done: B[] = []
  for (let at = 0; at < all.length; at += 400) done.push(...(await of(all.slice(at, at + 400))))
  return done
}
