// What a version of a rule keeps to: thresholds of that rule only, as numbers, other than those in force, from a day on which it holds.

import type { Reading } from '#db/changing.ts'
import { ruleVersionsOf } from '#db/queries/rule-versions.ts'
import { covers, type Day } from '#domain/day.ts'
import { type RuleVersion, standardOn, thresholdsOf } from '#domain/eligibility.ts'
import type { Viewer } from '#domain/permission.ts'
import { conditionsOf } from '#domain/standards/rule-conditions.ts'
import { ruleSetNamed } from '#domain/standards/rule-sets.ts'
import { thresholdField, thresholdOf } from '#domain/threshold-entry.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

type Asked = { ruleSet: string; effectiveFrom: Day; typed: Readonly<Record<string, string>> }

/** The thresholds that the version sets; `except` is the version being corrected. */
export async function thresholdsTyped(
  tx: Reading,
  viewer: Viewer,
  { ruleSet, effectiveFrom, typed }: Asked,
  except: string | null,
): Promise<Record<string, number>> {
  const conditions = found(conditionsOf(ruleSet))
  const head = found(ruleSetNamed(ruleSet))
  const holds = covers({ from: head.effectiveFrom, to: head.effectiveTo }, effectiveFrom)
  refuseIf(!holds, 'rule.outside', {}, 'effectiveFrom')
  const others = (await ruleVersionsOf(tx, viewer, ruleSet)).filter(({ fact }) => fact !== except)
  if (others.some((one) => one.effectiveFrom === effectiveFrom))
    refuse('rule.day-taken', { on: effectiveFrom }, 'effectiveFrom')
  const { at } = standardOn(effectiveFrom, conditions, others satisfies RuleVersion[])
  const set: Record<string, number> = {}
  const wrong: Record<string, string> = {}
  for (const [key, { unit }] of Object.entries(thresholdsOf(conditions.rules))) {
    const text = typed[key]
    if (text === undefined) continue
    const value = thresholdOf(text, unit)
    if (value === null) wrong[thresholdField(key)] = 'not-a-number'
    else if (unit === 'share' && value > 1) wrong[thresholdField(key)] = 'too-large'
    else if (value !== at(key)) set[key] = value
  }
  if (Object.keys(wrong).length > 0) throw new FormRefusal(wrong)
  refuseIf(Object.keys(set).length === 0, 'rule.nothing-changed')
  return set
}
