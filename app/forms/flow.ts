// What the flow statement can be asked; unreadable parts of an address count as not given.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { isDay } from '#domain/day.ts'
import { flowTerms } from '#domain/flow.ts'
import { holderGroups } from '#domain/ladder.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const optionalDay = z.preprocess(one, z.string().refine(isDay).nullable()).catch(null)

export const flowQuery = z.object({
  kind: z.preprocess(one, z.enum(holderGroups)).catch('high-tech'),
  from: optionalDay,
  to: optionalDay,
  /** The term whose firms are listed; null = none. */
  term: z.preprocess(one, z.enum(flowTerms).nullable()).catch(null),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type FlowQuery = z.output<typeof flowQuery>

export const flowExportQuery = flowQuery.extend({ format: z.enum(['xlsx', 'csv']) })
