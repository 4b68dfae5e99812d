// Innovation platforms: those of a day, and those that the plan's measure counts.
import { and, asc, desc, eq, gt, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { PageOf } from '#db/queries/carriers.ts'
import { known } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { PlatformLevel, PlatformType } from '#domain/platform.ts'

export type PlatformRow = typeof platform.$inferSelect
export type PlatformWithHost = { platform: PlatformRow; host: { id: string; name: string; code: string | null } | null }

export const platformSorts = ['name', 'type', 'level', 'from', 'to'] as const
export type PlatformSort = (typeof platformSorts)[number]
export type PlatformFilter = {
  q: string
  types: readonly PlatformType[] | null
  levels: readonly PlatformLevel[] | null
  /** In force on the day; null = either. */
  inForce: boolean | null
}

const inForceOn = (on: Day): SQL | undefined =>
  and(lte(platform.fromOn, on), or(isNull(platform.toOn), gt(platform.toOn, on)))

function platformsWhere(viewer: Viewer, on: Day, filter: PlatformFilter): SQL | undefined {
  const like = `%${filter.q
    .toLowerCase()
    .replaceAll(' ', '')
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return and(
    eq(platform.district, viewer.district),
    known(platform),
    filter.q === ''
      ? undefined
      : or(
          sql`lower(replace(${platform.name}, ' ', '')) like ${like} escape '\\'`,
          sql`replace(${platform.pinyinKey}, ' ', '') like ${like} escape '\\'`,
          sql`lower(coalesce(${platform.hostName}, '')) like ${like} escape '\\'`,
          sql`lower(coalesce(${firm.name}, '')) like ${like} escape '\\'`,
          sql`lower(coalesce(${platform.number}, '')) like ${like} escape '\\'`,
        ),
    filter.types ? inArray(platform.type, [...filter.types]) : undefined,
    filter.levels ? inArray(platform.level, [...filter.levels]) : undefined,
    filter.inForce === null ? undefined : filter.inForce ? inForceOn(on) : sql`not (${inForceOn(on)})`,
  )
}

function orderOf(sort: PlatformSort): SQL {
  if (sort === 'type') return sql`${platform.type}`
  if (sort === 'level') {
    return sql`case ${platform.level} when 'national' then 4 when 'provincial' then 3 when 'municipal' then 2 else 1 end`
  }
  if (sort === 'from') return sql`${platform.fromOn}`
  return sort === 'to' ? sql`coalesce(${platform.toOn}, '9999')` : sql`${platform.pinyinKey}`
}

const shown = { platform, host: { id: firm.id, name: firm.name, code: firm.code } }

export const platformsPage = (
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: PlatformFilter,
  page: PageOf<PlatformSort>,
): Promise<PlatformWithHost[]> =>
  tx.db
    .select(shown)
    .from(platform)
    .leftJoin(firm, eq(firm.id, platform.hostFirm))
    .where(platformsWhere(viewer, on, filter))
    .orderBy(page.descending ? desc(orderOf(page.sort)) : asc(orderOf(page.sort)), platform.pinyinKey, platform.id)
    .limit(page.size)
    .offset(page.offset)

export async function platformsCount(tx: Reading, viewer: Viewer, on: Day, filter: PlatformFilter): Promise<number> {
  const rows = await tx.db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(platform)
    .leftJoin(firm, eq(firm.id, platform.hostFirm))
    .where(platformsWhere(viewer, on, filter))
  return rows[0]?.n ?? 0
}

/** The platform through all corrections, as it is now known. */
export async function platformByFact(tx: Reading, viewer: Viewer, fact: string): Promise<PlatformWithHost | null> {
  const rows = await tx.db
    .select(shown)
    .from(platform)
    .leftJoin(firm, eq(firm.id, platform.hostFirm))
    .where(and(eq(platform.district, viewer.district), eq(platform.fact, fact), known(platform)))
    .limit(1)
  return rows[0] ?? null
}

/** Other platforms of that name; their days decide whether they are the same. */
export const platformsNamed = (
  tx: Reading,
  viewer: Viewer,
  nameKey: string,
  except: string | null,
): Promise<PlatformRow[]> =>
  tx.db
    .select()
    .from(platform)
    .where(
      and(
        eq(platform.district, viewer.district),
        eq(platform.nameKey, nameKey),
        known(platform),
        except === null ? undefined : ne(platform.fact, except),
      ),
    )

/** Every platform as now known, and whether another continues it at a higher level. */
export async function platformsWithUpgrades(tx: Reading, viewer: Viewer) {
  const rows = await tx.db
    .select(shown)
    .from(platform)
    .leftJoin(firm, eq(firm.id, platform.hostFirm))
    .where(and(eq(platform.district, viewer.district), known(platform)))
    .orderBy(platform.pinyinKey, platform.id)
  const followed = new Set(rows.map((row) => row.platform.follows))
  return rows.map((row) => ({ ...row, upgraded: followed.has(row.platform.fact) }))
}

/** What the platform was upgraded from (earlier) and to. */
export async function relatedPlatforms(
  tx: Reading,
  viewer: Viewer,
  fact: string,
): Promise<{ platform: PlatformRow; earlier: boolean }[]> {
  const own = tx.db
    .select({ follows: platform.follows })
    .from(platform)
    .where(and(eq(platform.district, viewer.district), eq(platform.fact, fact), known(platform)))
  const rows = await tx.db
    .select()
    .from(platform)
    .where(
      and(
        eq(platform.district, viewer.district),
        known(platform),
        or(eq(platform.follows, fact), inArray(platform.fact, own)),
      ),
    )
    .orderBy(asc(platform.fromOn))
  return rows.map((row) => ({ platform: row, earlier: row.follows !== fact }))
}
