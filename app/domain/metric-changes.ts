// What new figures do to those that stand, and where each figure came from: a row is corrected as a whole, but people ask
// of one figure who said it and when.
import { type MetricField, type Metrics, type MetricValue, metricFields } from '#domain/yearly-metrics.ts'

/** Fields to set and fields to take back; the others stay as they are. */
export type Given = { figures: Partial<Metrics>; cleared: readonly MetricField[] }

/** The fields that become another value. */
export function changedFields(present: Metrics, given: Given): MetricField[] {
  const set = metricFields.filter((field) => {
    const value = given.figures[field]
    return value !== undefined && value !== present[field]
  })
  return [...set, ...given.cleared.filter((field) => present[field] !== null)]
}

export function together(present: Metrics, given: Given): Metrics {
  const cleared = Object.fromEntries(given.cleared.map((field) => [field, null]))
  return { ...present, ...given.figures, ...cleared }
}

/** Whether a figure that stood is replaced or taken back, rather than a gap filled: that needs a reason. */
export const overwrites = (present: Metrics, given: Given): boolean =>
  changedFields(present, given).some((field) => present[field] !== null)

export const isEmpty = (metrics: Metrics): boolean => metricFields.every((field) => metrics[field] === null)

/** Of the order in which the rows of one firm and year were recorded. */
export type Wording = Metrics & {
  id: string
  recordedAt: string
  recordedByName: string | null
  source: string
  statedOn: string
  why: string | null
}

export type FigureStep = Pick<Wording, 'recordedAt' | 'recordedByName' | 'source' | 'statedOn' | 'why'> & {
  value: MetricValue
}

/** The values a figure had, the present one first: who said what when. `wordings` come oldest first. */
export function figureHistory(wordings: readonly Wording[], field: MetricField): FigureStep[] {
  const steps: FigureStep[] = []
  let last: MetricValue = null
  for (const one of wordings) {
    const value = one[field]
    if (value === last) continue
    last = value
    const { recordedAt, recordedByName, source, statedOn, why } = one
    steps.unshift({ value, recordedAt, recordedByName, source, statedOn, why })
  }
  return steps
}
