// The list of innovation platforms on a day, and the same rows for a workbook.
import { z } from 'zod'
import { countedLevels } from '#db/queries/plans.ts'
import { type PlatformFilter, platformSorts, platformsCount, platformsPage } from '#db/queries/platforms.ts'
import { may } from '#domain/permission.ts'
import { type PlatformLevel, platformLevels, platformTypes } from '#domain/platform.ts'
import { optionalOf, pageOf, pageQuery, written } from '#views/list-query.ts'
import { view } from '#views/view.server.ts'

const platformQuery = z.object({
  ...pageQuery,
  q: written(),
  type: optionalOf(platformTypes),
  level: optionalOf(platformLevels),
  /** Only the levels that the plan's measure counts. */
  counted: z.enum(['1']).nullable().catch(null),
  open: z.enum(['yes', 'no', '']).default('yes').catch('yes'),
})

type Query = z.output<typeof platformQuery>

function filterOf({ q, type, level, counted, open }: Query, levels: readonly PlatformLevel[]): PlatformFilter {
  const wanted = counted === null ? platformLevels : levels
  return {
    q,
    type,
    levels: level === null && counted === null ? null : wanted.filter((one) => level === null || one === level),
    inForce: counted !== null ? true : open === '' ? null : open === 'yes',
  }
}

export const platformList = view({
  name: 'platform-list',
  may: 'read platforms',
  query: platformQuery,
  async load({ tx, viewer, on, query }) {
    const levels = await countedLevels(tx, viewer, on)
    const filter = filterOf(query, levels)
    return {
      rows: await platformsPage(tx, viewer, on, filter, pageOf(query, platformSorts, 'name')),
      total: await platformsCount(tx, viewer, on, filter),
      counted: await platformsCount(tx, viewer, on, { q: '', type: null, levels, inForce: true }),
      levels,
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
    const filter = filterOf(query, await countedLevels(tx, viewer, on))
    return { on, rows: await platformsPage(tx, viewer, on, filter, page) }
  },
})
