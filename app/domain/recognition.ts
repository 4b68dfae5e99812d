// Recognitions (认定): dated, numbered grants that lapse by themselves.
// 依据: 各规则集见 standards/; 有效期口径见《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十条、
// 《科技型中小企业评价办法》(国科发政〔2017〕115号).
import { addMonths, covers, type Day, firstOfYear, yearOf } from '#domain/day.ts'

/** Kinds on the five-tier ladder, then the side list that stands on no rung. */
export const recognitionKinds = [
  'tech-sme',
  'high-tech',
  'eaglet',
  'gazelle',
  'potential-unicorn',
  'seed-unicorn',
  'unicorn',
  'platform',
  'specialised',
] as const
export type RecognitionKind = (typeof recognitionKinds)[number]

/** 认定 / 备案 / 入库: legally different forms of being recognised. */
export const recognitionForms = ['recognition', 'record-filing', 'registration'] as const
export type RecognitionForm = (typeof recognitionForms)[number]

/** 首次 / 重新认定 / 异地迁入 / 更名换证. */
export const recognitionRoutes = ['first', 'renewal', 'moved-in', 'renamed'] as const
export type RecognitionRoute = (typeof recognitionRoutes)[number]

/** The form a kind is normally given in; a roster may say otherwise. */
export const usualForm: Record<RecognitionKind, RecognitionForm> = {
  'tech-sme': 'registration',
  'high-tech': 'recognition',
  eaglet: 'record-filing',
  gazelle: 'record-filing',
  'potential-unicorn': 'record-filing',
  'seed-unicorn': 'record-filing',
  unicorn: 'record-filing',
  platform: 'recognition',
  specialised: 'recognition',
}

/** How long a recognition holds under its rule set. */
export type Validity = { kind: 'calendar-year' } | { kind: 'months'; months: number } | { kind: 'open' }

/** The facts of one recognition that figures rest on. */
export type Recognition = {
  kind: RecognitionKind
  number: string | null
  from: Day
  /** First day on which it no longer holds; null = open-ended. */
  to: Day | null
  revokedOn: Day | null
}

/**
 * First day on which a recognition given on `from` no longer holds: the same date so many months later, or 1 January of
 * the next year for 科小 numbers. A 更名换证 adds no term: it keeps the replaced certificate's `to` and never comes here.
 */
export function lapseDay(from: Day, validity: Validity): Day | null {
  switch (validity.kind) {
    case 'calendar-year':
      return firstOfYear(yearOf(from) + 1)
    case 'months':
      return addMonths(from, validity.months)
    case 'open':
      return null
  }
}

/** 当日有效: from <= D < to, and not revoked by D. Whether the firm counts that day is `inDistrictOn`'s question. */
export const inForceOn = (day: Day, recognition: Recognition): boolean =>
  covers(recognition, day) && (recognition.revokedOn === null || day < recognition.revokedOn)

/** 更名换证 keeps number and term, so it may repeat the number of the certificate it replaces; nothing else may. */
export const sameNumber = (
  known: Pick<Recognition, 'kind' | 'number'>[],
  next: Pick<Recognition, 'kind' | 'number'>,
): boolean => next.number !== null && known.some((one) => one.kind === next.kind && one.number === next.number)
