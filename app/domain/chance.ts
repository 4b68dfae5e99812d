// 概率与时长的估计: from our own records with a stated prior, so that few records never read as certainty.
// 依据: 本区工作口径; the prior is a Beta distribution of which mean and weight are shown beside each figure.
import { type Day, daysBetween } from '#domain/day.ts'

/** What is held before the first record: `weight` counts like as many records. */
export type Prior = { mean: number; weight: number }

/** A chance with what it rests on: `hits` of `records`. */
export type Chance = { value: number; hits: number; records: number; prior: Prior }

/** The mean of the Beta distribution after the records: (hits + mean * weight) / (records + weight). */
export const chanceFrom = (hits: number, records: number, prior: Prior): Chance => ({
  value: (hits + prior.mean * prior.weight) / (records + prior.weight),
  hits,
  records,
  prior,
})

/** Fewer records than this say so beside the figure (样本少). */
export const fewRecords = 10
export const restsOnFew = ({ records }: { records: number }): boolean => records < fewRecords

/** How often something happens: so many events in so many years. */
export type Rate = { events: number; years: number }
export const aYear = ({ events, years }: Rate): number => events / years

/** How long something takes, from records in days and a prior median that weighs like `weight` records. */
export type Duration = { days: readonly number[]; prior: { median: number; weight: number } }

/** The chance that it is done within so many days; before any record, half of it by the prior's median (exponential). */
export function doneWithin(days: number, { days: records, prior }: Duration): number {
  if (days <= 0) return 0
  const presumed = 1 - 2 ** (-days / prior.median)
  const seen = records.filter((one) => one <= days).length
  return (seen + prior.weight * presumed) / (records.length + prior.weight)
}

/** The chance that it is done by a day, given that it began on another and isn't done yet today. Never all of 1 before its end. */
export function doneBy(by: Day, { since, today }: { since: Day; today: Day }, duration: Duration): number {
  if (by <= today) return 0
  const gone = doneWithin(daysBetween(since, today), duration)
  const then = doneWithin(daysBetween(since, by), duration)
  return gone >= 1 ? 0 : (then - gone) / (1 - gone)
}

/** A chance per year carried over other spans: what remains after so many days. */
export const remaining = (leavingAYear: number, days: number): number => (1 - leavingAYear) ** (days / 365.25)

/** The day by which half is done. */
export function medianDays(duration: Duration): number {
  let [least, most] = [0, 1]
  while (doneWithin(most, duration) < 0.5) most *= 2
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (doneWithin(middle, duration) < 0.5) least = middle
    else most = middle
  }
  return most
}
