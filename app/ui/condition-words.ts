// What a condition's answer says, as a sentence in the firm's own terms. An amount that lacks is rounded up, so that having exactly
// the amount shown suffices; a share that is not reached is cut off, so that it never reads as if it were.
import type { Article, Distance, Figure, JudgedCondition, Missing, Threshold, Unit } from '#domain/eligibility.ts'
import type { Language } from '#domain/look.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import type { Words } from '#words/words.tsx'

export type Telling = { words: Words; language: Language }

/** Amounts of 10,000 and more in units of 10,000 with two decimals, rounded up: what is shown suffices. */
export function sufficient(amount: number, unit: Unit, { words, language }: Telling): string {
  const names = words.eligibility.unit
  const large = (unit === 'yuan' || unit === 'usd') && amount >= 10_000
  if (!large) return withUnit(formatNumber(amount, language), names[unit])
  const shown = formatNumber(Math.ceil(amount / 100) / 100, language, 2, 0)
  return withUnit(shown, names[unit === 'usd' ? 'ten-thousand-usd' : 'ten-thousand'])
}

const withUnit = (value: string, unit: string): string => (unit === '' ? value : `${value} ${unit}`)

/** A plain amount: exact below 10,000, in 万 with up to two decimals above. */
function amountText(value: number, unit: Unit, { words, language }: Telling): string {
  const names = words.eligibility.unit
  if (unit === 'share') return `${formatNumber(value * 100, language, 4, 0)}%`
  if ((unit === 'yuan' || unit === 'usd') && Math.abs(value) >= 10_000) {
    const name = names[unit === 'usd' ? 'ten-thousand-usd' : 'ten-thousand']
    return withUnit(formatNumber(value / 10_000, language, 2, 0), name)
  }
  return withUnit(formatNumber(value, language, 2, 0), names[unit])
}

/** Cut off after two decimals: 3.999 % never reads as 4 %. */
const percentText = (hundredths: number, { language }: Telling): string =>
  `${formatNumber(hundredths / 100, language, 2, 0)}%`

export const limitText = (threshold: Threshold, telling: Telling): string =>
  telling.words.eligibility.op[threshold.op](amountText(threshold.value, threshold.unit, telling))

export function figureText(figure: Figure, telling: Telling): string {
  const { words, language } = telling
  const { eligibility, firms } = words
  switch (figure.kind) {
    case 'share':
      return percentText(Number((BigInt(figure.part) * 10_000n) / BigInt(figure.whole)), telling)
    case 'rate':
      return percentText(Math.floor(figure.share * 10_000), telling)
    case 'rights': {
      const count = (known: number | null) => (known === null ? '?' : formatNumber(known, language))
      return eligibility.rightsFigure(count(figure.ip1), count(figure.ip2))
    }
    case 'amount':
      return figure.unit === 'count'
        ? eligibility.platformsFigure(formatNumber(figure.value, language))
        : amountText(figure.value, figure.unit, telling)
    case 'age':
      return eligibility.ageFigure(formatDay(figure.from, language, figure.exact ? 'day' : 'year'))
    case 'valuation': {
      const { amount, currency } = figure.valuation
      return `${words.metrics.currency[currency]} ${formatNumber(amount / 10_000, language, 2, 0)} ${tenThousand(language)}`
    }
    case 'declared':
      return eligibility.declaredFigure(
        figure.declared.answer ? eligibility.yes : eligibility.no,
        formatDay(figure.declared.statedOn, language),
      )
    case 'held':
      return eligibility.heldFigure
    case 'field':
      return firms.field[figure.field]
    case 'size':
      return firms.size[figure.size]
    case 'score':
      return scoreText(figure.score, telling)
  }
}

const tenThousand = (language: Language) => (language === 'zh' ? '万' : '×10k')

export const scoreText = (score: { low: number; high: number }, { words, language }: Telling): string =>
  words.eligibility.scoreRange(formatNumber(score.low, language), formatNumber(score.high, language))

export function missingText(one: Missing, { words }: Telling): string {
  const { eligibility } = words
  switch (one.kind) {
    case 'figure':
      return eligibility.missingFigure(String(one.year), eligibility.field[one.field])
    case 'declaration':
      return eligibility.missingAnswer(eligibility.subject[one.subject])
    case 'firm':
      return eligibility.firmField[one.field]
  }
}

/** How far, and over which years it is reckoned. */
export function distanceText(distance: Distance, telling: Telling): string {
  const { words, language } = telling
  const { distance: said, field } = words.eligibility
  switch (distance.kind) {
    case 'more':
    case 'less':
      return said[distance.kind](
        spanText(distance.years, telling),
        field[distance.field],
        sufficient(distance.amount, distance.unit, telling),
      )
    case 'points':
      return said.points(formatNumber(distance.amount, language))
    case 'from':
      return said.from(formatDay(distance.day, language))
    case 'until':
      return said.until(formatDay(distance.day, language))
  }
}

function spanText(years: readonly number[], { words }: Telling): string {
  const { distance } = words.eligibility
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? distance.ofYear(String(last)) : distance.inSum(String(first), String(last))
}

export const conditionName = (key: string, { words }: Telling): string => words.eligibility.condition[key] ?? key

/** Of a threshold: its own name where it has one, else its condition's. */
export const thresholdName = (key: string, telling: Telling): string =>
  telling.words.eligibility.threshold[key] ?? conditionName(key, telling)

const chineseNumbers = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

export function articleText(article: Article, { words, language }: Telling): string {
  const said = words.eligibility.article
  if (typeof article === 'string') return said[article]
  const number = (n: number) => (language === 'zh' ? (chineseNumbers[n] ?? String(n)) : String(n))
  return said.no(number(article.no), article.item === null ? null : number(article.item))
}

/** 研发费用占比 3.4%，需 ≥ 4%，按 2023 年，研发费用还差 18 万元: the whole of it in one line. */
export function conditionLine(one: JudgedCondition, telling: Telling): string {
  const { eligibility } = telling.words
  const between = one.figure?.kind === 'declared' ? (telling.language === 'zh' ? '：' : ': ') : ' '
  const parts = [
    one.figure === null
      ? conditionName(one.key, telling)
      : `${conditionName(one.key, telling)}${between}${figureText(one.figure, telling)}`,
    one.threshold === null ? null : eligibility.needs(limitText(one.threshold, telling)),
    one.distance === null ? null : distanceText(one.distance, telling),
    one.figure === null && one.remark !== null && one.verdict === 'not-met' ? eligibility.remark[one.remark] : null,
  ].filter((part) => part !== null)
  return parts.join(telling.language === 'zh' ? '，' : ', ')
}
