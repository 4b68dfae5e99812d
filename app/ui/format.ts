// Days, numbers, areas and money as people read them. Units stand once, in the head of a column or beside a figure.
import type { Day, Instant, Precision } from '#domain/day.ts'
import type { Language } from '#domain/look.ts'

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }
const made = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, digits: number, least = digits): Intl.NumberFormat {
  const key = `${language} ${digits} ${least}`
  const known = made.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: digits,
  })
  made.set(key, format)
  return format
}

/** `1,812`, `78.0`; `least` keeps trailing zeros away where a column may mix whole and broken figures. */
export const formatNumber = (value: number, language: Language, digits = 0, least = digits): string =>
  numberFormat(language, digits, least).format(Object.is(value, -0) ? 0 : value)

/** A share of 0-1 as `70.3%`. */
export const formatShare = (share: number, language: Language, digits = 1): string =>
  `${formatNumber(share * 100, language, digits)}%`

const enMonths = 'January February March April May June July August September October November December'.split(' ')

/** `2024年6月30日` / `30 June 2024`; with a coarser precision only what is known: `2024年6月`, `2024年`. */
export function formatDay(day: Day, language: Language, precision: Precision = 'day'): string {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  if (language === 'zh') {
    if (precision === 'year') return `${year}年`
    return precision === 'month' ? `${year}年${month}月` : `${year}年${month}月${date}日`
  }
  if (precision === 'year') return year
  const monthOfYear = `${enMonths[month - 1]} ${year}`
  return precision === 'month' ? monthOfYear : `${date} ${monthOfYear}`
}

/** The day as it stands in columns: `2024-06-30`, cut to what is known. */
export const formatDayShort = (day: Day, precision: Precision = 'day'): string =>
  day.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant on Shanghai's clock, `2024-06-30 09:15`, whatever the reader's zone. */
export const formatInstant = (instant: Instant): string => shanghai.format(new Date(instant))

/** A figure and its unit apart, so that the unit can be drawn small or once in a head. */
export type Figure = { value: string; unit: string }

/** Area from 0.01 ㎡: `286.50 ㎡`; from 1 万㎡ on `78.0 万㎡`. English readers get ㎡ throughout. */
export function formatArea(areaCent: number, language: Language): Figure {
  const m2 = areaCent / 100
  if (Math.abs(m2) >= 10_000) return formatAreaLarge(areaCent, language)
  return { value: formatNumber(m2, language, 2, Number.isInteger(m2) ? 0 : 2), unit: '㎡' }
}

/** Area in ㎡ without its unit, for columns and fields. */
export const formatM2 = (areaCent: number, language: Language): string =>
  formatNumber(areaCent / 100, language, 2, Number.isInteger(areaCent / 100) ? 0 : 2)

/** Area always in 万㎡ (a column or card that must not change its unit). */
export const formatAreaLarge = (areaCent: number, language: Language, digits = 1): Figure =>
  language === 'zh'
    ? { value: formatNumber(areaCent / 1_000_000, language, digits), unit: '万㎡' }
    : { value: formatNumber(areaCent / 100, language), unit: '㎡' }

/** Money from 元: `3,120.5 万元`. */
export const formatMoney = (yuan: number, language: Language, digits = 1): Figure => ({
  value: formatNumber(yuan / 10_000, language, digits),
  unit: language === 'zh' ? '万元' : 'CNY 10k',
})

export const figureText = ({ value, unit }: Figure): string => `${value} ${unit}`
