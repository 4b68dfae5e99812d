// What a list or a board of cases can be asked, and the acts on many cases at once.
import { z } from 'zod'
import { caseEnds, casePurposes } from '#domain/case.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { caseSortKeys, caseStates } from '#forms/case-list-choices.ts'
import { id, optionalChoice, optionalDay, optionalId, optionalText, several } from '#forms/fields.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
/** An unreadable parameter counts as not given: a link may be old, or typed. */
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)
const name = () => optional(z.string().max(64))

const shared = {
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
  purpose: optional(z.enum(casePurposes)),
  officer: name(),
  slow: optional(z.literal('1')),
  industry: name(),
  zone: name(),
}

const sort = z
  .preprocess(
    one,
    z.string().transform((text) => ({
      key: caseSortKeys.find((key) => key === text.replace(/^-/, '')) ?? ('since' as const),
      down: text.startsWith('-'),
    })),
  )
  .catch({ key: 'since', down: false })

export const caseListQuery = z.object({
  ...shared,
  kind: optional(z.enum(recognitionKinds)),
  stage: name(),
  year: optional(z.coerce.number().int().min(2000).max(2199)),
  state: z.preprocess(one, z.enum([...caseStates, ...caseEnds])).catch('open'),
  /** Every case that the filters find is chosen, not single rows. */
  all: optional(z.literal('1')),
  /** The bulk act just done, so that it can be undone. */
  bulk: name(),
  sort,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type CaseListQuery = z.output<typeof caseListQuery>

export const caseExportQuery = caseListQuery.extend({
  format: z.enum(['xlsx', 'csv']),
  column: z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.string().max(40)),
    )
    .catch([]),
})

/** What a query asks of the register. */
export const caseFilterOf = (query: CaseListQuery) => ({
  text: query.q,
  kind: query.kind,
  stage: query.stage,
  purpose: query.purpose,
  officer: query.officer,
  year: query.year,
  slow: query.slow !== null,
  industry: query.industry,
  zone: query.zone,
  state: query.state,
})

export const boardQuery = z.object({
  ...shared,
  kind: z.enum(recognitionKinds).optional(),
  /** `stage~100`: so many cards of that column, for pages without JavaScript. */
  more: several(z.string().max(80)).catch([]),
})

export const boardColumnQuery = z.object({
  ...shared,
  kind: z.enum(recognitionKinds),
  stage: z.string().max(64),
  /** The last card that is there: its day of entry and its id. */
  since: z.string().max(10).catch(''),
  after: z.string().max(64).catch(''),
})

export const boardFilterOf = (query: Omit<z.output<typeof boardQuery>, 'kind' | 'more'>) => ({
  text: query.q,
  kind: null,
  stage: null,
  purpose: query.purpose,
  officer: query.officer,
  year: null,
  slow: query.slow !== null,
  industry: query.industry,
  zone: query.zone,
  state: 'open' as const,
})

/**
 * Which cases an act on many is about: the rows picked, each with the version it was shown with (`id~version`); or all that
 * the frozen search finds, which must still be as many and the very same ones (`mark`) as when the page was drawn.
 */
const chosen = {
  select: several(z.string().regex(/^[0-9A-Za-z-]{1,64}~\d{1,9}$/, 'invalid')),
  scope: optionalChoice(['all']),
  asked: optionalText(2000),
  expected: z.preprocess((value) => Number(value ?? 0), z.number().int().min(0).catch(0)),
  mark: optionalText(80),
}

export const assignCasesForm = z.object({ ...chosen, officer: optionalId() })
export const moveCasesForm = z.object({ ...chosen, to: id(), overrideWhy: optionalText(200) })
export const scheduleCasesForm = z.object({ ...chosen, expectedOn: optionalDay() })
export const undoCasesBulkForm = z.object({ bulk: id() })
export type ChosenCases = Omit<z.output<typeof assignCasesForm>, 'officer'>

/** A frozen search read again, as the list reads its address. */
export function askedAgain(search: string | null): CaseListQuery {
  const params = new URLSearchParams(search ?? '')
  return caseListQuery.parse(Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])))
}
