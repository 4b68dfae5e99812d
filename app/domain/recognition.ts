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

/** What is held, and when: all that counting asks. */
export type Holding = Omit<Recognition, 'number'>

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
export const inForceOn = (day: Day, recognition: Holding): boolean =>
  covers(recognition, day) && (recognition.revokedOn === null || day < recognition.revokedOn)

/** 更名换证 keeps number and term, so it may repeat the number of the certificate it replaces; nothing else may. */
export const sameNumber = (
  known: Pick<Recognition, 'kind' | 'number'>[],
  next: Pick<Recognition, 'kind' | 'number'>,
): boolean => next.number !== null && known.some((one) => one.kind === next.kind && one.number === next.number)

/** Days of a new recognition. 更名换证 starts on its own day and ends with the certificate it replaces: no day is added. */
export function termOf(
  issuedOn: Day,
  route: RecognitionRoute,
  validity: Validity,
  replaced: Pick<Recognition, 'to'> | null,
): { from: Day; to: Day | null } {
  const to = route === 'renamed' && replaced !== null ? replaced.to : lapseDay(issuedOn, validity)
  return { from: issuedOn, to }
}

/** A recognition as the duplicate rule sees it: whose it is, its kind and number, and the day it was given. */
export type Grant = Pick<Recognition, 'kind' | 'number'> & { firm: string; issuedOn: Day; route: RecognitionRoute }

export type Repetition = 'same-number' | 'same-day' | 'nothing-to-replace'

/**
 * Why a new recognition is none: its number is taken, or the firm already has one of the kind from that day. A 更名换证 must
 * repeat the number of a certificate of the same firm, and only once a day.
 */
export function repetitionOf(known: readonly Grant[], next: Grant): Repetition | null {
  const ofKind = known.filter((one) => one.kind === next.kind)
  const numbered = next.number === null ? [] : ofKind.filter((one) => one.number === next.number)
  if (next.route === 'renamed') {
    if (numbered.some((one) => one.firm !== next.firm)) return 'same-number'
    if (!ofKind.some((one) => one.firm === next.firm && (next.number === null || one.number === next.number)))
      return 'nothing-to-replace'
  } else if (numbered.length > 0) return 'same-number'
  return ofKind.some((one) => one.firm === next.firm && one.issuedOn === next.issuedOn) ? 'same-day' : null
}

/** Numbers are compared in capitals, half width and without spaces. */
export const normaliseNumber = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** GR/GF + year + 8 signs of authority and serial; 科小: year + division + two marks + serial. Other kinds have no known shape. */
const numberShapes: Partial<Record<RecognitionKind, RegExp>> = {
  'high-tech': /^G[RF](20\d{2})\d{8}$/,
  'tech-sme': /^(20\d{2})\d{6}[0-9A-Z]{2}\d{6}$/,
}

export type NumberFinding = 'number-shape' | 'number-year'

/** What is odd about a number: told, never refused. A moved-in firm's certificate lawfully carries another province's code. */
export function numberFinding(kind: RecognitionKind, number: string | null, issuedOn: Day): NumberFinding | null {
  const shape = numberShapes[kind]
  if (number === null || shape === undefined) return null
  const parts = shape.exec(normaliseNumber(number))
  if (!parts) return 'number-shape'
  return Number(parts[1]) === yearOf(issuedOn) ? null : 'number-year'
}

/**
 * 待更新: the firm held last year's 科小 number to the end, and this year's has not come by that day. Shown beside the figure,
 * never in it. A number of this year that was revoked again had come: such a firm waits for nothing.
 */
export function awaitingReplacementOn(day: Day, recognitions: readonly Holding[]): boolean {
  const numbers = recognitions.filter((one) => one.kind === 'tech-sme')
  const newYear = firstOfYear(yearOf(day))
  const heldToTheEnd = numbers.some((one) => one.to === newYear && (one.revokedOn === null || one.revokedOn >= newYear))
  return heldToTheEnd && !numbers.some((one) => one.from >= newYear && one.from <= day)
}

/** Whether it holds on the day and lapses by itself within so many months of it. */
export const lapsesWithin = (day: Day, recognition: Recognition, months: number): boolean =>
  inForceOn(day, recognition) && recognition.to !== null && recognition.to <= addMonths(day, months)
