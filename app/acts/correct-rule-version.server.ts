import { act } from '#acts/act.server.ts'
import { thresholdsTyped } from '#acts/rule-version-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { ruleVersionByFact } from '#db/queries/rule-versions.ts'
import { correctRuleVersionForm } from '#forms/eligibility.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** A version recorded wrongly; what it said before is kept with the reason. */
export const correctRuleVersion = act({
  name: 'correct-rule-version',
  may: 'edit rules',
  form: correctRuleVersionForm,
  async do({ tx, viewer, input, about }) {
    const row = found(await ruleVersionByFact(tx, viewer, input.version))
    found(row.ruleSet === input.ruleSet ? row : null)
    about('ruleSet', row.ruleSet)
    const { effectiveFrom, docNo, source, confidence } = input
    refuseReworded(input.wording, row.id, () => ({
      effectiveFrom: row.effectiveFrom,
      docNo: row.docNo,
      source: row.source,
    }))
    const thresholds = await thresholdsTyped(tx, viewer, input, row.fact)
    await correctFact(tx, 'ruleVersion', null, row, { effectiveFrom, docNo, source, confidence, thresholds }, input.why)
    return row.ruleSet
  },
})
