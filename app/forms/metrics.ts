// Forms of yearly metrics. A grid posts `revenueYuan-2023`; an empty cell leaves what stands, `-` takes it back.
import { z } from 'zod'
import type { Given } from '#domain/metric-changes.ts'
import { type EntryUnit, entryUnits, readFigure } from '#domain/metric-figure.ts'
import { earliestYear, isMetricField, type MetricField, type Metrics } from '#domain/yearly-metrics.ts'
import { choice, day, id, optionalText, several, text, tick, version, whole } from '#forms/fields.ts'

export const cellName = (field: MetricField, year: number): string => `${field}-${year}`
/** The row a year's column was drawn from; '' where there was none. */
export const seenName = (year: number): string => `seen-${year}`

export type GivenYear = Given & {
  year: number
  /** The row seen when the form was opened; undefined where nobody looked (commands). */
  seen: string | undefined
}
type Cell = { field: MetricField; year: number; name: string; typed: string }

const cellShape = /^([A-Za-z0-9]+)-(\d{4})$/

function cellsIn(values: Record<string, unknown>): Cell[] {
  return Object.entries(values).flatMap(([name, typed]): Cell[] => {
    const [, field = '', year = ''] = cellShape.exec(name) ?? []
    return isMetricField(field) && typeof typed === 'string' ? [{ field, year: Number(year), name, typed }] : []
  })
}

type Fault = { field: string; message: string }

/** The years that a grid gives figures for, the earliest first, and what can't be read. */
function readGrid(values: Record<string, unknown>, unit: EntryUnit): { years: GivenYear[]; faults: Fault[] } {
  const years = new Map<number, { figures: Partial<Metrics>; cleared: MetricField[] }>()
  const faults: Fault[] = []
  for (const { field, year, name, typed } of cellsIn(values)) {
    const read = readFigure(field, typed, unit)
    if (read.is === 'empty') continue
    if (read.is === 'fault') faults.push({ field: name, message: read.fault })
    else if (year < earliestYear) faults.push({ field: name, message: 'too-small' })
    else {
      const given = years.get(year) ?? { figures: {}, cleared: [] }
      years.set(year, given)
      if (read.is === 'unknown') given.cleared.push(field)
      else Object.assign(given.figures, { [field]: read.value })
    }
  }
  const inOrder = [...years].sort(([a], [b]) => a - b)
  return { years: inOrder.map(([year, given]) => ({ year, ...given, seen: seenIn(values, year) })), faults }
}

export const seenIn = (values: Record<string, unknown>, year: number): string | undefined => {
  const seen = values[seenName(year)]
  return typeof seen === 'string' ? seen : undefined
}

/** The grid of a form, read into `years`. */
function withGrid<Values extends Record<string, unknown> & { unit: EntryUnit }>(
  values: Values,
  context: z.RefinementCtx,
) {
  const { years, faults } = readGrid(values, values.unit)
  for (const { field, message } of faults) context.addIssue({ code: 'custom', path: [field], message })
  return { ...values, years }
}

const grid = z.object({
  unit: choice(entryUnits),
  /** Who gave the figures: 审计报告, 纳税申报表, 企业填报 ... */
  source: text(120),
  statedOn: day(),
  /** Needed where a figure that stands is replaced or taken back. */
  why: optionalText(200),
})

/** As the browser checks it; which firm it is, the address says. */
export const typedMetricsForm = grid.catchall(z.unknown()).transform(withGrid)
export const recordMetricsForm = grid.extend({ firm: id() }).catchall(z.unknown()).transform(withGrid)
export type RecordMetricsInput = z.output<typeof recordMetricsForm>

/** `row` is the year's wording that the form was opened on. */
export const withdrawMetricsForm = z.object({ firm: id(), row: id(), why: text(200) })

/** Years as ticked boxes, or as one text from a command. */
const years = several(whole(earliestYear, 2199)).pipe(z.array(z.number()).min(1, 'required').max(6, 'too-large'))

export const askForMetricsForm = z.object({ firm: id(), years })
export const askFirmsForMetricsForm = z.object({
  select: several(id()).pipe(z.array(z.string()).min(1, 'required').max(500, 'too-large')),
  years,
})
export const oneRequestForm = z.object({ request: id(), version: version() })
export const returnReportForm = oneRequestForm.extend({ note: text(300) })
export const acceptReportForm = oneRequestForm.catchall(z.unknown())

/** What stands behind a one-time link: the firm's own figures and its word for them. */
export const reportForm = z
  .object({ unit: choice(entryUnits), confirmed: tick().refine((ticked) => ticked, 'confirm-needed') })
  .catchall(z.unknown())
  .transform((values, context) => {
    const read = withGrid(values, context)
    const given = read.years.some(({ figures }) => Object.keys(figures).length > 0)
    if (!given) context.addIssue({ code: 'custom', path: ['form'], message: 'nothing-given' })
    return read
  })
export type ReportInput = z.output<typeof reportForm>

const origin = /^https?:\/\/[A-Za-z0-9.:[\]-]{1,200}$/

/** The links as the page held them, `link-<firm>`, and the address the browser knows this program by. */
export const metricsLinksForm = z
  .object({ origin: z.string().regex(origin).nullable().catch(null) })
  .catchall(z.unknown())
  .transform(({ origin: from, ...values }) => ({
    origin: from,
    links: Object.values(values).filter(
      (value): value is string => typeof value === 'string' && /^\/report\/[\w-]{43}$/.test(value),
    ),
  }))
