// What every list's address can say: which page of it, how long, in which order.
import { z } from 'zod'
import type { PageOf } from '#db/queries/carriers.ts'

const sizes = [20, 50, 100, 200]

export const pageQuery = {
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  size: z.coerce
    .number()
    .refine((size) => sizes.includes(size))
    .catch(50),
  sort: z.string().catch(''),
}

/** A filter that may be left open: `''`, absent and unreadable are all the same. */
export const optionalOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.enum(values).nullable().catch(null)

export const written = () => z.string().trim().max(100).catch('')

/** `name` or `-name`, else the list's own order. */
export function pageOf<const Sort extends string>(
  { page, size, sort }: { page: number; size: number; sort: string },
  sorts: readonly Sort[],
  otherwise: NoInfer<Sort>,
): PageOf<Sort> {
  const descending = sort.startsWith('-')
  const named = sorts.find((one) => one === sort.replace(/^-/, ''))
  return {
    sort: named ?? otherwise,
    descending: named !== undefined && descending,
    size,
    offset: (page - 1) * size,
  }
}
