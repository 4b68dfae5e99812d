// A roster read: which sheet, which header, which column means what, each cell's value or what is wrong with it.
// Facts that hold for the whole list (day, batch, kind) are not read from titles here: the officer gives them.
import type { AreaUnit } from '#domain/area.ts'
import type { MoneyUnit } from '#domain/money.ts'
import { formerNameIn } from '#domain/name-key.ts'
import type { CellFinding, RosterList, RosterRefusal } from '#domain/roster.ts'
import { type ColumnUnits, type Field, type FieldValues, readCell } from '#rosters/cells.ts'
import { namesOtherDistrict } from '#rosters/district.ts'
import { passGate } from '#rosters/gate.ts'
import { type Column, findHeader, type Header, type Mapping, mapColumns, unitsAbove } from '#rosters/header.ts'
import { RosterRefused, refuseRoster } from '#rosters/refusal.ts'
import { type Cell, filled, isBlank, isFilled, readSheets, type Sheet } from '#rosters/sheets.ts'
import { requiredFields } from '#rosters/synonyms.ts'

export type RosterRequest = {
  bytes: Uint8Array
  fileName: string
  list: RosterList
  /** Name of the sheet; the first one with a header otherwise. */
  sheet?: string
  /** The sheet's own number of the (first) header row. */
  headerRow?: number
  mapping?: Mapping
  /** Unit of amounts where neither cell, header nor corner note says one. */
  moneyUnit?: MoneyUnit
  /** Of figures by year: columns that name another year are left out. */
  year?: number
  /** Rows of another district are skipped. */
  district?: string
}

export type ReadCell<Value> = { text: string; value: Value | null; finding?: CellFinding }
export type RosterCells = { [F in Field]?: ReadCell<FieldValues[F]> }
export type RosterRow = {
  /** The sheet's own row number. */
  row: number
  cells: RosterCells
  /** Hidden in the sheet; read all the same. */
  hidden?: true
  /** Every cell as shown, for the workbook of refused rows. */
  raw: string[]
}
export type Skipped = { row: number; text: string; why: 'title' | 'total' | 'foot' | 'blank' | 'other-district' }

export type Reading = {
  format: 'xlsx' | 'xls' | 'csv'
  sheets: { name: string; rows: number; hidden: boolean }[]
  sheet: string
  /** The sheet's own number of the first header row, and how many rows it takes. */
  headerRow: number
  headerRows: 1 | 2
  headerBy: Header['how']
  columns: Column[]
  rows: RosterRow[]
  skipped: Skipped[]
  hidden: { rows: number; columns: string[] }
  notes: { unit: string | null; moneyUnit: MoneyUnit | null; areaUnit: AreaUnit | null }
  /** Why this can't be taken in as it stands; a mapping by hand may mend it. */
  faults: RosterRefusal[]
}
export type RosterAnswer = { reading: Reading } | { refusal: RosterRefusal }

export async function readRoster(request: RosterRequest): Promise<RosterAnswer> {
  try {
    const admitted = await passGate(request.bytes)
    return { reading: readAdmitted(admitted.format, readSheets(admitted), request) }
  } catch (error) {
    if (error instanceof RosterRefused) return { refusal: error.refusal }
    throw error
  }
}

function readAdmitted(format: Reading['format'], sheets: Sheet[], request: RosterRequest): Reading {
  const { sheet, header } = chooseSheet(sheets, request)
  const units = unitsAbove(sheet, header)
  const columns = mapColumns(sheet, request.list, header, units, request.mapping, request.year)
  const money = units.money ?? request.moneyUnit ?? null
  return {
    format,
    sheets: sheets.map(({ name, rows, hidden }) => ({
      name,
      rows: rows.filter(isFilled).length,
      hidden,
    })),
    sheet: sheet.name,
    headerRow: header.top + 1,
    headerRows: header.height,
    headerBy: header.how,
    columns,
    ...readRows(
      sheet,
      header,
      columns,
      { money, area: units.area, from1904: sheet.from1904 },
      request.district ?? '皇姑',
    ),
    hidden: {
      rows: [...sheet.hiddenRows].filter((row) => isFilled(sheet.rows[row] ?? [])).length,
      columns: columns.filter(({ index }) => sheet.hiddenColumns.has(index)).map((column) => column.header),
    },
    notes: { unit: units.note, moneyUnit: units.money, areaUnit: units.area },
    faults: faultsOf(sheet.name, header, columns, request.list),
  }
}

function chooseSheet(
  sheets: Sheet[],
  { list, sheet: wanted, headerRow }: RosterRequest,
): { sheet: Sheet; header: Header } {
  const given = headerRow === undefined ? undefined : headerRow - 1
  const candidates = wanted === undefined ? sheets : sheets.filter(({ name }) => name === wanted)
  if (candidates.length === 0) refuseRoster({ code: 'roster.no-sheet', detail: { sheet: wanted ?? '' } })
  const shown = candidates.filter((sheet) => !sheet.hidden || wanted !== undefined)
  const tried = (shown.length > 0 ? shown : candidates).flatMap((sheet) => {
    const header = findHeader(sheet, list, given)
    return header ? [{ sheet, header }] : []
  })
  const best = tried.find(({ header }) => header.how !== 'guess') ?? tried[0]
  return best ?? refuseRoster({ code: 'roster.no-header', detail: { sheet: wanted ?? sheets[0]?.name ?? '' } })
}

function faultsOf(sheet: string, header: Header, columns: Column[], list: RosterList): RosterRefusal[] {
  const mapped = new Set(columns.map((column) => column.field))
  const lacking = requiredFields[list].filter((field) => !mapped.has(field))
  const headerless = header.how === 'guess' && columns.every((column) => column.how !== 'manual')
  return [
    ...(headerless ? [{ code: 'roster.no-header' as const, detail: { sheet } }] : []),
    ...lacking.map((field) => ({ code: 'roster.lacks-column' as const, detail: { sheet, field } })),
  ]
}

const total = /^(合计|小计|总计|共计|本页合计|本页小计|累计)(?:$|[:：(（\d]|家$)/
const foot =
  /^(注|备注|说明|填表人|填表单位|填报人|填报单位|填报日期|填表日期|制表|制表人|制表单位|制表日期|审核人|审核|负责人|单位负责人|联系人|联系电话|数据来源|资料来源|数据截至|以上数据.*)(?:\d*[、.]?[:：].*|\d*|截[至止].*)$/s

type Sorted = { rows: RosterRow[]; skipped: Skipped[] }

function readRows(sheet: Sheet, header: Header, columns: Column[], units: ColumnUnits, district: string): Sorted {
  const sorted: Sorted = { rows: [], skipped: titlesAbove(sheet, header) }
  const fill = mergedDown(sheet, columns)
  const key =
    columns.find((column) => column.field === 'name')?.index ??
    columns.find((column) => column.field === 'code')?.index ??
    columns.find((column) => column.field === 'room')?.index
  let ended = false
  let blanks: Skipped[] = []
  for (let index = header.top + header.height; index < sheet.rows.length; index++) {
    const row = sheet.rows[index] ?? []
    const cells = filled(row)
    if (cells.length === 0) {
      blanks.push({ row: index + 1, text: '', why: 'blank' })
      continue
    }
    // Blank rows count only between rows that hold something; those behind the table are dropped.
    sorted.skipped.push(...blanks)
    blanks = []
    const why: Skipped['why'] | null = ended ? 'foot' : asideOf(row, cells, key, header)
    ended = why === 'foot'
    if (why) sorted.skipped.push({ row: index + 1, text: textOf(cells), why })
    else sortRow(sorted, readRow(sheet, index, columns, fill(index), units), district)
  }
  return sorted
}

const textOf = (cells: Cell[]): string =>
  cells
    .map((cell) => cell.text.trim())
    .join(' ')
    .slice(0, 200)

const titlesAbove = (sheet: Sheet, header: Header): Skipped[] =>
  sheet.rows.slice(0, header.top).flatMap((row, index) => {
    const cells = filled(row)
    return cells.length > 0 ? [{ row: index + 1, text: textOf(cells), why: 'title' as const }] : []
  })

/** Rows that are no firm: sums, notes, headers repeated on each page, headings of groups. */
function asideOf(
  row: (Cell | undefined)[],
  cells: Cell[],
  key: number | undefined,
  header: Header,
): Skipped['why'] | null {
  const words = [cells[0], key === undefined ? undefined : row[key]].map(
    (cell) => cell?.text.normalize('NFKC').replace(/\s/g, '') ?? '',
  )
  if (words.some((word) => total.test(word))) return 'total'
  if (words.some((word) => foot.test(word))) return 'foot'
  if (cells.length > 1 && row.every((cell, index) => isBlank(cell) || cell?.text.trim() === header.words[index]))
    return 'title'
  const alone = cells.length === 1 && header.words.filter((word) => word !== '').length > 2
  return alone && key !== undefined && isBlank(row[key]) ? 'title' : null
}

/** Cells merged downwards (one street for five firms) count for each row they cover; names and codes never do. */
function mergedDown(sheet: Sheet, columns: Column[]): (row: number) => Map<number, Cell> {
  const keyed = new Set<number>()
  for (const { field, index } of columns)
    if (field === null || ['name', 'code', 'number', 'room'].includes(field)) keyed.add(index)
  const down = sheet.merges.filter(({ top, bottom, left, right }) => bottom > top && left === right && !keyed.has(left))
  return (row) => {
    const cells = new Map<number, Cell>()
    for (const { top, bottom, left } of down) {
      const cell = sheet.rows[top]?.[left]
      if (cell && row > top && row <= bottom) cells.set(left, cell)
    }
    return cells
  }
}

function readRow(
  sheet: Sheet,
  index: number,
  columns: Column[],
  merged: Map<number, Cell>,
  units: ColumnUnits,
): RosterRow {
  const row = sheet.rows[index] ?? []
  const cells: RosterCells = {}
  for (const column of columns) {
    const cell = merged.get(column.index) ?? row[column.index]
    if (column.field && cell && !isBlank(cell)) put(cells, column.field, cell, unitsOf(column, units))
  }
  fillIn(cells)
  return {
    row: index + 1,
    cells,
    ...(sheet.hiddenRows.has(index) ? { hidden: true as const } : {}),
    raw: Array.from(row, (cell) => cell?.text ?? ''),
  }
}

function put<F extends Field>(
  cells: { [K in F]?: ReadCell<FieldValues[K]> },
  field: F,
  cell: Cell,
  units: ColumnUnits,
) {
  const { value, finding } = readCell(field, cell, units)
  const text = cell.text.trim()
  cells[field] = finding ? { text, value, finding } : { text, value }
}

const isMoneyUnit = (unit: Column['unit']): unit is MoneyUnit =>
  unit !== null && unit !== 'm2' && unit !== 'ten-thousand-m2'

const unitsOf = ({ unit }: Column, units: ColumnUnits): ColumnUnits => {
  if (unit === null) return units
  return isMoneyUnit(unit) ? { ...units, money: unit } : { ...units, area: unit }
}

/** What one cell says for another field: （原名…） in the name, the person beside a number, both ends of a term. */
function fillIn(cells: RosterCells): void {
  const former = cells.name && !cells.formerName ? formerNameIn(cells.name.text) : null
  if (former) cells.formerName = { text: former, value: former }
  const person = cells.contactPhone?.value?.person
  if (person && !cells.contactName) cells.contactName = { text: person, value: person }
  const term = cells.term?.value
  if (term?.from && !cells.from) cells.from = { text: cells.term?.text ?? '', value: term.from }
  if (term && !cells.to) cells.to = { text: cells.term?.text ?? '', value: term.end }
}

function sortRow(sorted: Sorted, row: RosterRow, district: string): void {
  const named = row.cells.district?.value
  if (named && namesOtherDistrict(named, district))
    sorted.skipped.push({ row: row.row, text: row.cells.name?.text ?? textOfRaw(row.raw), why: 'other-district' })
  else sorted.rows.push(row)
}

const textOfRaw = (raw: string[]): string =>
  raw
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 200)
