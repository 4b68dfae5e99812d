// What the cohorts can be asked; unreadable parts of an address count as not given.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { fates, whereabouts } from '#domain/cohort.ts'
import { isDay } from '#domain/day.ts'
import { rungs } from '#domain/ladder.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const optionalDay = z.preprocess(one, z.string().refine(isDay).nullable()).catch(null)
const code = z.preprocess((value) => (one(value) === '' ? null : one(value)), z.string().max(64).nullable()).catch(null)

/** Years after the ascent. */
export const yearsAfter = [1, 2, 3] as const

const parts = (value: unknown) => String(one(value) ?? '').split('.')
const cohort = z.tuple([z.literal('cohort'), z.enum(rungs)])
const fate = z.tuple([z.literal('fate'), z.enum(rungs), z.enum(['1', '2', '3']).transform(Number), z.enum(fates)])
const flow = z.tuple([z.literal('flow'), z.enum(whereabouts), z.enum(whereabouts)])
const climb = z.tuple([z.literal('climb'), z.enum(rungs), z.enum(rungs)])

export const cohortQuery = z.object({
  from: optionalDay,
  to: optionalDay,
  zone: code,
  industry: code,
  /** The figure whose firms are listed: cohort.rung, fate.rung.years.fate, flow.from.to, climb.from.to. */
  list: z.preprocess(parts, z.union([cohort, fate, flow, climb]).nullable()).catch(null),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type CohortQuery = z.output<typeof cohortQuery>
