// What the forecast can be asked: the measure looked at, the list that is open, and what is put otherwise (情景推演).
// Unreadable parts of an address count as not given.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { isDay } from '#domain/day.ts'
import { reasons } from '#domain/forecast.ts'
import { measureKeys } from '#domain/measure.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const given = (value: unknown) => (one(value) === '' ? undefined : one(value))

const percent = z
  .preprocess(
    given,
    z.coerce
      .number()
      .min(0)
      .max(100)
      .transform((value) => value / 100)
      .optional(),
  )
  .catch(undefined)
const aYear = z.preprocess(given, z.coerce.number().min(0).max(2000).optional()).catch(undefined)

export const forecastLists = ['closing', ...reasons] as const

export const forecastQuery = z.object({
  measure: z.preprocess(one, z.enum(measureKeys)).catch('high-tech-firms'),
  list: z.preprocess(one, z.enum(forecastLists)).catch('closing'),
  renewal: percent,
  pass: percent,
  filings: aYear,
  arrivals: aYear,
  /** What is presumed to come about, and when; without a day at once. */
  made: z.preprocess(given, z.string().max(64).optional()).catch(undefined),
  madeOn: z.preprocess(given, z.string().refine(isDay).optional()).catch(undefined),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type ForecastQuery = z.output<typeof forecastQuery>
