// The plan's real figures, each with its chapter. 来源: 皇姑区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要.
import type { Comparison, MeasureKey } from '#domain/measure.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'

export const fourteenthPlan = {
  name: '十四五',
  title: '皇姑区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
  baseOn: '2020-12-31',
  endOn: '2025-12-31',
  source: '皇姑区人民政府',
}

type TargetSeed = {
  measure: MeasureKey
  base: number
  target: number
  comparison: Comparison
  chapter: string
  confidence: Confidence
}

/** Firms, firms, ㎡, platforms. */
export const fourteenthTargets: TargetSeed[] = [
  {
    measure: 'high-tech-firms',
    base: 170,
    target: 500,
    comparison: '>',
    chapter: '第一章第一节；第二章第四节（突破500家）',
    confidence: 'seen',
  },
  {
    measure: 'xinchuang-firms',
    base: 18,
    target: 300,
    comparison: '>=',
    chapter: '第一章第一节；第四章第二节（达到300家）',
    confidence: 'seen',
  },
  {
    measure: 'carrier-area-m2',
    base: 450_000,
    target: 1_000_000,
    comparison: '>=',
    chapter: '第一章第一节；第二章第四节（达到100万平方米）',
    confidence: 'seen',
  },
  {
    measure: 'innovation-platforms',
    base: 72,
    target: 100,
    comparison: '>=',
    chapter: '第一章第一节；第二章第四节（达到100个）',
    confidence: 'uncertain',
  },
]
