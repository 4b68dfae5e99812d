// Every firm of the register with what it held and when it belonged to the district; and by which zone and industry.
import { and, eq, type SQL } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { allFirms } from '#db/queries/counted-facts.ts'
import { inRegister } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import type { FirmFacts } from '#domain/figures.ts'
import type { Viewer } from '#domain/permission.ts'

export async function registerHistories(tx: Reading, viewer: Viewer): Promise<FirmFacts[]> {
  const firms: FirmFacts[] = []
  for await (const some of allFirms(tx, viewer))
    for (const [id, facts] of some) {
      if (facts === null || facts.team) continue
      const { deregisteredOn, residences, recognitions } = facts
      firms.push({ id, deregisteredOn, residences, recognitions })
    }
  return firms
}

/** The firms of a zone or an industry, as they now stand. */
export async function firmsAmong(
  tx: Reading,
  viewer: Viewer,
  { zone, industry }: { zone: string | null; industry: string | null },
): Promise<Set<string>> {
  const where: (SQL | undefined)[] = [inRegister(viewer)]
  if (zone !== null) where.push(eq(firm.zone, zone))
  if (industry !== null) where.push(eq(firm.industry, industry))
  const rows = await tx.db
    .select({ id: firm.id })
    .from(firm)
    .where(and(...where))
  return new Set(rows.map(({ id }) => id))
}
