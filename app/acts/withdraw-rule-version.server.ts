import { act } from '#acts/act.server.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { ruleVersionByFact } from '#db/queries/rule-versions.ts'
import { withdrawRuleVersionForm } from '#forms/eligibility.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** A version that never held is taken back; the thresholds before it hold on. */
export const withdrawRuleVersion = act({
  name: 'withdraw-rule-version',
  may: 'edit rules',
  form: withdrawRuleVersionForm,
  async do({ tx, viewer, input, about }) {
    const row = found(await ruleVersionByFact(tx, viewer, input.version))
    found(row.ruleSet === input.ruleSet ? row : null)
    about('ruleSet', row.ruleSet)
    refuseReworded(input.wording, row.id, () => ({ effectiveFrom: row.effectiveFrom, docNo: row.docNo }))
    await withdrawFact(tx, 'ruleVersion', null, row)
    return row.ruleSet
  },
})
