// 高新技术企业的认定条件与创新能力评价. 依据:《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十一条;
// 《高新技术企业认定管理工作指引》(国科发火〔2016〕195号) 三. The 2008 rule's college staff and 6 / 4 / 3 % are not in force and not used.
import {
  type AskedField,
  type Asking,
  type Condition,
  type Missing,
  missingKey,
  type RuleConditions,
  type Score,
  type ScoreItem,
  type Verdict,
} from '#domain/eligibility.ts'
import { figureOf, growthOver, isWhole, millionths, sumOf } from '#domain/eligibility-figures.ts'
import { type Band, byExperts, pointsBy, pointsReach, scoreItem, scoreOf, summed } from '#domain/eligibility-score.ts'
import {
  answer,
  art,
  condition,
  declared,
  judgeShare,
  lastThreeYears,
  lastYear,
  limit,
  olderDays,
  share,
} from '#domain/standards/condition.ts'

/** 研发费用占比的三档, 按最近一年销售收入: 5,000 万元以下（含）, 至 2 亿元（含）, 2 亿元以上. */
const rdBands = [
  { key: 'HT-5a', share: 0.05, upTo: 50_000_000 },
  { key: 'HT-5b', share: 0.04, upTo: 200_000_000 },
  { key: 'HT-5c', share: 0.03, upTo: null },
] as const

const rdShare: Condition = condition(
  { key: 'HT-5', article: art(11, 5) },
  Object.fromEntries(
    rdBands.flatMap(({ key, share, upTo }) => [
      [key, limit('>=', share, 'share')],
      ...(upTo === null ? [] : [[`${key}.sales`, limit('<=', upTo, 'yuan')]]),
    ]),
  ),
  (asking) => {
    const [year = 0] = lastYear(asking)
    const sales = figureOf(asking.facts, 'salesYuan', year)
    const judged = rdBands.map(({ key }) =>
      judgeShare(asking, { part: 'rdYuan', whole: 'salesYuan', years: lastThreeYears, key, value: asking.at(key) }),
    )
    const band = rdBands.findIndex(
      ({ key, upTo }) => upTo === null || (sales !== null && sales <= asking.at(`${key}.sales`)),
    )
    const inBand = judged[band]
    if (sales !== null && inBand) return inBand
    // Which band it is, is not known: decided only where every band says the same.
    const verdicts = new Set(judged.map((one) => one.verdict))
    const [first] = judged
    const verdict: Verdict = verdicts.size === 1 && first ? first.verdict : 'not-known'
    return answer({
      verdict,
      missing: onceEach([{ kind: 'figure', field: 'salesYuan', year }, ...judged.flatMap((one) => one.missing)]),
      years: lastThreeYears(asking),
    })
  },
)

const onceEach = (all: readonly Missing[]): Missing[] => [...new Map(all.map((one) => [missingKey(one), one])).values()]

/** 技术领域: an officer's answer goes before what the register says. */
const field: Condition = condition({ key: 'HT-3', article: art(11, 3) }, {}, ({ facts }) => {
  const given = facts.declared['field-supported']
  if (given !== undefined)
    return answer({ verdict: given.answer ? 'met' : 'not-met', figure: { kind: 'declared', declared: given } })
  if (facts.field !== null) return answer({ verdict: 'met', figure: { kind: 'field', field: facts.field } })
  return answer({ verdict: 'not-known', missing: [{ kind: 'firm', field: 'field' }] })
})

const scoreLevels = { IP: 30, TR: 30, ORG: 20, GR: 20 }

/** 知识产权数量 (A 1 项及以上一类; B 5 项以上, C 3-4 项, D 1-2 项二类). */
const ipCountBands: readonly Band<{ ip1?: number; ip2?: number }>[] = [
  { from: { ip1: 1 }, points: [7, 8] },
  { from: { ip2: 5 }, points: [5, 6] },
  { from: { ip2: 3 }, points: [3, 4] },
  { from: { ip2: 1 }, points: [1, 2] },
]

/** 近三年年平均科技成果转化数. */
const transformedBands: readonly Band<number>[] = [
  { from: 5, points: [25, 30] },
  { from: 4, points: [19, 24] },
  { from: 3, points: [13, 18] },
  { from: 2, points: [7, 12] },
  { from: 1, points: [1, 6] },
]

/** 净资产增长率、销售收入增长率, 各 10 分; 0 以下 0 分. */
const growthBands: readonly Band<number>[] = [
  { from: 0.35, points: [9, 10] },
  { from: 0.25, points: [7, 8] },
  { from: 0.15, points: [5, 6] },
  { from: 0.05, points: [3, 4] },
]
const slightGrowth: Band<number> = { from: 0, points: [1, 2] }

function ipItem(asking: Asking): ScoreItem {
  const [year = 0] = lastYear(asking)
  const ip1 = figureOf(asking.facts, 'ip1', year)
  const ip2 = figureOf(asking.facts, 'ip2', year)
  const reaches = (known: number | null, from: number): Verdict =>
    known === null ? 'not-known' : known >= from ? 'met' : 'not-met'
  const missing = onceEach([
    ...(ip1 === null ? [{ kind: 'figure' as const, field: 'ip1' as const, year }] : []),
    ...(ip2 === null ? [{ kind: 'figure' as const, field: 'ip2' as const, year }] : []),
  ])
  const counted = pointsBy(ipCountBands, ({ ip1: first, ip2: second }) =>
    first !== undefined ? reaches(ip1, first) : reaches(ip2, second ?? 0),
  )
  const count = scoreItem('ip3', 8, counted, {
    figure: { kind: 'rights', ip1, ip2 },
    missing: ip1 !== null && ip1 >= 1 ? [] : missing,
  })
  const { declared: given } = asking.facts
  return summed('IP', scoreLevels.IP, [
    byExperts('ip1', 8),
    byExperts('ip2', 8),
    count,
    obtained(given['ip-self-developed']?.answer),
    standards(given['standard-participated']?.answer, given['standard-led']?.answer),
  ])
}

/** 获得方式: 自主研发 1-6 分, 仅有受让、受赠和并购 1-3 分. */
function obtained(selfDeveloped: boolean | undefined): ScoreItem {
  if (selfDeveloped === undefined)
    return scoreItem(
      'ip4',
      6,
      { low: 0, high: 6 },
      { missing: [{ kind: 'declaration', subject: 'ip-self-developed' }] },
    )
  return scoreItem('ip4', 6, { low: 1, high: selfDeveloped ? 6 : 3 }, { remark: 'by-experts' })
}

/** 参与编制国家标准、行业标准、检测方法、技术规范 (加 1-2 分); who led one took part in it. */
function standards(participated: boolean | undefined, led: boolean | undefined): ScoreItem {
  if (participated || led) return scoreItem('ip5', 2, { low: 1, high: 2 }, { remark: 'by-experts' })
  if (participated === false) return scoreItem('ip5', 2, { low: 0, high: 0 })
  return scoreItem(
    'ip5',
    2,
    { low: 0, high: 2 },
    { missing: [{ kind: 'declaration', subject: 'standard-participated' }] },
  )
}

function transformedItem(asking: Asking): ScoreItem {
  const years = lastThreeYears(asking)
  const sum = sumOf(asking.facts, 'transformedResults', years)
  if (years.length === 0) return scoreItem('TR', scoreLevels.TR, { low: 0, high: 0 })
  const points = pointsBy(transformedBands, (from): Verdict => {
    if (sum.known >= BigInt(from * years.length)) return 'met'
    return isWhole(sum) ? 'not-met' : 'not-known'
  })
  const average = Number(sum.known) / years.length
  return scoreItem('TR', scoreLevels.TR, points, {
    figure: isWhole(sum) ? { kind: 'amount', value: average, unit: 'results' } : null,
    missing: sum.missing,
    remark: isWhole(sum) ? 'by-experts' : null,
  })
}

function growthItem(key: string, asked: AskedField, asking: Asking): ScoreItem {
  const [y1 = 0, y2 = 0, y3 = 0] = [3, 2, 1].map((back) => Number(asking.on.slice(0, 4)) - back)
  const figures = [y1, y2, y3].map((year) => figureOf(asking.facts, asked, year))
  const missing = [y1, y2, y3].flatMap((year, i): Missing[] =>
    figures[i] === null ? [{ kind: 'figure', field: asked, year }] : [],
  )
  const [first, second, third] = figures
  if (first == null || second == null || third == null) {
    const none = second === 0
    return scoreItem(key, 10, { low: 0, high: none ? 0 : 10 }, { missing })
  }
  const growth = growthOver(BigInt(first), BigInt(second), BigInt(third))
  if (growth.kind === 'negative') return scoreItem(key, 10, { low: 0, high: 10 }, { remark: 'negative-net-assets' })
  if (growth.kind === 'none') return scoreItem(key, 10, { low: 0, high: 0 }, { remark: 'whole-is-zero' })
  const points = pointsBy([...growthBands, slightGrowth], (from): Verdict => {
    const above = growth.above(millionths(from))
    return above > 0 || (above === 0 && from > 0) ? 'met' : 'not-met'
  })
  return scoreItem(key, 10, points, { figure: { kind: 'rate', share: growth.share }, remark: 'by-experts' })
}

/** 创新能力评价, 满分 100: a range, for most items are the experts' to give within the bands. */
const innovationScore = (asking: Asking): Score =>
  scoreOf(100, [
    ipItem(asking),
    transformedItem(asking),
    summed('ORG', scoreLevels.ORG, [
      byExperts('org1', 6),
      byExperts('org2', 6),
      byExperts('org3', 4),
      byExperts('org4', 4),
    ]),
    summed('GR', scoreLevels.GR, [
      growthItem('growth-net-assets', 'netAssetsYuan', asking),
      growthItem('growth-sales', 'salesYuan', asking),
    ]),
  ])

/** What is missing matters only as long as it could still keep the score below: the rest is up to the experts either way. */
function missingThatMatters(score: Score, needed: number): Missing[] {
  const open = leavesOf(score.items).filter((one) => one.missing.length > 0)
  const worst = open.reduce((points, one) => points - (one.high - one.low), score.high)
  return worst >= needed ? [] : onceEach(open.flatMap((one) => one.missing))
}

const leavesOf = (items: readonly ScoreItem[]): ScoreItem[] =>
  items.flatMap((one) => (one.items ? leavesOf(one.items) : [one]))

const innovation: Condition = condition(
  { key: 'HT-7', article: art(11, 7) },
  { 'HT-7': limit('>', 70, 'points') },
  (asking) => {
    const score = innovationScore(asking)
    const over = asking.at('HT-7')
    return answer({
      verdict: pointsReach(score, over + 1),
      figure: { kind: 'score', score },
      threshold: { key: 'HT-7', ...limit('>', over, 'points') },
      distance: { kind: 'points', amount: over + 1 - score.high },
      missing: missingThatMatters(score, over + 1),
      years: lastThreeYears(asking),
      remark: 'by-experts',
    })
  },
)

export const highTechConditions: RuleConditions = {
  ruleSet: 'HNTE_2016',
  rules: [
    olderDays({ key: 'HT-1', article: art(11, 1) }, 365),
    declared({ key: 'HT-2', article: art(11, 2) }, 'owns-core-ip'),
    field,
    share({ key: 'HT-4', article: art(11, 4) }, { part: 'techStaff', whole: 'staff', years: lastYear, atLeast: 0.1 }),
    rdShare,
    share(
      { key: 'HT-5d', article: art(11, 5) },
      { part: 'rdDomesticYuan', whole: 'rdYuan', years: lastThreeYears, atLeast: 0.6 },
    ),
    share(
      { key: 'HT-6', article: art(11, 6) },
      { part: 'highTechIncomeYuan', whole: 'revenueYuan', years: lastYear, atLeast: 0.6 },
    ),
    innovation,
    declared({ key: 'HT-8', article: art(11, 8) }, 'no-major-accident'),
  ],
  score: 'HT-7',
}
