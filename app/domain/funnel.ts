// The ladder's funnel (梯度漏斗): how many firms stand on each rung. 依据: 皇姑区"十四五"规划 第三章第三节. Each firm is counted once,
// on its highest rung; `orHigher` adds the rungs above it and is no conversion rate.
import { type Place, places, type Rung, rungs } from '#domain/ladder.ts'

export type RungCounts = Record<Place, number>

export const noFirms = (): RungCounts => ({
  none: 0,
  'tech-sme': 0,
  'high-tech': 0,
  eaglet: 0,
  'gazelle-unicorn': 0,
  platform: 0,
})

export function countPlaces(firms: Iterable<Place>): RungCounts {
  const counts = noFirms()
  for (const place of firms) counts[place] += 1
  return counts
}

export const allFirms = (counts: RungCounts): number => places.reduce((sum, place) => sum + counts[place], 0)

export type FunnelStep = { rung: Rung; firms: number; orHigher: number; shareOfLadder: number | null }

/** Rungs from low to high with the firms on them, and on them or higher. */
export function funnelOf(counts: RungCounts): FunnelStep[] {
  const onLadder = allFirms(counts) - counts.none
  return rungs.map((rung, at) => {
    const orHigher = rungs.slice(at).reduce((sum, one) => sum + counts[one], 0)
    return { rung, firms: counts[rung], orHigher, shareOfLadder: onLadder === 0 ? null : orHigher / onLadder }
  })
}
