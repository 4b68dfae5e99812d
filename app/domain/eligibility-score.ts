// Points of a score table: each item from the least to the most it can be, by what is known and what experts may give.
// 依据: 国科发政〔2017〕115号 第七条; 国科发火〔2016〕195号 三（七）. 区间下限含、上限不含.
import type { Figure, Missing, Remark, Score, ScoreItem, Verdict } from '#domain/eligibility.ts'

/** A row of a table: from this value on (or with so many items), these points; a range where experts choose within it. */
export type Band<At> = { from: At; points: number | readonly [low: number, high: number] }

const lowOf = ({ points }: Band<unknown>): number => (typeof points === 'number' ? points : points[0])
const highOf = ({ points }: Band<unknown>): number => (typeof points === 'number' ? points : points[1])

/** Rows from the best down: the least is the first row surely reached, the most the first that is not ruled out. */
export function pointsBy<At>(
  bands: readonly Band<At>[],
  reached: (from: At) => Verdict,
): { low: number; high: number } {
  const sure = bands.find((one) => reached(one.from) === 'met')
  const possible = bands.find((one) => reached(one.from) !== 'not-met')
  return { low: sure ? lowOf(sure) : 0, high: possible ? highOf(possible) : 0 }
}

export function scoreItem(
  key: string,
  max: number,
  points: { low: number; high: number },
  rest: { figure?: Figure | null; missing?: readonly Missing[]; remark?: Remark | null } = {},
): ScoreItem {
  const decided = points.low === points.high
  const { figure = null, missing = [], remark = null } = rest
  return { key, max, ...points, figure, missing: decided ? [] : missing, remark }
}

/** Given by experts within the whole item. */
export const byExperts = (key: string, max: number): ScoreItem =>
  scoreItem(key, max, { low: 0, high: max }, { remark: 'by-experts' })

/** Items added up, at most `max`. */
export function summed(key: string, max: number, items: readonly ScoreItem[]): ScoreItem {
  const add = (side: 'low' | 'high') =>
    Math.min(
      max,
      items.reduce((sum, one) => sum + one[side], 0),
    )
  return {
    key,
    max,
    low: add('low'),
    high: add('high'),
    figure: null,
    missing: items.flatMap((one) => one.missing),
    remark: null,
    items,
  }
}

/** Of several ways to reckon an item, the better; the first where they are alike. Its figures are what is missing, if anything. */
export function better(key: string, max: number, options: readonly ScoreItem[]): ScoreItem {
  const low = Math.max(...options.map((one) => one.low))
  const high = Math.max(...options.map((one) => one.high))
  const best = options.reduce((a, b) => (b.low > a.low || (b.low === a.low && b.high > a.high) ? b : a))
  const items = options.map((one) => ({ ...one, chosen: one === best }))
  const missing = low === high ? [] : options.flatMap((one) => (one.high > low ? one.missing : []))
  return { key, max, low, high, figure: best.figure, missing, remark: best.remark, items }
}

export function scoreOf(max: number, items: readonly ScoreItem[]): Score {
  const all = summed('total', max, items)
  return { low: all.low, high: all.high, max, items }
}

/** Whether the points reach the threshold, whatever they turn out to be within their range. */
export const pointsReach = (score: Score, atLeast: number): Verdict =>
  score.low >= atLeast ? 'met' : score.high < atLeast ? 'not-met' : 'not-known'
