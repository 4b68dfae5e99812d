// What the pages of occupancy can be asked; unreadable parts of an address count as not given.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { carrierTypes } from '#domain/carrier.ts'
import { isDay } from '#domain/day.ts'
import { occupancyDefinitions } from '#domain/occupancy.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const optionalDay = z.preprocess(one, z.string().refine(isDay).nullable()).catch(null)
const written = () => z.preprocess(one, z.string().trim().max(100)).catch('')
const squareMetres = z.preprocess(
  one,
  z
    .string()
    .regex(/^\d{1,7}(\.\d{1,2})?$/)
    .transform((text) => Math.round(Number(text) * 100))
    .nullable(),
)

const occupancyGroups = ['carrier', 'type', 'zone', 'building', 'floor', 'unit'] as const

const month = z.preprocess(
  one,
  z
    .string()
    .regex(/^(\d{4}-(0[1-9]|1[0-2])|past|later|open)$/)
    .nullable(),
)

export const occupancyQuery = z.object({
  from: optionalDay,
  type: z.preprocess(one, z.enum(carrierTypes).nullable()).catch(null),
  zone: written(),
  /** By what the table divides. */
  by: z.preprocess(one, z.enum(occupancyGroups)).catch('carrier'),
  /** Which definition the history draws. */
  of: z.preprocess(one, z.enum(occupancyDefinitions)).catch('area'),
  sort: written(),
  /** Free rooms of one carrier, of at least and at most so many ㎡. */
  in: written(),
  least: squareMetres.catch(null),
  most: squareMetres.catch(null),
  free: z.preprocess(one, z.enum(['-since', 'since', '-area', 'area', 'carrier'])).catch('since'),
  /** The month whose leases are listed, those that have run out (`past`), end later, or have no end (`open`). */
  month: month.catch(null),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(100_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(20),
})
export type OccupancyQuery = z.output<typeof occupancyQuery>

export const carrierOccupancyQuery = occupancyQuery.extend({
  carrier: z.string(),
  by: z.preprocess(one, z.enum(['building', 'floor', 'unit'])).catch('floor'),
})

export const occupancyLists = ['rates', 'vacancies', 'leases'] as const
const file = {
  format: z.enum(['xlsx', 'csv']),
  list: z.preprocess(one, z.enum(occupancyLists)).catch('rates'),
}
export const occupancyExportQuery = occupancyQuery.extend({
  ...file,
  carrier: z.preprocess(one, z.string().nullable()).catch(null),
})
