// Money as whole 元. 依据: 各表单位不同: 火炬统计 千元, 高企申报 万元, 税务 元; so a number without a unit is never guessed.
import { isPlaceholder, shiftedInteger } from '#domain/decimal.ts'

export const moneyUnits = ['yuan', 'thousand', 'ten-thousand', 'hundred-million'] as const
export type MoneyUnit = (typeof moneyUnits)[number]
const powers: Record<MoneyUnit, number> = { yuan: 0, thousand: 3, 'ten-thousand': 4, 'hundred-million': 8 }

export const foreignCurrencies = [
  'USD',
  'HKD',
  'EUR',
  'JPY',
  'GBP',
  'TWD',
  'KRW',
  'AUD',
  'CAD',
  'SGD',
  'other',
] as const
export type ForeignCurrency = (typeof foreignCurrencies)[number]
const foreignWords: readonly [ForeignCurrency, RegExp][] = [
  ['HKD', /港币|港元|港圆|HKD|HK\$/],
  ['TWD', /新?台币|TWD|NT\$/],
  ['AUD', /澳大利亚元|澳元|澳币|AUD/],
  ['CAD', /加拿大元|加元|加币|CAD/],
  ['SGD', /新加坡元|新元|SGD/],
  ['USD', /美元|美金|USD|US\$|\$/],
  ['EUR', /欧元|EUR|€/],
  ['JPY', /日元|日圆|JPY/],
  ['GBP', /英镑|GBP|£/],
  ['KRW', /韩元|韩币|KRW|₩/],
  ['other', /卢布|瑞士法郎|法郎|马克|泰铢|外币|澳门元|林吉特/],
]

/** Nearly every amount: figures, a scale, 元 or 人民币, and so no word of another currency. */
const domestic = /^[\d,.]+[十百千万亿]*(?:元|圆)?整?\(?(?:人民币)?元?\)?$/

export type MoneyRead = {
  yuan: number
  /** Where the unit stood; null for a plain zero, which needs none. */
  unitFrom: 'text' | 'column' | null
  /** 约, 近, 左右, 余 ...: the source itself does not vouch for the figure. */
  approximate: boolean
  currency: 'CNY'
}
export type MoneyUnread =
  | { finding: 'placeholder' | 'unreadable' | 'unit-unknown' }
  /** Amount in whole units of that currency, null where its unit is unknown; never turned into 元 without a rate and a day. */
  | { finding: 'foreign-currency'; currency: ForeignCurrency; amount: number | null }

const hedges = /大约|约|将近|近|左右|上下|余|多|以上|以下|超过|不足/g
/** Words around an amount that say nothing about its size. */
const asides = /人民币|RMB|CNY|[¥￥]|认缴|实缴|注册资[本金]/g
const figure = /^(-?[\d,]*\.?\d*)((?:万亿|千万|百万|十万|亿|万|千|W)?)(?:元|圆|块)?整?$/
const textPowers: Record<string, number> = { 万亿: 12, 亿: 8, 千万: 7, 百万: 6, 十万: 5, 万: 4, W: 4, 千: 3 }

type Figure = { amount: number | null; unitFrom: MoneyRead['unitFrom'] }

function readFigure(text: string, unit: MoneyUnit | null): Figure | null {
  const compound = /^([\d,.]+)亿([\d,.]+)万(?:元|圆)?$/.exec(text)
  if (compound) return together(shiftedInteger(compound[1] ?? '', 8), shiftedInteger(compound[2] ?? '', 4))
  const parts = figure.exec(text)
  if (!parts) return null
  const [, digits = '', scale = ''] = parts
  const stated = scale === '' ? (/[元圆块]/.test(text) ? 0 : null) : (textPowers[scale] ?? null)
  const power = stated ?? (unit === null ? null : powers[unit])
  const amount = shiftedInteger(digits, power ?? 0)
  if (amount === null) return null
  if (amount === 0 && power === null && /^0*\.?0*$/.test(digits)) return { amount, unitFrom: null }
  return {
    amount: power === null ? null : amount,
    unitFrom: stated !== null ? 'text' : power === null ? null : 'column',
  }
}

const together = (a: number | null, b: number | null): Figure | null =>
  a === null || b === null ? null : { amount: a + b, unitFrom: 'text' }

/** An amount as an officer or a register wrote it: `66万人民币`, `4.8700(万元人民币)`, `约500` under 万元, `1.2亿`. */
export function parseMoney(
  written: string,
  { unit = null }: { unit?: MoneyUnit | null } = {},
): MoneyRead | MoneyUnread {
  if (isPlaceholder(written)) return { finding: 'placeholder' }
  const text = written.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const foreign = domestic.test(text) ? undefined : foreignWords.find(([, words]) => words.test(text))
  const bare = text
    .replace(foreign?.[1] ?? '', (word) => (/[元圆]$/.test(word) ? '元' : ''))
    .replace(asides, '')
    .replace(/[()[\]【】:]/g, '')
    .replace(hedges, '')
  const read = readFigure(foreign ? bare.replace(/元+/g, '元') : bare, unit)
  if (read === null) return { finding: 'unreadable' }
  if (foreign) return { finding: 'foreign-currency', currency: foreign[0], amount: read.amount }
  if (read.amount === null) return { finding: 'unit-unknown' }
  return { yuan: read.amount, unitFrom: read.unitFrom, approximate: text.search(hedges) >= 0, currency: 'CNY' }
}

/** The unit a header or a corner note names, `注册资金（万元）`, `单位：千元`; null where it names none. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const plain = text.normalize('NFKC').replace(/\s|[万亿]?[美港欧日]元/g, '')
  if (/[十百千]万/.test(plain)) return null
  const found = /亿元|\(亿\)|万元|\(万\)|万人民币|千元|元/.exec(plain)?.[0] ?? ''
  if (found.includes('亿')) return 'hundred-million'
  if (found.includes('万')) return 'ten-thousand'
  if (found === '千元') return 'thousand'
  return found === '元' ? 'yuan' : null
}
