// What a list or a board of leads or projects can be asked.
import { z } from 'zod'
import { pipelineEnds, pipelines } from '#domain/pipeline.ts'
import { several } from '#forms/fields.ts'
import { itemStates } from '#forms/pipeline-list-choices.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
/** An unreadable parameter counts as not given: a link may be old, or typed. */
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)
const name = () => optional(z.string().max(64))

const shared = {
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
  officer: name(),
  kind: name(),
  level: name(),
  xinchuang: optional(z.literal('1')),
  year: optional(z.union([z.literal('none'), z.coerce.number().int().min(1900).max(2199)])),
  slow: optional(z.literal('1')),
}

const sortKeys = ['name', 'since', 'expected', 'opened', 'ended', 'area', 'promised'] as const
const sort = z
  .preprocess(
    one,
    z.string().transform((text) => ({
      key: sortKeys.find((key) => key === text.replace(/^-/, '')) ?? ('since' as const),
      down: text.startsWith('-'),
    })),
  )
  .catch({ key: 'since', down: false })

const ends = [...pipelineEnds.lead, ...pipelineEnds.space, 'recognised', 'not-passed'] as const

export const itemListQuery = z.object({
  ...shared,
  stage: name(),
  state: z.preprocess(one, z.enum([...itemStates, ...ends])).catch('open'),
  sort,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type ItemListQuery = z.output<typeof itemListQuery>

export const itemExportQuery = itemListQuery.extend({
  format: z.enum(['xlsx', 'csv']),
  column: several(z.string().max(40)).catch([]),
})

export const itemBoardQuery = z.object({
  ...shared,
  /** `stage~100`: so many cards of that column, for pages without JavaScript. */
  more: several(z.string().max(80)).catch([]),
})
export type ItemBoardQuery = z.output<typeof itemBoardQuery>

export const itemColumnQuery = z.object({
  ...shared,
  pipeline: z.enum(pipelines),
  stage: z.string().max(64),
  /** The last card that is there: its day of entry and its id. */
  since: z.string().max(10).catch(''),
  after: z.string().max(64).catch(''),
})

type Shared = Omit<ItemBoardQuery, 'more'>

/** What a query asks of a pipeline; a board shows what is open. */
export const itemFilterOf = (query: Shared & { stage?: string | null; state?: ItemListQuery['state'] }) => ({
  text: query.q,
  stage: query.stage ?? null,
  officer: query.officer,
  kind: query.kind,
  level: query.level,
  xinchuang: query.xinchuang !== null,
  year: query.year,
  slow: query.slow !== null,
  state: query.state ?? ('open' as const),
})
