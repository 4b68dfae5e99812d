import { act } from '#acts/act.server.ts'
import { thresholdsTyped } from '#acts/rule-version-rules.server.ts'
import { addFact } from '#db/queries/facts.ts'
import { addRuleVersionForm } from '#forms/eligibility.ts'

/** New thresholds from a day on. Earlier days are judged by those of their time. */
export const addRuleVersion = act({
  name: 'add-rule-version',
  may: 'edit rules',
  form: addRuleVersionForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    about('ruleSet', input.ruleSet)
    const thresholds = await thresholdsTyped(tx, viewer, input, null)
    const { ruleSet, effectiveFrom, docNo, source, confidence } = input
    await addFact(tx, 'ruleVersion', null, { ruleSet, effectiveFrom, docNo, source, confidence, thresholds })
    return ruleSet
  },
})
