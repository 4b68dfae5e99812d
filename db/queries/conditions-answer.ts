// One firm held against the conditions of a kind on a day, for gates: read and judged for itself.
import type { Reading } from '#db/changing.ts'
import { judgedFirms } from '#db/queries/judged-firms.ts'
import { ruleVersionsOf } from '#db/queries/rule-versions.ts'
import type { Day } from '#domain/day.ts'
import { judge, standardOn, type Verdict } from '#domain/eligibility.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { conditionsFor } from '#domain/standards/rule-conditions.ts'

/** Not met as soon as one condition is; not known where data is missing or no rule of that day is known. */
export async function conditionsAnswer(
  tx: Reading,
  viewer: Viewer,
  { firm, kind, on }: { firm: string; kind: RecognitionKind; on: Day },
): Promise<Verdict> {
  const conditions = conditionsFor(kind, on)
  if (conditions === null) return 'not-known'
  const [found] = await judgedFirms(tx, viewer, { on, ids: [firm] })
  if (!found) return 'not-known'
  const versions = await ruleVersionsOf(tx, viewer, conditions.ruleSet)
  return judge(found.facts, standardOn(on, conditions, versions)).verdict
}
