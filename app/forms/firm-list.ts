// What the list of firms can be asked, shared by the page, its export and the figures that lead to it.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { codeStandings } from '#domain/firm.ts'
import { places } from '#domain/ladder.ts'
import { firmScopes, firmSortKeys, kindChoices, kindsOfChoice } from '#forms/firm-list-choices.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
/** An unreadable parameter counts as not given: a link may be old, or typed. */
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)
const name = () => optional(z.string().trim().max(64))

const sort = z
  .preprocess(
    one,
    z.string().transform((text) => ({
      key: firmSortKeys.find((key) => key === text.replace(/^-/, '')) ?? ('name' as const),
      down: text.startsWith('-'),
    })),
  )
  .catch({ key: 'name', down: false })

export const firmListQuery = z.object({
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
  scope: z.preprocess(one, z.enum(firmScopes)).catch('district'),
  rung: optional(z.enum(places)),
  kind: optional(z.enum(kindChoices)),
  industry: name(),
  zone: name(),
  street: name(),
  carrier: name(),
  officer: name(),
  lapsing: optional(z.coerce.number().int().min(1).max(60)),
  xinchuang: optional(z.literal('1')),
  standing: optional(z.enum(codeStandings)),
  awaiting: optional(z.literal('1')),
  batch: name(),
  sort,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
  column: z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.string().max(40)),
    )
    .catch([]),
})
export type FirmListQuery = z.output<typeof firmListQuery>

/** The filters' own names: what makes a list a part of the whole. */
export const firmFilterNames = [
  'q',
  'scope',
  'rung',
  'kind',
  'industry',
  'zone',
  'street',
  'carrier',
  'officer',
  'lapsing',
  'xinchuang',
  'standing',
  'awaiting',
  'batch',
] as const

/** What a query asks of the register. */
export const filterOf = (query: FirmListQuery) => ({
  scope: query.scope,
  text: query.q,
  rung: query.rung,
  kinds: query.kind === null ? null : kindsOfChoice(query.kind),
  industry: query.industry,
  zone: query.zone,
  street: query.street,
  carrier: query.carrier,
  officer: query.officer,
  lapsing: query.lapsing,
  xinchuang: query.xinchuang !== null,
  code: query.standing,
  awaiting: query.awaiting !== null,
  batch: query.batch,
})

/** The list as it is shown, to be written to a file. */
export const firmExportForm = firmListQuery.extend({
  format: z.enum(['xlsx', 'csv'], { error: 'not-listed' }),
  on: z.string().max(10).catch(''),
  language: z.enum(['zh', 'en']).catch('zh'),
})
