// Finding the header: the first row within 15 with two known words; two-row and merged headers joined by column.
import { type AreaUnit, areaUnitIn } from '#domain/area.ts'
import { keyWritten } from '#domain/firm.ts'
import { type MoneyUnit, moneyUnitIn } from '#domain/money.ts'
import type { RosterList } from '#domain/roster.ts'
import { areaFields, type Field, looksLikeCode, moneyFields } from '#rosters/cells.ts'
import { type Cell, filled, isBlank, type Merge, type Sheet } from '#rosters/sheets.ts'
import { fieldsOf, knownElsewhere, synonyms } from '#rosters/synonyms.ts'
import { carrierTypesWritten, kindsWritten } from '#rosters/written.ts'

export type Column = {
  index: number
  header: string
  field: Field | null
  unit: MoneyUnit | AreaUnit | null
  how: 'synonym' | 'manual' | 'none'
  /** Fields the officer may have meant; never mapped by themselves. */
  offers?: Field[]
}

export type Header = {
  /** Index of the first header row, and how many rows it takes. */
  top: number
  height: 1 | 2
  words: string[]
  /** `guess` where no row holds two known words: the officer has to map the columns. */
  how: 'synonyms' | 'manual' | 'guess'
}

/** Column index to field; null leaves a column out although its header is known. */
export type Mapping = Record<number, Field | null>

const searched = 15
const sampled = 60

const clean = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
/** The header's words without marks of duty and order: `*企业名称(必填)`, `1.企业名称`. */
const bare = (text: string): string =>
  clean(text)
    .replace(/\((?:必填|选填|必填项|选填项)\)/g, '')
    .replace(/^[*★]+|[*★:]+$/g, '')
    .replace(/^\d{1,2}[.、]/, '')
const withoutBrackets = (text: string): string => bare(text).replace(/\([^()]*\)$|\[[^\]]*\]$/, '')
const forms = (header: string): string[] => [bare(header), withoutBrackets(header)]

type Vocabulary = { exact: Map<string, { field: Field; rank: number }>; offered: Map<string, Field[]> }

function vocabularyOf(list: RosterList): Vocabulary {
  const exact: Vocabulary['exact'] = new Map()
  const offered: Vocabulary['offered'] = new Map()
  for (const { field, names, offers = [] } of synonyms[list]) {
    names.forEach((name, rank) => {
      if (!exact.has(name)) exact.set(name, { field, rank })
    })
    for (const name of offers) offered.set(name, [...(offered.get(name) ?? []), field])
  }
  return { exact, offered }
}
const vocabularies: Record<RosterList, Vocabulary> = {
  firms: vocabularyOf('firms'),
  recognitions: vocabularyOf('recognitions'),
  carriers: vocabularyOf('carriers'),
  metrics: vocabularyOf('metrics'),
  units: vocabularyOf('units'),
  tenants: vocabularyOf('tenants'),
  platforms: vocabularyOf('platforms'),
}

/** The year that a column of figures names: `2023年销售收入`. */
export const yearIn = (header: string): number | null => {
  const year = /(?:^|\D)((?:19|20)\d{2})年?度?/.exec(header.normalize('NFKC'))?.[1]
  return year ? Number(year) : null
}
const withoutYear = (header: string): string => header.replace(/(?:19|20)\d{2}(?:年度|年)?/, '')

/** Figures of a year may name it in their header; no other list's words do. */
const formsIn = (list: RosterList, header: string): string[] =>
  list === 'metrics' ? forms(withoutYear(header.normalize('NFKC'))) : forms(header)

const meaningOf = (list: RosterList, header: string) =>
  formsIn(list, header).flatMap((form) => vocabularies[list].exact.get(form) ?? [])[0]

const isKnown = (list: RosterList, header: string): boolean =>
  meaningOf(list, header) !== undefined || forms(header).some((form) => knownElsewhere.has(form))

/** A row with the text of merged cells in each of the cells they cover; rows beyond the header's reach stay as they are. */
function spread(sheet: Sheet, row: number): string[] {
  const texts = Array.from(sheet.rows[row] ?? [], (cell) => cell?.text.trim() ?? '')
  for (const merge of sheet.merges) {
    if (row < merge.top || row > merge.bottom) continue
    const text = sheet.rows[merge.top]?.[merge.left]?.text.trim() ?? ''
    for (let column = merge.left; column <= merge.right; column++) texts[column] = text
  }
  return Array.from(texts, (text) => text ?? '')
}

const knownWords = (list: RosterList, texts: string[]): number =>
  new Set(texts.filter((text) => text !== '' && isKnown(list, text)).map(bare)).size

export function findHeader(sheet: Sheet, list: RosterList, given?: number): Header | null {
  if (given !== undefined) return headerAt(sheet, list, given, 'manual')
  const rows = Math.min(searched, sheet.rows.length)
  for (let row = 0; row < rows; row++)
    if (knownWords(list, spread(sheet, row)) >= 2) return headerAt(sheet, list, row, 'synonyms')
  const guess = sheet.rows.slice(0, rows).findIndex(readsAsHeader)
  return guess < 0 || filled(sheet.rows[guess + 1] ?? []).length === 0 ? null : headerAt(sheet, list, guess, 'guess')
}

const readsAsHeader = (row: (Cell | undefined)[]): boolean => {
  const cells = filled(row)
  return cells.length >= 2 && cells.every((cell) => !cell.numeric && cell.text.trim().length <= 30)
}

function headerAt(sheet: Sheet, list: RosterList, top: number, how: Header['how']): Header {
  const upper = spread(sheet, top)
  const lower = spread(sheet, top + 1)
  if (!continues(sheet, list, top, upper, lower)) return { top, height: 1, words: upper, how }
  const width = Math.max(upper.length, lower.length)
  const words = Array.from({ length: width }, (_, column) =>
    joined(list, groupAt(upper, column), upper[column] ?? '', lower[column] ?? ''),
  )
  return { top, height: 2, words, how }
}

/** The word over a column, or the one to its left where a group heading stands over several cells without being merged. */
function groupAt(upper: string[], column: number): string {
  for (let at = column; at >= 0; at--) if (upper[at]) return upper[at] ?? ''
  return ''
}

function joined(list: RosterList, group: string, upper: string, lower: string): string {
  if (lower === '' || lower === upper) return upper
  if (isKnown(list, lower)) return lower
  return isKnown(list, group + lower) || group !== '' ? group + lower : lower
}

/** Whether the row below belongs to the header: it names columns, and no firm stands in it. */
function continues(sheet: Sheet, list: RosterList, top: number, upper: string[], lower: string[]): boolean {
  const row = filled(sheet.rows[top + 1] ?? [])
  if (row.length === 0 || row.some((cell) => cell.numeric || cell.dated || looksLikeCode(cell))) return false
  const keyed = upper.findIndex((text) => meaningOf(list, text)?.field === 'name')
  if (keyed >= 0 && lower[keyed] !== '' && lower[keyed] !== upper[keyed]) return false
  const names = lower.some((text, column) => text !== '' && text !== upper[column] && isKnown(list, text))
  return names || sheet.merges.some((merge) => coversGroup(merge, top, lower))
}

const coversGroup = ({ top, bottom, left, right }: Merge, row: number, lower: string[]): boolean =>
  top === row &&
  bottom === row &&
  right > left &&
  right - left < 40 &&
  lower.slice(left, right + 1).every((text) => text !== '')

export type Units = { money: MoneyUnit | null; area: AreaUnit | null; note: string | null }

/** 单位：万元 in a corner above the table. */
export function unitsAbove(sheet: Sheet, header: Header): Units {
  for (let row = header.top - 1; row >= 0; row--)
    for (const cell of filled(sheet.rows[row] ?? [])) {
      const note = /(?:金额|计量)?单位\s*[:：]\s*([^)）]+)/.exec(cell.text.normalize('NFKC'))?.[1]?.trim()
      if (note) return { money: moneyUnitIn(note), area: areaUnitIn(note), note }
    }
  return { money: null, area: null, note: null }
}

export function mapColumns(
  sheet: Sheet,
  list: RosterList,
  header: Header,
  units: Units,
  mapping: Mapping = {},
  year?: number,
): Column[] {
  const first = header.top + header.height
  const samples = sheet.rows.slice(first, first + sampled)
  const columns = header.words.map((word, index) => columnOf(list, word, index, samples, mapping, year))
  return settleRivals(columns, list, mapping)
    .filter(
      (column) => column.header !== '' || column.field !== null || samples.some((row) => !isBlank(row[column.index])),
    )
    .map((column) => ({ ...column, unit: unitOf(column, units) }))
}

function columnOf(
  list: RosterList,
  word: string,
  index: number,
  samples: Sheet['rows'],
  mapping: Mapping,
  year?: number,
): Column {
  const header = word.replace(/\s+/g, ' ').trim()
  const manual = mapping[index]
  if (manual !== undefined)
    return { index, header, field: manual, unit: null, how: manual === null ? 'none' : 'manual' }
  const cells = samples.flatMap((row) => (isBlank(row[index]) ? [] : (row[index] ?? [])))
  const field = meaningOf(list, header)?.field
  const ofYear = list === 'metrics' ? yearIn(header) : null
  if (field && year !== undefined && ofYear !== null && ofYear !== year)
    return { index, header, field: null, unit: null, how: 'none', offers: [field] }
  if (field && fits(field, cells)) return { index, header, field, unit: null, how: 'synonym' }
  return { index, header, field: null, unit: null, how: 'none', ...offersFor(list, header, field, cells) }
}

const most = (cells: Cell[], test: (cell: Cell) => boolean, share: number): boolean =>
  cells.length > 0 && cells.filter(test).length >= cells.length * share

/** The header's word is not enough for some fields: 税号 may hold anything, 类型 may be any type. */
function fits(field: Field, cells: Cell[]): boolean {
  if (cells.length === 0) return true
  if (field === 'code') return most(cells, looksLikeCode, 0.2)
  if (field === 'kind') return most(cells, (cell) => keyWritten(kindsWritten, cell.text) !== null, 0.2)
  if (field === 'type') return most(cells, (cell) => keyWritten(carrierTypesWritten, cell.text) !== null, 0.2)
  return true
}

function offersFor(list: RosterList, header: string, unfit: Field | undefined, cells: Cell[]): { offers?: Field[] } {
  const near = formsIn(list, header).flatMap((form) => vocabularies[list].offered.get(form) ?? [])
  const offers = new Set<Field>([...near, ...(unfit ? [unfit] : [])])
  const known = fieldsOf(list)
  if (known.includes('code') && most(cells, looksLikeCode, 0.8)) offers.add('code')
  if (most(cells, (cell) => /(公司|研究院|研究所|中心|厂)(\(.*\)|（.*）)?$/.test(cell.text.trim()), 0.6))
    offers.add('name')
  return offers.size > 0 ? { offers: [...offers] } : {}
}

/** One column a field: the officer's choice, else the word that says it most plainly, else the leftmost. */
function settleRivals(columns: Column[], list: RosterList, mapping: Mapping): Column[] {
  const rank = (column: Column) =>
    mapping[column.index] === column.field ? -1 : (meaningOf(list, column.header)?.rank ?? Number.MAX_SAFE_INTEGER)
  const winners = new Map<Field, Column>()
  for (const column of columns) {
    if (column.field === null) continue
    const rival = winners.get(column.field)
    if (!rival || rank(column) < rank(rival)) winners.set(column.field, column)
  }
  return columns.map((column) =>
    column.field === null || winners.get(column.field) === column
      ? column
      : { ...column, field: null, how: 'none', offers: [column.field] },
  )
}

function unitOf({ field, header }: Column, units: Units): Column['unit'] {
  if (field === null) return null
  if (moneyFields.includes(field)) return moneyUnitIn(unitPart(header)) ?? units.money
  if (areaFields.includes(field)) return areaUnitIn(unitPart(header)) ?? units.area
  return null
}

const unitPart = (header: string): string =>
  /[(（[【]([^)）\]】]*)[)）\]】]/.exec(header.normalize('NFKC'))?.[1] ?? header
