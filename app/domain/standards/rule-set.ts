// What is known of a rule under which recognitions or carrier grades are given: its head, with the days it holds. Thresholds of a
// rule set stand in its own file. `confidence` says how sure the text is; anything but 'seen' is shown with 待核实.
import type { CarrierLevel, CarrierType } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import type { RecognitionKind, Validity } from '#domain/recognition.ts'

/** Read in a published text; from memory; sources conflict or are partial; our own default (本区工作口径). */
export const confidences = ['seen', 'memory', 'uncertain', 'default'] as const
export type Confidence = (typeof confidences)[number]

export type RuleHead = {
  key: string
  titleZh: string
  titleEn: string
  /** 文号; null where there is none or it was not seen. */
  docNo: string | null
  authority: string
  /** Null where the day was not seen. */
  issuedOn: Day | null
  /** In force `[from, to)`; null = open on that side. */
  effectiveFrom: Day | null
  effectiveTo: Day | null
  /** CN, CN-21 (辽宁), CN-2101 (沈阳), CN-210105 (皇姑). */
  jurisdiction: 'CN' | 'CN-21' | 'CN-2101' | 'CN-210105'
  confidence: Confidence
}

export type RuleSet = RuleHead & { kinds: readonly RecognitionKind[]; validity: Validity }
/** All grades of a carrier rule set are of one level. */
export type CarrierRuleSet = RuleHead & {
  carrierTypes: readonly CarrierType[]
  level: CarrierLevel
  grades: readonly [string, ...string[]]
}
