// The plan's four measures (指标) and what each counts (口径). 依据: 皇姑区"十四五"规划 第一章第一节, 第二章第四节, 第四章第二节.

export const measureKeys = ['high-tech-firms', 'xinchuang-firms', 'carrier-area-m2', 'innovation-platforms'] as const
export type MeasureKey = (typeof measureKeys)[number]

export const measureUnits = ['firms', 'm2', 'platforms'] as const
export type MeasureUnit = (typeof measureUnits)[number]

/** `>` where the plan says 突破, `>=` where it says 达到. */
export const comparisons = ['>', '>='] as const
export type Comparison = (typeof comparisons)[number]

export type Measure = {
  unit: MeasureUnit
  /** What is counted, as a key of words. */
  definition: 'high-tech-holders' | 'xinchuang-physical-stays' | 'gross-area-of-open-carriers' | 'platforms-in-force'
  /** The comparison of the 14th plan; a target states its own. */
  comparison: Comparison
}

export const measures: Record<MeasureKey, Measure> = {
  'high-tech-firms': { unit: 'firms', definition: 'high-tech-holders', comparison: '>' },
  'xinchuang-firms': { unit: 'firms', definition: 'xinchuang-physical-stays', comparison: '>=' },
  'carrier-area-m2': { unit: 'm2', definition: 'gross-area-of-open-carriers', comparison: '>=' },
  'innovation-platforms': { unit: 'platforms', definition: 'platforms-in-force', comparison: '>=' },
}

/** The smallest amount by which an actual can exceed a target: one firm, one platform, 0.01 ㎡. */
export const stepOf: Record<MeasureUnit, number> = { firms: 1, m2: 0.01, platforms: 1 }
