// The district's figures on a day once more, counted in SQL with the conditions that the lists are made of: what the running
// figures must equal, so that each figure opens the list that makes it up.
import { and, eq, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import {
  awaitsReplacement,
  carrierIsOpen,
  countedPlatform,
  heightOfKind,
  inForce,
  ofDistrict,
  presentUnit,
  staysInXinchuang,
} from '#db/queries/standing.ts'
import { carrier, unit } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { Day } from '#domain/day.ts'
import type { Actuals, Holders } from '#domain/figures.ts'
import type { RungCounts } from '#domain/funnel.ts'
import { holderGroups, kindsOfGroup, places } from '#domain/ladder.ts'
import type { Viewer } from '#domain/permission.ts'
import type { PlatformLevel } from '#domain/platform.ts'

const count = sql<number>`count(*)`.mapWith(Number)

export async function firmsCount(tx: Reading, viewer: Viewer, on: Day): Promise<number> {
  return (await tx.db.select({ n: count }).from(firm).where(ofDistrict(viewer, on)))[0]?.n ?? 0
}

/** 待更新: shown beside the figure of 科小, never in it. */
export async function awaitingCount(tx: Reading, viewer: Viewer, on: Day): Promise<number> {
  const rows = await tx.db
    .select({ n: count })
    .from(firm)
    .where(and(ofDistrict(viewer, on), awaitsReplacement(on)))
  return rows[0]?.n ?? 0
}

/** Firms of the district with a recognition of each group in force; 独角兽 with its sub-kinds, each firm once. */
export async function holdersOn(tx: Reading, viewer: Viewer, on: Day): Promise<Holders> {
  const group = sql<string>`case ${sql.join(
    holderGroups.map(
      (one) =>
        sql`when ${recognition.kind} in (${sql.raw(kindsOfGroup[one].map((kind) => `'${kind}'`).join(', '))}) then ${sql.raw(`'${one}'`)}`,
    ),
    sql` `,
  )} else 'other' end`
  const rows = await tx.db
    .select({ group, n: sql<number>`count(distinct ${recognition.firm})`.mapWith(Number) })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .where(and(eq(recognition.district, viewer.district), inForce(on), ofDistrict(viewer, on)))
    .groupBy(sql`1`)
  const byGroup = new Map(rows.map((row) => [row.group, row.n]))
  return Object.fromEntries(holderGroups.map((one) => [one, byGroup.get(one) ?? 0])) as Holders
}

/** Firms of the district by the rung they stand on; 'none' = 未入梯度. */
export async function rungsOn(tx: Reading, viewer: Viewer, on: Day): Promise<RungCounts> {
  const heights = tx.db
    .select({ firm: recognition.firm, height: sql<number>`max(${heightOfKind})`.as('height') })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .where(and(eq(recognition.district, viewer.district), inForce(on), ofDistrict(viewer, on)))
    .groupBy(recognition.firm)
    .as('heights')
  const rows = await tx.db.select({ height: heights.height, n: count }).from(heights).groupBy(sql`${heights.height}`)
  const byHeight = new Map(rows.map((row) => [Number(row.height), row.n]))
  const onLadder = rows.reduce((sum, row) => (Number(row.height) > 0 ? sum + row.n : sum), 0)
  const none = (await firmsCount(tx, viewer, on)) - onLadder
  return Object.fromEntries(
    places.map((place, height) => [place, height === 0 ? none : (byHeight.get(height) ?? 0)]),
  ) as RungCounts
}

/** The four measures' actual values: firms, firms, ㎡, platforms; `counted` where the day's holders are known already. */
export async function actualsOn(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  levels: readonly PlatformLevel[],
  counted?: Holders,
): Promise<Actuals> {
  const xinchuang = await tx.db
    .select({ n: count })
    .from(firm)
    .where(and(ofDistrict(viewer, on), staysInXinchuang(on)))
  const area = await tx.db
    .select({ cent: sql<number>`coalesce(sum(${unit.grossCent}), 0)`.mapWith(Number) })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .where(and(carrierIsOpen(viewer, on), presentUnit(on)))
  const platforms = await tx.db
    .select({ n: count })
    .from(platform)
    .where(countedPlatform(viewer, levels, on))
  const holders = counted ?? (await holdersOn(tx, viewer, on))
  return {
    'high-tech-firms': holders['high-tech'],
    'xinchuang-firms': xinchuang[0]?.n ?? 0,
    'carrier-area-m2': (area[0]?.cent ?? 0) / 100,
    'innovation-platforms': platforms[0]?.n ?? 0,
  }
}
