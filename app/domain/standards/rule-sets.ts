// The register of rule sets for recognitions: which one holds for a kind on a day. 依据: each set's own file.
import { covers, type Day, type Range } from '#domain/day.ts'
import { lapseDay, type RecognitionKind } from '#domain/recognition.ts'
import { HNTE_2008, HNTE_2016 } from '#domain/standards/high-tech.ts'
import {
  LN_EAGLET_2021,
  LN_EAGLET_EARLIER,
  LN_GAZELLE_2021,
  LN_GAZELLE_EARLIER,
  LN_POTENTIAL_UNICORN_2021,
  LN_SEED_UNICORN_2021,
  LN_UNICORN_2021,
  LN_UNICORN_EARLIER,
} from '#domain/standards/liaoning.ts'
import { HG_PLATFORM_DEFAULT } from '#domain/standards/platform-firm.ts'
import type { RuleHead, RuleSet } from '#domain/standards/rule-set.ts'
import { SPECIALISED_2022, SPECIALISED_EARLIER } from '#domain/standards/specialised.ts'
import { TECH_SME_2017 } from '#domain/standards/tech-sme.ts'

export const ruleSets: readonly RuleSet[] = [
  TECH_SME_2017,
  HNTE_2008,
  HNTE_2016,
  LN_EAGLET_EARLIER,
  LN_EAGLET_2021,
  LN_GAZELLE_EARLIER,
  LN_GAZELLE_2021,
  LN_UNICORN_EARLIER,
  LN_POTENTIAL_UNICORN_2021,
  LN_SEED_UNICORN_2021,
  LN_UNICORN_2021,
  HG_PLATFORM_DEFAULT,
  SPECIALISED_EARLIER,
  SPECIALISED_2022,
]

const daysOf = (rule: RuleHead): Range => ({ from: rule.effectiveFrom, to: rule.effectiveTo })

/** The rule set under which a recognition of the kind is given on the day; null before the kind had a rule. */
export const ruleSetFor = (kind: RecognitionKind, day: Day): RuleSet | null =>
  ruleSets.find((rule) => rule.kinds.includes(kind) && covers(daysOf(rule), day)) ?? null

export const ruleSetNamed = (key: string): RuleSet | null => ruleSets.find((rule) => rule.key === key) ?? null

/** The term of a recognition given that day under the rule of its day; null where no rule is known. */
export function termUnder(kind: RecognitionKind, issuedOn: Day): { from: Day; to: Day | null } | null {
  const rule = ruleSetFor(kind, issuedOn)
  return rule === null ? null : { from: issuedOn, to: lapseDay(issuedOn, rule.validity) }
}
