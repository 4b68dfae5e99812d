// 预测分布: what a sum of independent chances comes to, exactly. No sampling: the same input gives the same figures, to the digit.
// A count is a sum of Bernoulli terms (Poisson binomial), built up term by term; an area is the same on a grid of whole steps.

/** `chances[i]` is the chance of exactly `least + i * step`; they sum to 1. */
export type Distribution = { least: number; step: number; chances: readonly number[] }

/** Something that comes to `amount` with this chance, else to nothing. */
export type Term = { chance: number; amount: number }

/** How many of these come true. A chance of 1 (or 0) costs nothing. */
export const countOf = (chances: readonly number[]): Distribution =>
  sumOf(
    chances.map((chance) => ({ chance, amount: 1 })),
    1,
  )

/** The sum of the amounts that come true, each rounded to whole steps. */
export function sumOf(terms: readonly Term[], step: number): Distribution {
  let sure = 0
  let chances = [1]
  for (const { chance, amount } of terms) {
    const size = Math.round(amount / step)
    if (chance >= 1) sure += size
    else if (chance > 0 && size > 0) chances = withTerm(chances, chance, size)
  }
  return { least: sure * step, step, chances }
}

function withTerm(before: readonly number[], chance: number, size: number): number[] {
  const after = new Array<number>(before.length + size).fill(0)
  for (let at = 0; at < before.length; at += 1) {
    const mass = before[at] ?? 0
    after[at] = (after[at] ?? 0) + mass * (1 - chance)
    after[at + size] = (after[at + size] ?? 0) + mass * chance
  }
  return after
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

/** The chance that the value fulfils a condition, such as reaching a target. */
export const chanceThat = (one: Distribution, holds: (value: number) => boolean): number =>
  Math.min(
    1,
    one.chances.reduce((sum, chance, at) => (holds(valueAt(one, at)) ? sum + chance : sum), 0),
  )

export const meanOf = (one: Distribution): number =>
  one.chances.reduce((sum, chance, at) => sum + chance * valueAt(one, at), 0)
