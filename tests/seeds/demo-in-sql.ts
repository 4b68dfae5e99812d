// What the filled demo holds, read whole.
import { asc, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { CaseRow, StepFact } from '#db/queries/cases.ts'
import { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import { yearlyMetrics } from '#db/schema/metrics.ts'

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
