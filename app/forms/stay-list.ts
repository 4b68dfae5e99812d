// What the address of the list of stays can ask for; the page and the file read the same.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { carrierTypes } from '#domain/carrier.ts'
import { isDay } from '#domain/day.ts'
import { stayKinds } from '#domain/stay.ts'

const written = () => z.string().trim().max(100).catch('')
const chosen = () =>
  z
    .string()
    .regex(/^[0-9A-Za-z-]{1,64}$/)
    .nullable()
    .catch(null)
const optionalDay = () => z.string().refine(isDay).nullable().catch(null)

export const stayListFilters = {
  q: written(),
  carrier: chosen(),
  building: chosen(),
  floor: chosen(),
  unit: chosen(),
  firm: chosen(),
  zone: z.string().trim().max(60).nullable().catch(null),
  type: z.enum(carrierTypes).nullable().catch(null),
  kind: z.enum(stayKinds).nullable().catch(null),
  /** In incubation, or not. */
  incubating: z.enum(['1', '0']).nullable().catch(null),
  /** Ends within so many days, by its own end or its lease's. */
  leaving: z.coerce.number().int().min(1).max(3660).nullable().catch(null),
  /** Beyond its stay limit. */
  over: z.enum(['1']).nullable().catch(null),
  /** Instead of those of the day: who came or went from `from` to `to`, both included. */
  moved: z.enum(['in', 'out']).nullable().catch(null),
  from: optionalDay(),
  to: optionalDay(),
}
