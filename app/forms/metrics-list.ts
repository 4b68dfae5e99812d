// What the list of yearly metrics can be asked, shared by the page and its export.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { holderGroups, kindsOfGroup } from '#domain/ladder.ts'
import { linkStates, metricsSorts, metricsStates } from '#domain/metrics-state.ts'
import { earliestYear } from '#domain/yearly-metrics.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const optional = <S extends z.ZodType>(each: S) =>
  z.preprocess((value) => (one(value) === '' ? null : (one(value) ?? null)), each.nullable()).catch(null)

const sort = z
  .preprocess(
    one,
    z.string().transform((text) => ({
      key: metricsSorts.find((key) => key === text.replace(/^-/, '')) ?? ('name' as const),
      down: text.startsWith('-'),
    })),
  )
  .catch({ key: 'name', down: false })

export const metricsListQuery = z.object({
  /** Left open: the last full year. */
  year: optional(z.coerce.number().int().min(earliestYear).max(2199)),
  q: z.preprocess(one, z.string().trim().max(100)).catch(''),
  state: optional(z.enum(metricsStates)),
  kind: optional(z.enum(holderGroups)),
  link: optional(z.enum(linkStates)),
  sort,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
  size: z.preprocess(one, z.coerce.number().int().min(10).max(200)).catch(50),
})
export type MetricsListQuery = z.output<typeof metricsListQuery>

export const metricsExportQuery = metricsListQuery.extend({ format: z.enum(['xlsx', 'csv']) })

export const kindsAsked = (kind: MetricsListQuery['kind']) => (kind === null ? null : kindsOfGroup[kind])
