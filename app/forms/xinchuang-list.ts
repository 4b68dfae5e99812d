// What the list of the park's firms can be asked.
import { z } from 'zod'
import { chainLinks } from '#domain/chain-link.ts'
import { isDay } from '#domain/day.ts'
import { growthSteps, parkStandings } from '#domain/xinchuang.ts'
import { several } from '#forms/fields.ts'
import { linkRoles } from '#forms/xinchuang-list-choices.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
/** An unreadable parameter counts as not given: a link may be old, or typed. */
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)
const optionalDay = () => optional(z.string().refine(isDay))

export const parkQuery = z.object({ by: z.preprocess(one, z.enum(growthSteps)).catch('quarter') })

export const parkChanges = ['joined', 'left'] as const

export const parkListQuery = z.object({
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
  state: optional(z.enum(parkStandings)),
  link: optional(z.enum([...chainLinks, 'none'])),
  role: z.preprocess(one, z.enum(linkRoles)).catch('any'),
  several: optional(z.literal('1')),
  /** Who came to be counted, or no longer is, from one day to the other. */
  change: optional(z.enum(parkChanges)),
  since: optionalDay(),
  until: optionalDay(),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type ParkListQuery = z.output<typeof parkListQuery>

export const parkExportQuery = parkListQuery.extend({
  format: z.enum(['xlsx', 'csv']),
  column: several(z.string().max(40)).catch([]),
})
