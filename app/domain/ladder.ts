// 五级梯度培育体系 (由低到高). 依据: 皇姑区国民经济和社会发展第十四个五年规划 第三章第三节.
// The ladder is not a legal chain: rungs are derived from recognitions in force, never stored.
import type { Day } from '#domain/day.ts'
import { type Holding, inForceOn, type RecognitionKind } from '#domain/recognition.ts'

/** Rungs from low to high. */
export const rungs = ['tech-sme', 'high-tech', 'eaglet', 'gazelle-unicorn', 'platform'] as const
export type Rung = (typeof rungs)[number]
/** A firm's place: a rung, or none (未入梯度). */
export const places = ['none', ...rungs] as const
export type Place = (typeof places)[number]

/** The rung a kind of recognition stands on; null for a side list (专精特新). */
export const rungOfKind: Record<RecognitionKind, Rung | null> = {
  'tech-sme': 'tech-sme',
  'high-tech': 'high-tech',
  eaglet: 'eaglet',
  gazelle: 'gazelle-unicorn',
  'potential-unicorn': 'gazelle-unicorn',
  'seed-unicorn': 'gazelle-unicorn',
  unicorn: 'gazelle-unicorn',
  platform: 'platform',
  specialised: null,
}

/** 1 for the lowest rung to 5 for the highest; 0 = not on the ladder. */
export const heightOf = (place: Place): number => places.indexOf(place)

/** Holder groups as the plan and the figures name them: 独角兽 includes its 潜在 and 种子 kinds. */
export const holderGroups = ['tech-sme', 'high-tech', 'eaglet', 'gazelle', 'unicorn', 'platform'] as const
export type HolderGroup = (typeof holderGroups)[number]
export const kindsOfGroup: Record<HolderGroup, readonly RecognitionKind[]> = {
  'tech-sme': ['tech-sme'],
  'high-tech': ['high-tech'],
  eaglet: ['eaglet'],
  gazelle: ['gazelle'],
  unicorn: ['unicorn', 'potential-unicorn', 'seed-unicorn'],
  platform: ['platform'],
}

/** 企业某日所处层级: 当日有效的认定中最高的一级; 无有效认定则未入梯度. */
export function rungOn(day: Day, recognitions: readonly Holding[]): Place {
  let highest = 0
  for (const one of recognitions) {
    const rung = rungOfKind[one.kind]
    if (rung !== null && inForceOn(day, one)) highest = Math.max(highest, heightOf(rung))
  }
  return places[highest] ?? 'none'
}
