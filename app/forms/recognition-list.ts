// What the list of recognitions can be asked, shared by the page, its export and the figures that lead to it.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { recognitionKinds } from '#domain/recognition.ts'
import { askedStates } from '#domain/recognition-state.ts'

const recognitionSortKeys = ['firm', 'kind', 'number', 'issued', 'until'] as const

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
/** An unreadable parameter counts as not given: a link may be old, or typed. */
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)

const sort = z
  .preprocess(
    one,
    z.string().transform((text) => ({
      key: recognitionSortKeys.find((key) => key === text.replace(/^-/, '')) ?? ('issued' as const),
      down: text.startsWith('-'),
    })),
  )
  .catch({ key: 'issued', down: true })

export const recognitionListQuery = z.object({
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
  kind: optional(z.enum(recognitionKinds)),
  state: optional(z.enum(askedStates)),
  lapsing: optional(z.coerce.number().int().min(1).max(60)),
  batch: optional(z.string().trim().max(80)),
  sort,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type RecognitionListQuery = z.output<typeof recognitionListQuery>

export const recognitionExportQuery = recognitionListQuery.extend({
  format: z.enum(['xlsx', 'csv']),
  column: z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.string().max(40)),
    )
    .catch([]),
})
