// What the addresses of the account and journal lists may say; unreadable values fall back.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { isDay } from '#domain/day.ts'
import { roles } from '#domain/permission.ts'

const page = z.coerce.number().int().min(1).max(100_000).catch(1)
const size = z.coerce
  .number()
  .int()
  .refine((value) => [20, 50, 100, 200].includes(value))
  .catch(50)
const words = z.string().trim().max(100).catch('')
const maybeDay = z.string().refine(isDay).nullable().catch(null)

export const accountListQuery = z.object({
  find: words,
  role: z
    .enum([...roles, 'none'])
    .nullable()
    .catch(null),
  state: z.enum(['in-use', 'no-password', 'locked', 'disabled']).nullable().catch(null),
  page,
  size,
})

export const accountFileQuery = z.object({ account: z.string() })

export const journalQuery = z.object({
  act: words,
  account: words,
  subject: words,
  result: z.enum(['done', 'refused', 'failed']).nullable().catch(null),
  from: maybeDay,
  until: maybeDay,
  /** Check the whole chain instead of its end. */
  check: z.enum(['all']).nullable().catch(null),
  page,
  size,
})
