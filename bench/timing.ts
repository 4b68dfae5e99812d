// How long things take: a warm-up, then as many rounds as fit into the time, each with the next parameters of the rotation.

export type Timing = { p50: number; p95: number; p99: number; times: number }

export function timingOf(ms: readonly number[]): Timing {
  const sorted = [...ms].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), times: sorted.length }
}

/** Does something for the nth time. */
export type Repeated = (n: number) => Promise<unknown>

async function msOf(work: Repeated, n: number): Promise<number> {
  const begun = performance.now()
  await work(n)
  return performance.now() - begun
}

export type Timed = {
  seconds: number
  warmUp?: number
  atLeast?: number
  /** Done before each round, and not measured. */
  before?: () => Promise<unknown>
}

/** Times several things in turn, so that whatever slows the machine down slows all of them. */
export async function timeInTurn<Key extends string>(
  works: Record<Key, Repeated>,
  { seconds, warmUp = 10, atLeast = 20, before }: Timed,
): Promise<Record<Key, Timing>> {
  const named = Object.entries<Repeated>(works)
  const begun = performance.now()
  const spentSeconds = () => (performance.now() - begun) / 1000
  for (let n = 0; n < warmUp && (n < 2 || spentSeconds() < seconds); n += 1) {
    await before?.()
    for (const [, work] of named) await work(n)
  }
  const spent = new Map(named.map(([key]): [string, number[]] => [key, []]))
  const [until, patience] = [spentSeconds() + seconds, spentSeconds() + seconds * 4]
  const isEnough = (rounds: number) =>
    rounds < atLeast ? rounds >= 3 && spentSeconds() > patience : spentSeconds() > until
  for (let n = warmUp; !isEnough(n - warmUp); n += 1) {
    await before?.()
    for (const [key, work] of named) spent.get(key)?.push(await msOf(work, n))
  }
  const timed = [...spent].map(([key, ms]) => [key, timingOf(ms)])
  return Object.fromEntries(timed)
}

/** k in p50 ~ firms^k, from two sizes. */
export const exponentOf = (small: { firms: number; p50: number }, large: { firms: number; p50: number }): number =>
  Math.log(large.p50 / small.p50) / Math.log(large.firms / small.firms)
