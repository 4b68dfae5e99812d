// Versions of a rule set's thresholds, as officers with the right have recorded them.
import { and, asc, eq } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { Fact } from '#db/queries/facts.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { known } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { ruleVersion } from '#db/schema/cultivation.ts'
import type { Viewer } from '#domain/permission.ts'

export type RuleVersionFact = Fact<'ruleVersion'>

const standingVersions = prepared((db) =>
  db
    .select()
    .from(ruleVersion)
    .where(and(eq(ruleVersion.district, given('district')), known(ruleVersion)))
    .orderBy(asc(ruleVersion.ruleSet), asc(ruleVersion.effectiveFrom)),
)

/** All that stand, the earliest first; of one rule set, or of all. */
export async function ruleVersionsOf(tx: Reading, viewer: Viewer, ruleSet?: string): Promise<RuleVersionFact[]> {
  const rows = await standingVersions(tx, { district: viewer.district })
  return ruleSet === undefined ? rows : rows.filter((one) => one.ruleSet === ruleSet)
}

/** Every wording there was, withdrawn ones too, the newest first, with who recorded it. */
export const ruleVersionWordings = (tx: Reading, viewer: Viewer, ruleSet: string) =>
  tx.db
    .select({ version: ruleVersion, recordedByName: account.name })
    .from(ruleVersion)
    .leftJoin(account, eq(account.id, ruleVersion.recordedBy))
    .where(and(eq(ruleVersion.district, viewer.district), eq(ruleVersion.ruleSet, ruleSet)))
    .orderBy(asc(ruleVersion.effectiveFrom), asc(ruleVersion.recordedAt))

export async function ruleVersionByFact(tx: Reading, viewer: Viewer, fact: string): Promise<RuleVersionFact | null> {
  const rows = await tx.db
    .select()
    .from(ruleVersion)
    .where(and(eq(ruleVersion.district, viewer.district), eq(ruleVersion.fact, fact), known(ruleVersion)))
    .limit(1)
  return rows[0] ?? null
}
