// What the renewal list can be asked, and the act that opens cases for what it shows.
import { z } from 'zod'
import { recognitionKinds } from '#domain/recognition.ts'
import { renewalBands } from '#domain/renewal.ts'
import { id, optionalChoice, optionalId, optionalText, several, tick } from '#forms/fields.ts'
import { pickMost } from '#forms/renewals-choices.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)

const sort = z
  .preprocess(
    one,
    z.string().transform((text) => ({
      key: text.replace(/^-/, '') === 'firm' ? ('firm' as const) : ('until' as const),
      down: text.startsWith('-'),
    })),
  )
  .catch({ key: 'until', down: false })

export const renewalListQuery = z.object({
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
  band: optional(z.enum(renewalBands)),
  officer: optional(z.string().max(64)),
  case: optional(z.enum(['open', 'none'])),
  sort,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type RenewalListQuery = z.output<typeof renewalListQuery>

export const renewalFilterOf = (query: RenewalListQuery) => ({
  text: query.q,
  band: query.band,
  officer: query.officer,
  case: query.case,
})

export const renewalExportQuery = renewalListQuery.extend({
  format: z.enum(['xlsx', 'csv']),
  column: several(z.string().max(40)).catch([]),
})

/** The preview: the rows picked, or without any, all that the filter finds. */
export const renewalPreviewQuery = renewalListQuery.extend({ select: several(id()).catch([]) })

/** A frozen search read again, as the list reads its address. */
export function renewalsAskedAgain(search: string | null): RenewalListQuery {
  const params = new URLSearchParams(search ?? '')
  return renewalListQuery.parse(Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])))
}

/**
 * The certificates picked, or all that the frozen search finds; they must still be as many and the very same ones (`mark`) as
 * the preview showed.
 */
export const openRenewalCasesForm = z.object({
  select: several(id()).pipe(z.array(z.string()).max(pickMost, 'too-large')),
  scope: optionalChoice(['all']),
  asked: optionalText(2000),
  expected: z.preprocess((value) => Number(value ?? 0), z.number().int().min(0).catch(0)),
  mark: optionalText(80),
  /** For firms that nobody is responsible for. */
  officer: optionalId(),
})

export const openDueRenewalsForm = z.object({})
export const endExpiredForm = z.object({})
export const setDailyForm = z.object({ openRenewals: tick() })

export const lapseQuery = z.object({
  kind: z.preprocess(one, z.enum(recognitionKinds)).catch('high-tech'),
  /** A month, such as 2024-07, whose certificates are listed. */
  month: optional(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})

export const lapseExportQuery = lapseQuery.extend({ format: z.enum(['xlsx', 'csv']) })
