// 预测分布: what a sum of independent chances comes to, exactly. No sampling: the same input gives the same figures, to the digit.
// A count is a sum of Bernoulli terms (Poisson binomial), built up term by term; an area is the same on a grid of whole steps.
import type { Rate } from '#domain/chance.ts'

/** `chances[i]` is the chance of exactly `least + i * step`; they sum to 1. */
export type Distribution = { least: number; step: number; chances: Float64Array }

/** Something that comes to `amount` with this chance, else to nothing. */
export type Term = { chance: number; amount: number }

/** How many of these come true. A chance of 1 (or 0) costs nothing. */
export const countOf = (chances: readonly number[]): Distribution =>
  sumOf(
    chances.map((chance) => ({ chance, amount: 1 })),
    1,
  )

/** The sum of the amounts that come true, each uncertain one rounded to whole steps; `onTopOf` what was summed before. */
export function sumOf(terms: readonly Term[], step: number, onTopOf: Distribution = nothing(step)): Distribution {
  let { least } = onTopOf
  const uncertain: { chance: number; size: number }[] = []
  for (const { chance, amount } of terms) {
    const size = Math.round(amount / step)
    if (chance >= 1) least += amount
    else if (chance > 0 && size > 0) uncertain.push({ chance, size })
  }
  const most = uncertain.reduce((sum, { size }) => sum + size, 0)
  const chances = new Float64Array(onTopOf.chances.length + most)
  chances.set(onTopOf.chances)
  let length = onTopOf.chances.length
  for (const { chance, size } of uncertain) {
    length += size
    addTerm(chances, length, chance, size)
  }
  return { least, step, chances }
}

const nothing = (step: number): Distribution => ({ least: 0, step, chances: Float64Array.of(1) })

/** In place, from the top down: what lies below is still as it was. */
function addTerm(chances: Float64Array, length: number, chance: number, size: number): void {
  const stays = 1 - chance
  for (let at = length - 1; at >= size; at -= 1)
    chances[at] = (chances[at] ?? 0) * stays + (chances[at - size] ?? 0) * chance
  for (let at = size - 1; at >= 0; at -= 1) chances[at] = (chances[at] ?? 0) * stays
}

/** Two independent sums on the same grid together. */
export function together(one: Distribution, other: Distribution): Distribution {
  const chances = new Float64Array(one.chances.length + other.chances.length - 1)
  for (const [at, mass] of one.chances.entries())
    for (let more = 0; more < other.chances.length; more += 1)
      chances[at + more] = (chances[at + more] ?? 0) + mass * (other.chances[more] ?? 0)
  return { least: one.least + other.least, step: one.step, chances }
}

/**
 * What events still to come add up to, when so many came in so many years and the time ahead counts like `exposure` years. How
 * often they come is itself known from these events alone (Gamma), so the number to come is negative binomial; each brings one
 * of the sizes seen. Panjer's recursion gives the sum exactly, up to a tail too thin to be told.
 */
export function toCome(
  { events, years }: Rate,
  exposure: number,
  sizes: readonly number[],
  step: number,
): Distribution {
  const steps = sizes.map((size) => Math.round(size / step)).filter((size) => size > 0)
  if (events <= 0 || exposure <= 0 || steps.length === 0) return nothing(step)
  const more = exposure / (years + exposure)
  const shares = new Map<number, number>()
  for (const size of steps) shares.set(size, (shares.get(size) ?? 0) + 1 / steps.length)
  const chances = new Float64Array(reachOf(events, more, shares) + 1)
  chances[0] = 1
  for (let at = 1; at < chances.length; at += 1) {
    let mass = 0
    for (const [size, share] of shares)
      if (size <= at) mass += more * (1 + ((events - 1) * size) / at) * share * (chances[at - size] ?? 0)
    chances[at] = mass
    // Begun with any figure for "none", for its own may be too small for a computer; all are divided by their sum at the end.
    if (mass > 1e200) for (let n = 0; n <= at; n += 1) chances[n] = (chances[n] ?? 0) * 1e-200
  }
  const all = chances.reduce((sum, one) => sum + one, 0)
  let told = chances.length
  while (told > 1 && (chances[told - 1] ?? 0) < all * 1e-14) told -= 1
  return { least: 0, step, chances: chances.subarray(0, told).map((one) => one / all) }
}

/** As far as twelve standard deviations above the mean, and where few are seen until the slow tail of events has faded too. */
function reachOf(seen: number, more: number, shares: ReadonlyMap<number, number>): number {
  const events = (seen * more) / (1 - more)
  let [mean, square] = [0, 0]
  for (const [size, share] of shares) [mean, square] = [mean + size * share, square + size * size * share]
  const variance = events * (square + (mean * mean * more) / (1 - more))
  const tail = (Math.log(1e-13) / Math.log(more)) * mean
  return Math.ceil(events * mean + 12 * Math.sqrt(variance) + tail) + Math.max(...shares.keys())
}

const valueAt = ({ least, step }: Distribution, at: number): number => least + at * step

/** The smallest value that is not exceeded with at least this chance: p10, p50, p90. */
export function quantile(one: Distribution, share: number): number {
  let sum = 0
  for (const [at, chance] of one.chances.entries()) {
    sum += chance
    // Sums of many small chances may end a hair below the share they stand for.
    if (sum >= share - 1e-12) return valueAt(one, at)
  }
  return valueAt(one, one.chances.length - 1)
}

/** The chance that the value fulfils a condition that every greater one fulfils too, such as reaching a target. */
export function chanceThat(one: Distribution, holds: (value: number) => boolean): number {
  let [first, most] = [0, one.chances.length]
  while (first < most) {
    const middle = Math.floor((first + most) / 2)
    if (holds(valueAt(one, middle))) most = middle
    else first = middle + 1
  }
  let sum = 0
  for (let at = first; at < one.chances.length; at += 1) sum += one.chances[at] ?? 0
  return Math.min(1, sum)
}

export const meanOf = (one: Distribution): number =>
  one.chances.reduce((sum, chance, at) => sum + chance * valueAt(one, at), 0)
