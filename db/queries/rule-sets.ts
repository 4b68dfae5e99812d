// The rule sets in force, as the installation keeps them; an installation without any goes by the program's own.
import { eq } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ruleSet } from '#db/schema/recognition.ts'
import { covers, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type RecognitionKind, recognitionKinds, type Validity } from '#domain/recognition.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'
import { ruleSets } from '#domain/standards/rule-sets.ts'

export type RuleSetHead = {
  key: string
  titleZh: string
  titleEn: string
  docNo: string | null
  effectiveFrom: Day | null
  effectiveTo: Day | null
  kinds: readonly RecognitionKind[]
  validity: Validity
  confidence: Confidence
}

function validityOf(stored: { kind: string; months?: number }): Validity {
  if (stored.kind === 'calendar-year') return { kind: 'calendar-year' }
  return stored.kind === 'months' && stored.months ? { kind: 'months', months: stored.months } : { kind: 'open' }
}

/** All rule sets for recognitions. */
export async function ruleSetsOf(tx: Reading, viewer: Viewer): Promise<readonly RuleSetHead[]> {
  const rows = await tx.db.select().from(ruleSet).where(eq(ruleSet.district, viewer.district))
  if (rows.length === 0) return ruleSets
  return rows.map((row) => ({
    ...row,
    kinds: recognitionKinds.filter((kind) => row.kinds.includes(kind)),
    validity: validityOf(row.validity),
  }))
}

/** The rule set under which a recognition of the kind is given on the day; null before the kind had a rule. */
export async function ruleSetFor(
  tx: Reading,
  viewer: Viewer,
  kind: RecognitionKind,
  on: Day,
): Promise<RuleSetHead | null> {
  const inForce = (one: RuleSetHead) => covers({ from: one.effectiveFrom, to: one.effectiveTo }, on)
  return (await ruleSetsOf(tx, viewer)).find((one) => one.kinds.includes(kind) && inForce(one)) ?? null
}
