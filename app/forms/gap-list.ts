// What the cultivation list can be asked, shared by the page, its export, the preview and the act that starts cases.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { caseChoices, type GapFilter, gapStates, termsOf } from '#domain/gap-list.ts'
import { judgedKinds } from '#domain/standards/rule-conditions.ts'
import { pickedFirms } from '#forms/eligibility.ts'
import { gapSortKeys } from '#forms/gap-list-choices.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
/** An unreadable parameter counts as not given: a link may be old, or typed. */
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)
const name = () => optional(z.string().max(64))

const sort = z
  .preprocess(
    one,
    z.string().transform((text) => ({
      key: gapSortKeys.find((key) => key === text.replace(/^-/, '')) ?? ('state' as const),
      down: text.startsWith('-'),
    })),
  )
  .catch({ key: 'state', down: false })

const asked = {
  kind: z.preprocess(one, z.enum(judgedKinds)).catch('high-tech'),
  state: optional(z.enum(gapStates)),
  short: optional(z.string().max(40)),
  case: optional(z.enum(caseChoices)),
  officer: name(),
  industry: name(),
  zone: name(),
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
}

export const gapListQuery = z.object({
  ...asked,
  sort,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type GapListQuery = z.output<typeof gapListQuery>

export const gapExportQuery = gapListQuery.extend({
  format: z.enum(['xlsx', 'csv']),
})

/** The rows picked, or with `all` every row that the filters find. */
export const gapStartQuery = z.object({ ...asked, sort, select: pickedFirms, all: optional(z.literal('1')) })
export type GapStartQuery = z.output<typeof gapStartQuery>

export const gapFilterOf = (query: Pick<GapListQuery, Exclude<keyof GapFilter, 'terms'> | 'q'>): GapFilter => ({
  state: query.state,
  short: query.short,
  case: query.case,
  officer: query.officer,
  industry: query.industry,
  zone: query.zone,
  terms: termsOf(query.q),
})

/** A frozen search read again, as the list reads its address. */
export function gapsAskedAgain(search: string | null): GapStartQuery {
  const params = new URLSearchParams(search ?? '')
  return gapStartQuery.parse(Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])))
}
