// Stays in person during a year with the room they took, and the firms' figures of that year.
import { and, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { known } from '#db/queries/standing.ts'
import { carrier, stay, unit } from '#db/schema/carrier.ts'
import { yearlyMetrics } from '#db/schema/metrics.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { YearFigures } from '#domain/productivity.ts'

/** Of the carriers that the viewer sees; without an area of its own a stay takes its room, of desks none that is known. */
export const staysLet = (tx: Reading, viewer: Viewer, { from, to }: { from: Day; to: Day }) =>
  tx.db
    .select({
      firm: stay.firm,
      carrier: stay.carrier,
      carrierName: carrier.name,
      unit: unit.fact,
      building: unit.building,
      floor: unit.floor,
      floorAt: unit.floorAt,
      number: unit.number,
      areaCent: sql<number | null>`coalesce(${stay.areaCent}, case when ${unit.kind} in ('desks', 'whole') then null
        else coalesce(${unit.lettableCent}, ${unit.grossCent}) end)`.mapWith(Number),
      from: stay.fromOn,
      to: stay.toOn,
    })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .leftJoin(unit, and(eq(unit.fact, stay.unit), known(unit)))
    .where(
      and(
        ownCarriers(viewer),
        known(stay),
        eq(stay.kind, 'physical'),
        lt(stay.fromOn, to),
        or(isNull(stay.toOn), gt(stay.toOn, from)),
      ),
    )

/** The year's figures of these firms as now known. */
export async function yearFiguresOf(
  tx: Reading,
  viewer: Viewer,
  year: number,
  firms: Iterable<string>,
): Promise<ReadonlyMap<string, YearFigures>> {
  const rows = await inPieces(firms, (some) =>
    tx.db
      .select({
        firm: yearlyMetrics.firm,
        revenueYuan: yearlyMetrics.revenueYuan,
        rdYuan: yearlyMetrics.rdYuan,
        taxYuan: yearlyMetrics.taxYuan,
      })
      .from(yearlyMetrics)
      .where(
        and(
          eq(yearlyMetrics.district, viewer.district),
          eq(yearlyMetrics.year, year),
          inArray(yearlyMetrics.firm, some),
          known(yearlyMetrics),
        ),
      ),
  )
  return new Map(rows.map(({ firm, ...figures }) => [firm, figures]))
}
