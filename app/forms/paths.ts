// What the page of paths can be asked; unreadable parts of an address count as not given.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { isDay } from '#domain/day.ts'
import { departureManners, type KeptAfter, pathEnds, pathNodes } from '#domain/stay-path.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const optionalDay = z.preprocess(one, z.string().refine(isDay).nullable()).catch(null)
const optional = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.preprocess(one, z.enum(values).nullable()).catch(null)

const keptAfterAsked = ['12', '24', '36'] as const satisfies readonly `${KeptAfter}`[]

export const pathsQuery = z.object({
  from: optionalDay,
  to: optionalDay,
  /** The firms listed: of a node, of a flow (with `into`), of a manner of leaving (with `end`), or of those to be kept. */
  node: optional(pathNodes),
  into: optional(pathNodes),
  manner: optional([...departureManners, 'all']),
  end: optional(pathEnds),
  kept: optional(keptAfterAsked),
  stayed: optional(['yes', 'no']),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type PathsQuery = z.output<typeof pathsQuery>
