// What the filled demo holds, read whole.
import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { CaseRow, StepFact } from '#db/queries/cases.ts'
import {
  carrierTerm,
  floor,
  monthlyReport,
  placementRequest,
  spaceDemand,
  stay,
  unit,
  unitChange,
} from '#db/schema/carrier.ts'
import { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import { firm } from '#db/schema/firm.ts'
import { yearlyMetrics } from '#db/schema/metrics.ts'
import { firmChainLink, lead, platformProject, spaceProject } from '#db/schema/pipeline.ts'
import { covers, type Day } from '#domain/day.ts'

/** Every case, and the steps of each in the order taken. */
export async function casesIn(tx: Reading): Promise<{ cases: CaseRow[]; steps: Map<string, StepFact[]> }> {
  const cases = await tx.db.select().from(cultivationCase)
  const known = await tx.db.select().from(caseStep).where(isNull(caseStep.supersededAt)).orderBy(asc(caseStep.position))
  const steps = new Map<string, StepFact[]>()
  for (const one of known) steps.set(one.case, [...(steps.get(one.case) ?? []), one])
  return { cases, steps }
}

export const yearsIn = (tx: Reading) =>
  tx.db
    .select({
      firm: yearlyMetrics.firm,
      year: yearlyMetrics.year,
      rdYuan: yearlyMetrics.rdYuan,
      techStaff: yearlyMetrics.techStaff,
      costYuan: yearlyMetrics.costYuan,
    })
    .from(yearlyMetrics)
    .where(isNull(yearlyMetrics.supersededAt))

const daysOf = ({ fromOn, toOn }: { fromOn: Day | null; toOn: Day | null }) => ({ from: fromOn, to: toOn })
const countBy = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** The district's space on a day, and what became of those who left. */
export async function spaceIn(tx: Reading, on: Day) {
  const here = <T extends { fromOn: Day | null; toOn: Day | null }>(rows: readonly T[]) =>
    rows.filter((row) => covers(daysOf(row), on))
  const stays = await tx.db.select().from(stay).where(isNull(stay.supersededAt))
  const units = await tx.db.select().from(unit).where(isNull(unit.supersededAt))
  const terms = await tx.db.select().from(carrierTerm).where(isNull(carrierTerm.supersededAt))
  const floors = await tx.db.select({ n: count() }).from(floor).groupBy(floor.building)
  const teams = await tx.db.select({ n: count() }).from(firm).where(eq(firm.team, true))
  const months = await tx.db.select().from(monthlyReport)
  const asked = await tx.db.select().from(placementRequest)
  const reporting = new Set(months.map((one) => one.carrier))
  const inMay = new Set(months.filter(({ month }) => month === '2024-05-01').map((one) => one.carrier))
  return {
    stays: here(stays),
    ended: stays.filter(({ departure }) => departure !== null),
    units: here(units),
    carriers: here(terms),
    floorsOfBuildings: floors.map(({ n }) => n),
    unitChanges: await tx.db.select().from(unitChange),
    teams: teams[0]?.n ?? 0,
    reports: {
      ...{ confirmed: 0, accepted: 0, returned: 0, ...countBy(months.map(({ state }) => state)) },
      mayMissing: [...reporting].filter((carrier) => !inMay.has(carrier)).length,
    },
    decisions: countBy(asked.map(({ decision }) => decision ?? 'waiting')),
  }
}

/** What is on its way to the district. */
export async function onTheWayIn(tx: Reading) {
  const spaces = await tx.db.select().from(spaceProject).where(isNull(spaceProject.endedOn))
  const platforms = await tx.db.select({ n: count() }).from(platformProject).where(isNull(platformProject.endedOn))
  const leads = await tx.db.select().from(lead)
  const primary = and(isNull(firmChainLink.supersededAt), eq(firmChainLink.primary, true))
  const links = await tx.db.select({ link: firmChainLink.link }).from(firmChainLink).where(primary)
  const demands = await tx.db.select({ n: count() }).from(spaceDemand).where(isNull(spaceDemand.closedOn))
  return {
    spaceM2: spaces.reduce((sum, { areaCent }) => sum + areaCent, 0) / 100,
    platforms: platforms[0]?.n ?? 0,
    leadStages: new Set(leads.filter(({ endedOn }) => endedOn === null).map(({ stage }) => stage)),
    lost: leads.filter(({ endedAs }) => endedAs === 'lost').length,
    won: leads.filter(({ endedAs }) => endedAs === 'won').length,
    primaryLinks: countBy(links.map(({ link }) => link)),
    openDemands: demands[0]?.n ?? 0,
  }
}
