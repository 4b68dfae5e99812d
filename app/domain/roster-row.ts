// How one row of a roster ends, and what is said of it: codes with figures, the sentences stand in words/.
// 依据: 名单实务: 两步导入 (预览、提交), 逐行结果, 空格不覆盖已有内容.
import type { RosterField } from '#domain/roster.ts'

export const rowOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** Why a row is refused. */
export const rowReasons = [
  'nothing-to-match',
  'name-missing',
  'name-ambiguous',
  'name-has-other-code',
  'code-lost',
  'code-unreadable',
  'firm-unknown',
  'kind-missing',
  'day-missing',
  'day-not-exact',
  'year-ahead',
  'day-outside-year',
  'no-rule-set',
  'range-empty',
  'before-registration',
  'after-deregistration',
  'number-known',
  'number-other-day',
  'nothing-to-replace',
  'type-missing',
  'platform-type-missing',
  'level-missing',
  'platform-known',
  'area-refined',
  'metrics-firm-unknown',
  'year-missing',
  'figures-missing',
  'carrier-missing',
  'carrier-unknown',
  'room-missing',
  'room-ambiguous',
  'room-unknown',
  'room-twice',
  'room-of-change',
  'room-held',
  'room-taken',
  'area-missing',
  'part-over-gross',
  'desks-missing',
  'over-rest',
  'over-floor',
  'over-room',
  'over-desks',
  'over-carrier',
  'outside-carrier',
  'outside-room',
  'entered-missing',
  'entered-not-exact',
  'stay-other-day',
] as const
export type RowReason = (typeof rowReasons)[number]

/** What is remarkable about a row that is taken in all the same. */
export const rowNotes = [
  'code-to-verify',
  'code-missing',
  'code-kept',
  'renamed',
  'older-name',
  'by-name',
  'by-former-name',
  'firm-created',
  'year-only',
  'number-shape',
  'number-year',
  'place-unlisted',
  'figure-more-than',
  'figure-slip',
  'use-unstated',
] as const
export type RowNote = (typeof rowNotes)[number]

export type Detail = Record<string, string | number | boolean | null>
export type Said = { code: RowNote; field: RosterField | null; detail: Detail }
/** One value that the row changes, as it is stored. */
export type ValueChange = { field: string; before: unknown; after: unknown }

export type Judgement = {
  outcome: RowOutcome
  /** The firm, or the carrier, that the row is about; null where there is none. */
  subject: string | null
  refusal: { reason: RowReason; field: RosterField | null; detail: Detail } | null
  notes: readonly Said[]
  changes: readonly ValueChange[]
}

export const refusedRow = (
  reason: RowReason,
  field: RosterField | null,
  detail: Detail = {},
  subject: string | null = null,
): Judgement => ({ outcome: 'refused', subject, refusal: { reason, field, detail }, notes: [], changes: [] })

export const note = (code: RowNote, field: RosterField | null = null, detail: Detail = {}): Said => ({
  code,
  field,
  detail,
})

/** The values of `said` that are given and differ from what is known: an empty cell never erases. */
export function changedValues<Values extends object>(known: Values, said: Partial<Values>): ValueChange[] {
  const names = Object.keys(said) as (keyof Values & string)[]
  return names.flatMap((field) => {
    const after = said[field]
    if (after === null || after === undefined || after === known[field]) return []
    return [{ field, before: known[field], after }]
  })
}

export const withChanges = <Values extends object>(known: Values, changes: readonly ValueChange[]): Values => ({
  ...known,
  ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
})
