// Chance with a fixed seed: the same register on every machine and in every run.

export type Chance = {
  /** In [0, 1). */
  next(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  happens(share: number): boolean
  one<T>(items: readonly [T, ...T[]]): T
  /** By weight: `[[item, weight], ...]`. */
  weighted<T>(items: readonly (readonly [T, number])[]): T
}

/** mulberry32: small, quick, and good enough to skew a register. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    happens: (share) => next() < share,
    one: (items) => items[between(0, items.length - 1)] ?? items[0],
    weighted(items) {
      let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of items) {
        rest -= weight
        if (rest < 0) return item
      }
      const last = items[items.length - 1]
      if (!last) throw new RangeError('nothing to choose from')
      return last[0]
    },
  }
}
