// What a cell means, by the field its column stands for.

import { type AreaUnit, parseArea } from '#domain/area.ts'
import type { CarrierLevel, CarrierType, UnitKind } from '#domain/carrier.ts'
import { isKeepable, judgeCode, normaliseCode } from '#domain/credit-code.ts'
import { isPlaceholder } from '#domain/decimal.ts'
import {
  type HighTechField,
  highTechFieldNames,
  type Industry,
  industryNames,
  keyWritten,
  type SizeClass,
  sizeClassNames,
} from '#domain/firm.ts'
import { readFigure } from '#domain/metric-figure.ts'
import { type MoneyUnit, parseMoney } from '#domain/money.ts'
import { displayName } from '#domain/name-key.ts'
import type { PlatformType } from '#domain/platform.ts'
import type { RecognitionForm, RecognitionKind, RecognitionRoute } from '#domain/recognition.ts'
import type { RosterField } from '#domain/roster.ts'
import { type RosterMetricField, rosterMetricFields } from '#domain/roster-metrics.ts'
import type { StayKind } from '#domain/stay.ts'
import { boundsOf, kindOf } from '#domain/yearly-metrics.ts'
import { type RosterDay, type RosterEnd, type RosterTerm, readDay, readEnd, readTerm, tidy } from '#rosters/dates.ts'
import type { Read } from '#rosters/finding.ts'
import { type RosterPhone, readPhone } from '#rosters/phones.ts'
import type { Cell } from '#rosters/sheets.ts'
import {
  carrierTypesWritten,
  formsWritten,
  kindsWritten,
  levelsWritten,
  platformTypesWritten,
  routesWritten,
  stayKindsWritten,
  usesWritten,
  yesNoWritten,
} from '#rosters/written.ts'

/** Every field a roster column can stand for, with the type its cells are read to. */
export type FieldValues = {
  name: string
  formerName: string
  code: string
  registeredOn: RosterDay
  deregisteredOn: RosterDay
  movedInOn: RosterDay
  /** Whole 元. */
  capital: number
  industry: Industry
  field: HighTechField
  size: SizeClass
  legalForm: string
  scope: string
  zone: string
  street: string
  address: string
  district: string
  contactName: string
  contactPhone: RosterPhone
  notes: string
  number: string
  authority: string
  batch: string
  notice: string
  year: number
  kind: RecognitionKind
  form: RecognitionForm
  route: RecognitionRoute
  issuedOn: RosterDay
  from: RosterDay
  to: RosterEnd
  term: RosterTerm
  revokedOn: RosterDay
  type: CarrierType
  level: CarrierLevel
  operator: string
  /** Gross floor area in 0.01 ㎡. */
  area: number
  openedOn: RosterDay
  closedOn: RosterDay
  xinchuang: boolean
  carrier: string
  building: string
  floor: string
  room: string
  use: Exclude<UnitKind, 'whole'>
  /** 0.01 ㎡ */
  lettableArea: number
  usableArea: number
  takenArea: number
  desks: number
  powerKw: number
  loadKg: number
  stayKind: StayKind
  incubating: boolean
  enteredOn: RosterDay
  /** 合同到期 names the last day of the lease. */
  leaseEndOn: RosterEnd
  leftOn: RosterDay
  graduatedOn: RosterDay
  rent: string
  platformType: PlatformType
  host: string
  platformField: string
  source: string
} & Record<RosterMetricField, number>
export type Field = RosterField

export type ColumnUnits = { money: MoneyUnit | null; area: AreaUnit | null; from1904: boolean }
type Parser<Value> = (cell: Cell, units: ColumnUnits) => Read<Value>

const shortText = 200
const longText = 4_000

/** Text as written, its spaces tidied; a number cell only where no digit can have been lost. */
const readText =
  (limit: number): Parser<string> =>
  (cell) => {
    if (typeof cell.value === 'number' && Math.abs(cell.value) > Number.MAX_SAFE_INTEGER)
      return { value: null, finding: { code: 'cell.digits-lost', detail: { shown: cell.text } } }
    const text = cell.numeric && !cell.dated ? String(cell.value) : cell.text.normalize('NFC').trim()
    if (isPlaceholder(text)) return { value: null }
    if (text.length > limit)
      return { value: text.slice(0, limit), finding: { code: 'cell.too-long', detail: { limit } } }
    return { value: text }
  }

const readName: Parser<string> = (cell, units) => {
  const { value, finding } = readText(shortText)(cell, units)
  return { value: value && (displayName(value) || null), finding }
}

const readCode: Parser<string> = (cell) => {
  if (isPlaceholder(cell.text)) return { value: null }
  const judged = judgeCode(typeof cell.value === 'number' ? cell.value : cell.text)
  if (judged.finding === 'damaged-by-excel')
    return { value: null, finding: { code: 'cell.digits-lost', detail: { shown: cell.text } } }
  if (judged.finding === 'valid') return { value: judged.code }
  const detail = { finding: judged.finding, suggestion: judged.suggestion }
  const isCode = isKeepable(judged) && /^[0-9A-Z]{15,18}$/.test(judged.code)
  return isCode
    ? { value: judged.code, finding: { code: 'cell.code-doubtful', detail } }
    : { value: null, finding: { code: 'cell.not-a-code', detail } }
}

const readNumber: Parser<string> = (cell, units) => {
  const { value, finding } = readText(shortText)(cell, units)
  return { value: value?.normalize('NFKC').replace(/\s/g, '') ?? null, finding }
}

/** The text of an amount; a number cell keeps its own digits whatever format the sheet shows. */
const figureOf = (cell: Cell): string => (typeof cell.value === 'number' ? decimal(cell.value) : cell.text)
const decimal = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))

const readMoney: Parser<number> = (cell, { money }) => {
  const read = parseMoney(figureOf(cell), { unit: money })
  const text = tidy(cell.text)
  if ('yuan' in read)
    return { value: read.yuan, finding: read.approximate ? { code: 'cell.approximate', detail: { text } } : undefined }
  switch (read.finding) {
    case 'placeholder':
      return { value: null }
    case 'unit-unknown':
      return { value: null, finding: { code: 'cell.unit-unknown', detail: { text } } }
    case 'foreign-currency':
      return {
        value: null,
        finding: { code: 'cell.foreign-currency', detail: { currency: read.currency, amount: read.amount } },
      }
    case 'unreadable':
      return { value: null, finding: { code: 'cell.not-money', detail: { text } } }
  }
}

/** An amount of a year, within what such a figure can be. */
const readYearly =
  (field: RosterMetricField): Parser<number> =>
  (cell, units) => {
    const read = readMoney(cell, units)
    const { least, most } = boundsOf(field)
    if (read.value === null || (read.value >= least && read.value <= most)) return read
    return { value: null, finding: { code: 'cell.not-money', detail: { text: tidy(cell.text) } } }
  }

const readCount =
  (field: RosterMetricField): Parser<number> =>
  (cell) => {
    const read = readFigure(field, figureOf(cell), 'yuan')
    if (read.is === 'value' && typeof read.value === 'number') return { value: read.value }
    if (read.is === 'empty' || read.is === 'unknown') return { value: null }
    return { value: null, finding: { code: 'cell.not-a-count', detail: { text: tidy(cell.text) } } }
  }

/** A whole number of things: desks, kW, kg. */
const readWhole: Parser<number> = (cell) => {
  const text = tidy(figureOf(cell)).replace(/[,，]/g, '')
  if (isPlaceholder(text)) return { value: null }
  const value = Number(/^(\d{1,7})(?:个|kW|千瓦|kg.*)?$/i.exec(text)?.[1])
  return Number.isNaN(value) ? { value: null, finding: { code: 'cell.not-a-count', detail: { text } } } : { value }
}

const readArea: Parser<number> = (cell, { area }) => {
  const read = parseArea(figureOf(cell), { unit: area })
  const text = tidy(cell.text)
  if ('areaCent' in read)
    return {
      value: read.areaCent,
      finding: read.approximate ? { code: 'cell.approximate', detail: { text } } : undefined,
    }
  if (read.finding === 'placeholder') return { value: null }
  return { value: null, finding: { code: 'cell.not-an-area', detail: { text } } }
}

const readYear: Parser<number> = (cell) => {
  const text = tidy(cell.text)
  if (isPlaceholder(text)) return { value: null }
  const year = Number(/^(\d{4})年?度?$/.exec(text)?.[1])
  if (year >= 1990 && year < 2100) return { value: year }
  return { value: null, finding: { code: 'cell.not-a-year', detail: { text } } }
}

const readOneOf =
  <Key extends string>(names: Record<Key, readonly string[]>): Parser<Key> =>
  (cell) => {
    if (isPlaceholder(cell.text)) return { value: null }
    const value = keyWritten(names, cell.text)
    return value === null
      ? { value, finding: { code: 'cell.not-one-of', detail: { text: tidy(cell.text) } } }
      : { value }
  }

const readYesNo: Parser<boolean> = (cell) => {
  if (typeof cell.value === 'boolean') return { value: cell.value }
  const text = tidy(cell.text).toUpperCase()
  const answer = keyWritten(yesNoWritten, text)
  if (answer !== null) return { value: answer === 'yes' }
  if (isPlaceholder(text)) return { value: null }
  return { value: null, finding: { code: 'cell.not-yes-or-no', detail: { text } } }
}

const day: Parser<RosterDay> = (cell, { from1904 }) => readDay(cell, from1904)
const short = readText(shortText)
const long = readText(longText)

const parsers: { [F in Field]: Parser<FieldValues[F]> } = {
  name: readName,
  formerName: readName,
  code: readCode,
  registeredOn: day,
  deregisteredOn: day,
  movedInOn: day,
  capital: readMoney,
  industry: readOneOf(industryNames),
  field: readOneOf(highTechFieldNames),
  size: readOneOf(sizeClassNames),
  legalForm: short,
  scope: long,
  zone: short,
  street: short,
  address: short,
  district: short,
  contactName: short,
  contactPhone: readPhone,
  notes: long,
  number: readNumber,
  authority: short,
  batch: short,
  notice: short,
  year: readYear,
  kind: readOneOf(kindsWritten),
  form: readOneOf(formsWritten),
  route: readOneOf(routesWritten),
  issuedOn: day,
  from: day,
  to: (cell, { from1904 }) => readEnd(cell, from1904),
  term: (cell, { from1904 }) => readTerm(cell, from1904),
  revokedOn: day,
  type: readOneOf(carrierTypesWritten),
  level: readOneOf(levelsWritten),
  operator: readName,
  area: readArea,
  openedOn: day,
  closedOn: day,
  xinchuang: readYesNo,
  carrier: readName,
  building: short,
  floor: short,
  room: readNumber,
  use: readOneOf(usesWritten),
  lettableArea: readArea,
  usableArea: readArea,
  takenArea: readArea,
  desks: readWhole,
  powerKw: readWhole,
  loadKg: readWhole,
  stayKind: readOneOf(stayKindsWritten),
  incubating: readYesNo,
  enteredOn: day,
  leaseEndOn: (cell, { from1904 }) => readEnd(cell, from1904),
  leftOn: day,
  graduatedOn: day,
  rent: short,
  platformType: readOneOf(platformTypesWritten),
  host: readName,
  platformField: short,
  source: short,
  revenueYuan: readYearly('revenueYuan'),
  salesYuan: readYearly('salesYuan'),
  highTechIncomeYuan: readYearly('highTechIncomeYuan'),
  costYuan: readYearly('costYuan'),
  taxYuan: readYearly('taxYuan'),
  rdYuan: readYearly('rdYuan'),
  rdDomesticYuan: readYearly('rdDomesticYuan'),
  ip1: readCount('ip1'),
  ip2: readCount('ip2'),
  transformedResults: readCount('transformedResults'),
  assetsYuan: readYearly('assetsYuan'),
  netAssetsYuan: readYearly('netAssetsYuan'),
  staff: readCount('staff'),
  techStaff: readCount('techStaff'),
  financingYuan: readYearly('financingYuan'),
  largestRoundYuan: readYearly('largestRoundYuan'),
}

export const moneyFields: readonly Field[] = [
  'capital',
  ...rosterMetricFields.filter((field) => kindOf(field) === 'money'),
]
export const areaFields: readonly Field[] = ['area', 'lettableArea', 'usableArea', 'takenArea']
export function readCell<F extends Field>(field: F, cell: Cell, units: ColumnUnits): Read<FieldValues[F]> {
  if (cell.faulty) return { value: null, finding: { code: 'cell.faulty', detail: { text: cell.text } } }
  return parsers[field](cell, units)
}

/** Whether a cell looks like a credit code, so that a column of stock codes is never taken for one. */
export function looksLikeCode(cell: Cell): boolean {
  if (typeof cell.value === 'number') return cell.value >= 1e14 && cell.value < 1e18
  const code = normaliseCode(cell.text)
  return /^[0-9A-Z]{15}$|^[0-9A-Z]{17,19}$|^\d\.\d+E\+?1[3-8]$/.test(code) && /^[0-9A-Z]\d/.test(code)
}
