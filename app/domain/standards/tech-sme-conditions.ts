// 科技型中小企业的条件与评价指标. 依据:《科技型中小企业评价办法》(国科发政〔2017〕115号) 第六条（条件）、第七条（评价指标）、第八条（直接确认）;
// 《科技型中小企业评价服务工作指引》(国科火字〔2022〕67号). Article numbers from memory, thresholds read in official notices.
import type { AskedField, Asking, Condition, RuleConditions, Score, ScoreItem, Verdict } from '#domain/eligibility.ts'
import { figureOf, isWhole, lackingPart, millionths, shareReached, sumOf } from '#domain/eligibility-figures.ts'
import { type Band, better, pointsBy, pointsReach, scoreItem, scoreOf } from '#domain/eligibility-score.ts'
import {
  all,
  amount,
  answer,
  any,
  art,
  condition,
  declared,
  held,
  lastYear,
  limit,
  researchInstitution,
  shareFigure,
} from '#domain/standards/condition.ts'

const passPoints = 60

/** 科技人员占职工总数: 20 分. */
const staffBands: readonly Band<number>[] = [
  { from: 0.3, points: 20 },
  { from: 0.25, points: 16 },
  { from: 0.2, points: 12 },
  { from: 0.15, points: 8 },
  { from: 0.1, points: 4 },
]
/** Below it there are no points for staff. */
const leastStaffShare = 0.1
/** 研发费用占销售收入, 或占成本费用支出: 50 分, 企业从二者中选择. */
const ofSalesBands: readonly Band<number>[] = [
  { from: 0.06, points: 50 },
  { from: 0.05, points: 40 },
  { from: 0.04, points: 30 },
  { from: 0.03, points: 20 },
  { from: 0.02, points: 10 },
]
const ofCostBands: readonly Band<number>[] = [
  { from: 0.3, points: 50 },
  { from: 0.25, points: 40 },
  { from: 0.2, points: 30 },
  { from: 0.15, points: 20 },
  { from: 0.1, points: 10 },
]
/** 知识产权: 30 分. 一类 1 项即满分, 否则按二类项数. */
const ipBands: readonly Band<{ ip1?: number; ip2?: number }>[] = [
  { from: { ip1: 1 }, points: 30 },
  { from: { ip2: 4 }, points: 24 },
  { from: { ip2: 3 }, points: 18 },
  { from: { ip2: 2 }, points: 12 },
  { from: { ip2: 1 }, points: 6 },
]

function shareItem(
  key: string,
  max: number,
  bands: readonly Band<number>[],
  asking: Asking,
  part: AskedField,
  whole: AskedField,
) {
  const years = lastYear(asking)
  const a = sumOf(asking.facts, part, years)
  const b = sumOf(asking.facts, whole, years)
  const zero = isWhole(b) && b.known <= 0n
  return scoreItem(
    key,
    max,
    pointsBy(bands, (from) => shareReached(a, b, millionths(from))),
    {
      figure: isWhole(a) && isWhole(b) && !zero ? shareFigure(a.known, b.known) : null,
      missing: [...a.missing, ...b.missing],
      remark: zero ? 'whole-is-zero' : null,
    },
  )
}

const staffItem = (asking: Asking): ScoreItem => shareItem('staff', 20, staffBands, asking, 'techStaff', 'staff')

const countReached = (known: number | null, from: number): Verdict =>
  known === null ? 'not-known' : known >= from ? 'met' : 'not-met'

function ipItem(asking: Asking): ScoreItem {
  const [year = 0] = lastYear(asking)
  const ip1 = figureOf(asking.facts, 'ip1', year)
  const ip2 = figureOf(asking.facts, 'ip2', year)
  const points = pointsBy(ipBands, ({ ip1: first, ip2: second }) =>
    first !== undefined ? countReached(ip1, first) : countReached(ip2, second ?? 0),
  )
  return scoreItem('ip', 30, points, {
    figure: { kind: 'rights', ip1, ip2 },
    missing: [
      ...(ip1 === null ? [{ kind: 'figure' as const, field: 'ip1' as const, year }] : []),
      ...(ip2 === null ? [{ kind: 'figure' as const, field: 'ip2' as const, year }] : []),
    ],
  })
}

/** 评价得分, 满分 100. Without sales the R&D share of sales does not exist, and the share of cost is what counts. */
const techSmeScore = (asking: Asking): Score =>
  scoreOf(100, [
    staffItem(asking),
    better('rd', 50, [
      shareItem('rd-of-sales', 50, ofSalesBands, asking, 'rdYuan', 'salesYuan'),
      shareItem('rd-of-cost', 50, ofCostBands, asking, 'rdYuan', 'costYuan'),
    ]),
    ipItem(asking),
  ])

const points: Condition = condition(
  { key: 'TS-5', article: art(6, 5), confidence: 'memory' },
  { 'TS-5': limit('>=', passPoints, 'points') },
  (asking) => {
    const score = techSmeScore(asking)
    const least = asking.at('TS-5')
    return answer({
      verdict: pointsReach(score, least),
      figure: { kind: 'score', score },
      threshold: { key: 'TS-5', ...limit('>=', least, 'points') },
      distance: { kind: 'points', amount: least - score.high },
      missing: score.items.flatMap((one) => one.missing),
      years: lastYear(asking),
    })
  },
)

const staffPoints: Condition = condition(
  { key: 'TS-5b', article: art(6, 5), confidence: 'memory' },
  { 'TS-5b': limit('>', 0, 'points') },
  (asking) => {
    const item = staffItem(asking)
    const over = asking.at('TS-5b')
    const years = lastYear(asking)
    const { figure } = item
    const lacking =
      figure?.kind === 'share'
        ? Number(lackingPart(BigInt(figure.part), BigInt(figure.whole), millionths(leastStaffShare)))
        : null
    return answer({
      verdict: item.low > over ? 'met' : item.high <= over ? 'not-met' : 'not-known',
      figure: item.low === item.high ? { kind: 'amount', value: item.low, unit: 'points' } : null,
      threshold: { key: 'TS-5b', ...limit('>', over, 'points') },
      distance: lacking === null ? null : { kind: 'more', field: 'techStaff', amount: lacking, unit: 'persons', years },
      missing: item.missing,
      years,
      remark: item.remark,
    })
  },
)

export const techSmeConditions: RuleConditions = {
  ruleSet: 'TECH_SME_2017',
  rules: [
    declared({ key: 'TS-1', article: art(6, 1), confidence: 'memory' }, 'resident-sound-accounts'),
    amount({ key: 'TS-2a', article: art(6, 2) }, { field: 'staff', op: '<=', value: 500 }),
    amount({ key: 'TS-2b', article: art(6, 2) }, { field: 'salesYuan', op: '<=', value: 200_000_000 }),
    amount({ key: 'TS-2c', article: art(6, 2) }, { field: 'assetsYuan', op: '<=', value: 200_000_000 }),
    declared({ key: 'TS-3', article: art(6, 3) }, 'industry-not-excluded'),
    declared({ key: 'TS-4', article: art(6, 4) }, 'no-breach'),
    any(
      'TS-pass',
      art(8),
      [
        all('TS-score', art(6, 5), [points, staffPoints]),
        held({ key: 'TS-D1', article: art(8, 1), confidence: 'memory' }, 'high-tech'),
        declared({ key: 'TS-D2', article: art(8, 2), confidence: 'memory' }, 'national-science-award'),
        researchInstitution({ key: 'TS-D3', article: art(8, 3), confidence: 'memory' }),
        declared({ key: 'TS-D4', article: art(8, 4), confidence: 'memory' }, 'standard-led'),
      ],
      'TS-score',
    ),
  ],
  score: 'TS-5',
  direct: ['TS-D1', 'TS-D2', 'TS-D3', 'TS-D4'],
}
