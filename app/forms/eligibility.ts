// Forms of verified answers, of versions of rules, and of starting cases from the cultivation list.
import { z } from 'zod'
import { thresholdsOf } from '#domain/eligibility.ts'
import { ruleConditions } from '#domain/standards/rule-conditions.ts'
import { confidences } from '#domain/standards/rule-set.ts'
import { thresholdField } from '#domain/threshold-entry.ts'
import { declarationSubjects } from '#domain/yearly-metrics.ts'
import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalText, several, text } from '#forms/fields.ts'

export const answers = ['yes', 'no'] as const
const answerField = () => optionalChoice(answers)

/** One field for each subject; left empty it has not been verified. */
const subjects = z
  .object(Object.fromEntries(declarationSubjects.map((one) => [one, answerField()])))
  .transform((given) => ({
    answers: declarationSubjects.flatMap((subject) => {
      const answer = given[subject] ?? null
      return answer === null ? [] : [{ subject, answer: answer === 'yes' }]
    }),
  }))

/** What the form asks; the firm stands in its address. */
export const declareFields = z.object({ statedOn: day(), source: optionalText(200) }).and(subjects)
export const declareForm = z.object({ firm: id() }).and(declareFields)

export const correctDeclarationForm = z.object({
  firm: id(),
  declaration: id(),
  answer: choice(answers),
  statedOn: day(),
  source: optionalText(200),
  why: text(200),
  wording: optionalId(),
})

export const withdrawDeclarationForm = z.object({
  firm: id(),
  declaration: id(),
  why: text(200),
  wording: optionalId(),
})

const thresholdKeys = [...new Set(ruleConditions.flatMap(({ rules }) => Object.keys(thresholdsOf(rules))))]
/** A field for each threshold of any rule; answered by key, as typed. */
const thresholds = z
  .object(
    Object.fromEntries(
      thresholdKeys.map((key) => [
        thresholdField(key),
        optionalText(24).refine((value) => value === null || /^[\d,，\s]*\.?\d*$/.test(value), 'not-a-number'),
      ]),
    ),
  )
  .transform((given) => ({
    typed: Object.fromEntries(
      thresholdKeys.flatMap((key): [string, string][] => {
        const typed = given[thresholdField(key)] ?? null
        return typed === null ? [] : [[key, typed]]
      }),
    ),
  }))

const version = {
  effectiveFrom: day(),
  docNo: optionalText(80),
  source: optionalText(300),
  confidence: choice(confidences),
}

const ofRule = { ruleSet: z.string().max(64) }

export const ruleVersionFields = z.object(version).and(thresholds)
export const addRuleVersionForm = z.object(ofRule).and(ruleVersionFields)

export const ruleVersionCorrection = z.object({ ...version, why: text(200), wording: optionalId() }).and(thresholds)
export const correctRuleVersionForm = z.object({ ...ofRule, version: id() }).and(ruleVersionCorrection)

export const withdrawRuleVersionForm = z.object({
  ...ofRule,
  version: id(),
  why: text(200),
  wording: optionalId(),
})

/** Firms by their ids; more than can be told in one address are refused by whoever reads them. */
export const pickedFirms = several(z.string().regex(/^[0-9A-Za-z-]{1,64}$/)).catch([])

/** Exactly the firms that the preview showed, which the frozen search must still find, as many as then. */
export const openCasesForm = z.object({
  select: several(z.string().regex(/^[0-9A-Za-z-]{1,64}$/, 'invalid')),
  asked: optionalText(4_000),
  expected: z.coerce.number().int().min(0),
  officer: optionalId(),
  expectedOn: optionalDay(),
})
