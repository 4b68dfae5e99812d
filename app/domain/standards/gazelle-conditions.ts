// 瞪羚企业的条件. 依据:《辽宁省雏鹰、瞪羚、独角兽企业评价办法（试行）》(辽科创办发〔2021〕2号), conditions as the province's call of 2022 states them.
// GA-0 stands beside all ways in; we read it as asked of each. Before 2021 the national 瞪羚 standard had the same skeleton: 待核实.
import type { Article, AskedField, Asking, Condition, Missing, RuleConditions } from '#domain/eligibility.ts'
import { figureOf, million, millionths, upward } from '#domain/eligibility-figures.ts'
import {
  all,
  amount,
  answer,
  any,
  condition,
  lack,
  lastFourYears,
  limit,
  noOlder,
  unitOf,
} from '#domain/standards/condition.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'

const asked = (field: AskedField, year: number): Missing => ({ kind: 'figure', field, year })
const back = ({ on }: Asking, years: number): number => Number(on.slice(0, 4)) - 1 - years

/** The mean of the years' shares; a year without revenue has none and is left out. */
function meanShare(asking: Asking, share: bigint) {
  let top = 0n
  let bottom = 1n
  let counted = 0
  let lastSales = 0n
  let lastCounted = 0
  const missing: Missing[] = []
  const years = lastFourYears(asking)
  for (const year of years) {
    const rd = figureOf(asking.facts, 'rdYuan', year)
    const sales = figureOf(asking.facts, 'salesYuan', year)
    if (sales === null) missing.push(asked('salesYuan', year))
    if (rd === null && sales !== 0) missing.push(asked('rdYuan', year))
    if (rd === null || sales === null || sales <= 0) continue
    lastSales = BigInt(sales)
    lastCounted = year
    top = top * lastSales + BigInt(rd) * bottom
    bottom *= lastSales
    counted += 1
  }
  const openYears = new Set(missing.map((one) => (one.kind === 'figure' ? one.year : 0))).size
  const needed = (parts: number) => bottom * share * BigInt(parts)
  return {
    years,
    missing,
    lastCounted,
    leftOut: counted + openYears < years.length,
    mean: counted > 0 && openYears === 0 ? Number((top * million) / (bottom * BigInt(counted))) / 1e6 : null,
    /** Even if the missing years had spent nothing. */
    reached: counted + openYears > 0 && top * million >= needed(counted + openYears),
    lacking: counted > 0 ? upward((needed(counted) - top * million) * lastSales, bottom * million) : null,
  }
}

const activity = (article: Article, confidence: Confidence): Condition =>
  condition({ key: 'GA-0', article, confidence }, { 'GA-0': limit('>=', 0.025, 'share') }, (asking) => {
    const value = asking.at('GA-0')
    const found = meanShare(asking, millionths(value))
    return answer({
      verdict: found.reached ? 'met' : found.missing.length > 0 ? 'not-known' : 'not-met',
      figure: found.mean === null ? null : { kind: 'rate', share: found.mean },
      threshold: { key: 'GA-0', ...limit('>=', value, 'share') },
      distance:
        found.lacking === null
          ? null
          : { kind: 'more', field: 'rdYuan', amount: Number(found.lacking), unit: 'yuan', years: [found.lastCounted] },
      missing: found.missing,
      years: found.years,
      remark:
        found.mean === null && found.missing.length === 0
          ? 'whole-is-zero'
          : found.leftOut
            ? 'zero-year-left-out'
            : null,
    })
  })

const cube = million ** 3n

/** 三年复合增长率 = (上年 / 三年前)^(1/3) - 1: compared by cubes, no root is drawn. */
const compound = (key: string, article: Article, confidence: Confidence, field: AskedField, least: number): Condition =>
  condition({ key, article, confidence }, { [key]: limit('>=', least, 'share') }, (asking) => {
    const years = [back(asking, 3), back(asking, 0)]
    const [base = null, last = null] = years.map((year) => figureOf(asking.facts, field, year))
    const value = asking.at(key)
    const threshold = { key, ...limit('>=', value, 'share') }
    const factor = (million + millionths(value)) ** 3n
    const missing = years.flatMap((year, i) => ([base, last][i] === null ? [asked(field, year)] : []))
    if (base === null || last === null) {
      const hopeless = base === 0 || last === 0
      return answer({
        verdict: hopeless ? 'not-met' : 'not-known',
        threshold,
        missing,
        years,
        remark: base === 0 ? 'whole-is-zero' : null,
      })
    }
    if (base <= 0) return answer({ verdict: 'not-met', threshold, years, remark: 'whole-is-zero' })
    return answer({
      verdict: BigInt(last) * cube >= BigInt(base) * factor ? 'met' : 'not-met',
      figure: { kind: 'rate', share: Math.cbrt(last / base) - 1 },
      threshold,
      distance: {
        kind: 'more',
        field,
        amount: Number(upward(BigInt(base) * factor, cube)) - last,
        unit: unitOf(field),
        years: years.slice(1),
      },
      years,
    })
  })

/** 上年较前一年增长. */
const growing = (key: string, article: Article, confidence: Confidence, field: AskedField): Condition =>
  condition({ key, article, confidence }, {}, (asking) => {
    const years = [back(asking, 1), back(asking, 0)]
    const [before = null, last = null] = years.map((year) => figureOf(asking.facts, field, year))
    const missing = years.flatMap((year, i) => ([before, last][i] === null ? [asked(field, year)] : []))
    if (before === null || last === null)
      return answer({ verdict: last === 0 ? 'not-met' : 'not-known', missing, years })
    const over = limit('>', before, unitOf(field))
    return answer({
      verdict: last > before ? 'met' : 'not-met',
      figure: { kind: 'amount', value: last, unit: unitOf(field) },
      threshold: { key, ...over },
      distance: lack(field, last, over, years.slice(1)),
      years,
    })
  })

/** 单笔风险投资, of the last four years. */
const ventureRound = (article: Article, confidence: Confidence): Condition =>
  condition(
    { key: 'GA-C3.round', article, confidence },
    { 'GA-C3.round': limit('>=', 10_000_000, 'yuan') },
    (asking) => {
      const years = lastFourYears(asking)
      const rounds = years.map((year) => figureOf(asking.facts, 'largestRoundYuan', year))
      const threshold = { key: 'GA-C3.round', ...limit('>=', asking.at('GA-C3.round'), 'yuan') }
      const most = Math.max(0, ...rounds.map((one) => one ?? 0))
      const complete = !rounds.includes(null)
      return answer({
        verdict: most >= threshold.value ? 'met' : complete ? 'not-met' : 'not-known',
        figure: complete || most > 0 ? { kind: 'amount', value: most, unit: 'yuan' } : null,
        threshold,
        distance: lack('largestRoundYuan', most, threshold, []),
        missing: years.flatMap((year, i) => (rounds[i] === null ? [asked('largestRoundYuan', year)] : [])),
        years,
      })
    },
  )

function gazelleRules(ruleSet: string, article: Article, confidence: Confidence): RuleConditions {
  const head = (key: string) => ({ key, article, confidence })
  return {
    ruleSet,
    rules: [
      activity(article, confidence),
      any(
        'GA-way',
        article,
        [
          all('GA-A', article, [
            noOlder(head('GA-A.age'), 5),
            amount(head('GA-A.sales'), { field: 'salesYuan', op: '>=', value: 500_000_000 }),
          ]),
          all('GA-B', article, [
            noOlder(head('GA-B.age'), 10),
            amount(head('GA-B.sales'), { field: 'salesYuan', op: '>=', value: 1_000_000_000 }),
          ]),
          all('GA-C1', article, [
            noOlder(head('GA-C1.age'), 20),
            amount(head('GA-C1.base'), { field: 'salesYuan', op: '>', value: 10_000_000, year: 3 }),
            compound('GA-C1.rate', article, confidence, 'salesYuan', 0.2),
            growing('GA-C1.growing', article, confidence, 'salesYuan'),
          ]),
          all('GA-C2', article, [
            noOlder(head('GA-C2.age'), 20),
            amount(head('GA-C2.base'), { field: 'staff', op: '>', value: 100, year: 3 }),
            compound('GA-C2.rate', article, confidence, 'staff', 0.3),
            growing('GA-C2.growing', article, confidence, 'staff'),
          ]),
          all('GA-C3', article, [noOlder(head('GA-C3.age'), 20), ventureRound(article, confidence)]),
        ],
        'GA-C1',
      ),
    ],
  }
}

export const gazelleConditions = gazelleRules('LN_GAZELLE_2021', 'call', 'seen')
export const earlierGazelleConditions = gazelleRules('LN_GAZELLE_EARLIER', 'not-seen', 'uncertain')
