// The register of conditions: which rule set is judged by which, and which holds for a kind on a day. 依据: each set's own file.
// 2008 年的高企办法 and the eaglets' and unicorns' earlier texts are kept as heads only: nothing is judged by them.
import type { Day } from '#domain/day.ts'
import type { RuleConditions } from '#domain/eligibility.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { eagletConditions } from '#domain/standards/eaglet-conditions.ts'
import { earlierGazelleConditions, gazelleConditions } from '#domain/standards/gazelle-conditions.ts'
import { highTechConditions } from '#domain/standards/high-tech-conditions.ts'
import { platformFirmConditions } from '#domain/standards/platform-firm-conditions.ts'
import { ruleSetFor } from '#domain/standards/rule-sets.ts'
import { techSmeConditions } from '#domain/standards/tech-sme-conditions.ts'
import {
  potentialUnicornConditions,
  seedUnicornConditions,
  unicornConditions,
} from '#domain/standards/unicorn-conditions.ts'

export const ruleConditions: readonly RuleConditions[] = [
  techSmeConditions,
  highTechConditions,
  eagletConditions,
  earlierGazelleConditions,
  gazelleConditions,
  seedUnicornConditions,
  potentialUnicornConditions,
  unicornConditions,
  platformFirmConditions,
]

/** Kinds that firms are judged for, in the order of the ladder. */
export const judgedKinds = [
  'tech-sme',
  'high-tech',
  'eaglet',
  'gazelle',
  'seed-unicorn',
  'potential-unicorn',
  'unicorn',
  'platform',
] as const satisfies readonly RecognitionKind[]
export type JudgedKind = (typeof judgedKinds)[number]

export const conditionsOf = (ruleSet: string): RuleConditions | null =>
  ruleConditions.find((one) => one.ruleSet === ruleSet) ?? null

/** The conditions by which the kind is judged on the day; null where the rule of that day is not known to us. */
export function conditionsFor(kind: RecognitionKind, on: Day): RuleConditions | null {
  const rule = ruleSetFor(kind, on)
  return rule === null ? null : conditionsOf(rule.key)
}
