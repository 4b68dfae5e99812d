// The list of innovation platforms on a day with those that just miss being counted, and the same rows for a workbook.
import { z } from 'zod'
import { countedPlatforms } from '#db/queries/plans.ts'
import {
  type PlatformFilter,
  platformSorts,
  platformsCount,
  platformsPage,
  platformsWithUpgrades,
} from '#db/queries/platforms.ts'
import type { Day } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import {
  type CountedTypes,
  nearMissOn,
  type PlatformLevel,
  type PlatformType,
  platformLevels,
  platformTypes,
} from '#domain/platform.ts'
import { optionalOf, pageOf, pageQuery, written } from '#views/list-query.ts'
import { type Looking, view } from '#views/view.server.ts'

const platformQuery = z.object({
  ...pageQuery,
  q: written(),
  type: optionalOf(platformTypes),
  level: optionalOf(platformLevels),
  /** Only what the plan's measure counts. */
  counted: z.enum(['1']).nullable().catch(null),
  open: z.enum(['yes', 'no', '']).default('yes').catch('yes'),
})

type Query = z.output<typeof platformQuery>
type Counted = { levels: readonly PlatformLevel[]; types: CountedTypes }

/** Both filters at once: what is asked for, of what counts. */
function both<T>(asked: T | null, counted: readonly T[] | null): readonly T[] | null {
  if (asked === null) return counted
  return counted === null || counted.includes(asked) ? [asked] : []
}

function filterOf({ q, type, level, counted, open }: Query, { levels, types }: Counted): PlatformFilter {
  return {
    q,
    types: both(type, counted === null ? null : types),
    levels: both(level, counted === null ? null : levels),
    inForce: counted !== null ? true : open === '' ? null : open === 'yes',
  }
}

const nearShown = 50

/** What lacks one thing to be counted, with what that is. */
async function nearMisses({ tx, viewer }: Looking<Query>, on: Day, { levels, types }: Counted) {
  const near = (await platformsWithUpgrades(tx, viewer)).flatMap(({ platform, host, upgraded }) => {
    const { fact, name, type, level, hostName, fromOn: from, toOn: to } = platform
    const miss = nearMissOn(on, { type, level, from, to, upgraded }, levels, types)
    return miss === null ? [] : [{ fact, name, type, level, hostName: host?.name ?? hostName, miss }]
  })
  return { near: near.slice(0, nearShown), nearTotal: near.length }
}

export const platformList = view({
  name: 'platform-list',
  may: 'read platforms',
  query: platformQuery,
  async load(looking) {
    const { tx, viewer, on, query } = looking
    const { target, ...counted } = await countedPlatforms(tx, viewer, on)
    const filter = filterOf(query, counted)
    return {
      rows: await platformsPage(tx, viewer, on, filter, pageOf(query, platformSorts, 'name')),
      total: await platformsCount(tx, viewer, on, filter),
      counted: await platformsCount(tx, viewer, on, { q: '', inForce: true, ...counted }),
      levels: [...counted.levels],
      types: counted.types && ([...counted.types] satisfies PlatformType[]),
      definition: target && may(viewer.roles, 'edit plans') ? { plan: target.plan, target: target.fact } : null,
      confidence: target?.confidence ?? null,
      ...(await nearMisses(looking, on, counted)),
      query,
      on,
      mayEdit: may(viewer.roles, 'edit platforms'),
      mayExport: may(viewer.roles, 'export lists'),
    }
  },
})

const exported = 5_000

export const platformExport = view({
  name: 'export-platforms',
  may: 'read platforms',
  query: platformQuery,
  async load({ tx, viewer, on, query }) {
    const page = { ...pageOf(query, platformSorts, 'name'), size: exported, offset: 0 }
    const filter = filterOf(query, await countedPlatforms(tx, viewer, on))
    return { on, rows: await platformsPage(tx, viewer, on, filter, page) }
  },
})
