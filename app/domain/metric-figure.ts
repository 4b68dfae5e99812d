// One figure as people type or paste it, and back: in the unit chosen, exactly. Never guessed: what can't be read is said.
import { isDay } from '#domain/day.ts'
import { isPlaceholder, shiftedInteger } from '#domain/decimal.ts'
import { parseMoney } from '#domain/money.ts'
import {
  boundsOf,
  kindOf,
  type MetricField,
  type MetricKind,
  type MetricValue,
  valuationCurrencies,
} from '#domain/yearly-metrics.ts'

/** Units that a grid can be filled and read in: tax 元, Torch statistics 千元, 高企 filings 万元. */
export const entryUnits = ['yuan', 'thousand', 'ten-thousand'] as const
export type EntryUnit = (typeof entryUnits)[number]
const powers: Record<EntryUnit, number> = { yuan: 0, thousand: 3, 'ten-thousand': 4 }

export type FigureFault =
  | 'percent'
  | 'approximate'
  | 'foreign-currency'
  | 'not-a-number'
  | 'not-whole'
  | 'not-a-day'
  | 'not-listed'
  | 'too-small'
  | 'too-large'

/** Left empty, said to be not known (`-`, `无`), a value, or not readable as one. */
export type FigureRead =
  | { is: 'empty' }
  | { is: 'unknown' }
  | { is: 'value'; value: Exclude<MetricValue, null> }
  | { is: 'fault'; fault: FigureFault }

const fault = (code: FigureFault): FigureRead => ({ is: 'fault', fault: code })

export function readFigure(field: MetricField, typed: string, unit: EntryUnit): FigureRead {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  if (text === '') return { is: 'empty' }
  if (isPlaceholder(text)) return { is: 'unknown' }
  if (/[%‰]|百分/.test(text)) return fault('percent')
  return readers[kindOf(field)](text, field, unit)
}

type Reader = (text: string, field: MetricField, unit: EntryUnit) => FigureRead

function within(field: MetricField, value: number | null): FigureRead {
  if (value === null) return fault('not-a-number')
  const { least, most } = boundsOf(field)
  if (value < least) return fault('too-small')
  return value > most ? fault('too-large') : { is: 'value', value }
}

/** `(1,234)` is how accounts write -1,234. */
const signed = (text: string): string => text.replace(/^\(([^()]+)\)$/, '-$1').replace(/^[−–—]/, '-')

const readMoney: Reader = (text, field, unit) => {
  const read = parseMoney(signed(text), { unit })
  if ('yuan' in read) return read.approximate ? fault('approximate') : within(field, read.yuan)
  return fault(read.finding === 'foreign-currency' ? 'foreign-currency' : 'not-a-number')
}

const readCount: Reader = (text, field) => {
  const plain = signed(text).replace(/[人名位个件项]$/, '')
  const value = shiftedInteger(plain, 0)
  if (value === null) return fault('not-a-number')
  return /\.\d*[1-9]/.test(plain) ? fault('not-whole') : within(field, value)
}

const readers: Record<MetricKind, Reader> = {
  money: readMoney,
  amount: readMoney,
  count: readCount,
  rate: (text, field) => {
    const value = shiftedInteger(text, 6)
    return value === 0 ? fault('too-small') : within(field, value)
  },
  currency: (text) => {
    const value = valuationCurrencies.find((one) => one === text.toUpperCase())
    return value ? { is: 'value', value } : fault('not-listed')
  },
  day: (text) => (isDay(text) ? { is: 'value', value: text } : fault('not-a-day')),
}

/** A value as its field shows it in the unit: nothing is rounded, so that reading it again gives the same. */
export function writeFigure(field: MetricField, value: MetricValue, unit: EntryUnit): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  const kind = kindOf(field)
  if (kind === 'rate') return decimalText(value, 6)
  return grouped(kind === 'count' ? String(value) : decimalText(value, powers[unit]))
}

/** A whole number divided by a power of ten, as text, without floating-point numbers. */
function decimalText(value: number, power: number): string {
  const digits = String(Math.abs(value)).padStart(power + 1, '0')
  const cut = digits.length - power
  const fraction = digits.slice(cut).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${digits.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`
}

const grouped = (text: string): string => {
  const [whole = '', fraction] = text.split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}
