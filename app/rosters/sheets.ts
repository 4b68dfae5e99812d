// From admitted bytes to sheets of raw cells: what stands in the file, not yet what it means.
import { type CellObject, type Range as MergedRange, read, SSF, type WorkSheet } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import type { Admitted } from '#rosters/gate.ts'
import { refuseRoster, rosterLimits } from '#rosters/refusal.ts'

export type Cell = {
  value: string | number | boolean | null
  /** As the officer sees it in the sheet; dates of date cells as YYYY-MM-DD. */
  text: string
  /** A number cell: credit codes and long numbers have lost digits there, dates are serials. */
  numeric: boolean
  /** A cell the sheet shows as a date. */
  dated: boolean
  /** `#REF!` and its like, or a formula saved without its value. */
  faulty: boolean
  formula?: string
}

export type Merge = { top: number; left: number; bottom: number; right: number }

export type Sheet = {
  name: string
  hidden: boolean
  /** By row index; row index + 1 is the sheet's own row number. */
  rows: (Cell | undefined)[][]
  merges: Merge[]
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  /** Serial dates count from 1904 (old Excel for Mac). */
  from1904: boolean
}

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || !/\S/.test(cell.text)

export const filled = (row: (Cell | undefined)[]): Cell[] =>
  row.filter((cell): cell is Cell => cell !== undefined && !isBlank(cell))

export const isFilled = (row: (Cell | undefined)[]): boolean => row.some((cell) => !isBlank(cell))

export function readSheets(admitted: Admitted): Sheet[] {
  return admitted.format === 'csv' ? [readCsv(admitted.text)] : readWorkbook(admitted)
}

function readWorkbook({ bytes, format }: { bytes: Uint8Array; format: 'xlsx' | 'xls' }): Sheet[] {
  const book = openWorkbook(bytes, format)
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    return [{ ...readWorksheet(sheet, from1904), name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 }]
  })
  if (sheets.every((sheet) => !sheet.rows.some(isFilled))) refuseRoster({ code: 'roster.empty', detail: {} })
  return sheets
}

function openWorkbook(bytes: Uint8Array, format: 'xlsx' | 'xls') {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellStyles: true, cellHTML: false, bookVBA: false })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      refuseRoster({ code: 'roster.encrypted', detail: {} })
    return refuseRoster({ code: 'roster.broken', detail: { format } })
  }
}

function readWorksheet(sheet: WorkSheet, from1904: boolean): Omit<Sheet, 'name' | 'hidden'> {
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
  return {
    rows: Array.from(data, (row) =>
      Array.from((row ?? []).slice(0, rosterLimits.columns), (cell) => cellOf(cell, from1904)),
    ),
    merges: (sheet['!merges'] ?? []).map(mergeOf),
    hiddenRows: hiddenIn(sheet['!rows']),
    hiddenColumns: hiddenIn(sheet['!cols']),
    from1904,
  }
}

const mergeOf = ({ s, e }: MergedRange): Merge => ({
  top: s.r,
  left: s.c,
  bottom: e.r,
  right: Math.min(e.c, rosterLimits.columns),
})

function hiddenIn(lines: ({ hidden?: boolean } | undefined)[] = []): Set<number> {
  const hidden = new Set<number>()
  lines.forEach((line, index) => {
    if (line?.hidden) hidden.add(index)
  })
  return hidden
}

function cellOf(cell: CellObject | undefined, from1904: boolean): Cell | undefined {
  if (!cell || cell.t === 'z') return undefined
  const { v: value, f: formula } = cell
  if (cell.t === 'e') return make(null, cell.w ?? '#N/A', { faulty: true, formula })
  if (value === undefined || value === null)
    return formula === undefined ? undefined : make(null, `=${formula}`, { faulty: true, formula })
  if (cell.t === 'n' && typeof value === 'number') return numberCell(value, cell, from1904)
  if (typeof value === 'boolean') return make(value, value ? '是' : '否', { formula })
  const text = String(value)
  return make(text, text, { formula })
}

function numberCell(value: number, cell: CellObject, from1904: boolean): Cell {
  const dated = cell.z !== undefined && cell.z !== 'General' && SSF.is_date(String(cell.z))
  const shown = dated ? serialText(value, from1904) : null
  const about = { numeric: true, dated: shown !== null, formula: cell.f }
  return make(value, shown ?? cell.w ?? String(value), about)
}

/** All cells have one shape: a large sheet holds a million of them. */
const make = (
  value: Cell['value'],
  text: string,
  { numeric = false, dated = false, faulty = false, formula }: Partial<Cell> = {},
): Cell => ({ value, text, numeric, dated, faulty, formula })

function serialText(serial: number, from1904: boolean): string | null {
  const date = serial >= 1 ? SSF.parse_date_code(serial, { date1904: from1904 }) : null
  if (!date) return null
  return `${date.y}-${String(date.m).padStart(2, '0')}-${String(date.d).padStart(2, '0')}`
}

function readCsv(text: string): Sheet {
  const rows = splitCsv(text)
  if (rows.length > rosterLimits.rows)
    refuseRoster({ code: 'roster.too-many-rows', detail: { limit: rosterLimits.rows } })
  if (rows.every((row) => row.every((value) => value.trim() === ''))) refuseRoster({ code: 'roster.empty', detail: {} })
  return {
    name: 'csv',
    hidden: false,
    rows: rows.map((row) => row.slice(0, rosterLimits.columns).map(textCell)),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    from1904: false,
  }
}

function splitCsv(text: string): string[][] {
  const head = text.slice(0, 4_000)
  const delimiter = head.includes(',') ? ',' : head.includes('\t') ? '\t' : head.includes(';') ? ';' : ','
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch {
    return refuseRoster({ code: 'roster.broken', detail: { format: 'csv' } })
  }
}

/** `="0123"` keeps a text a text in Excel, and a leading ' is how exports disarm formulas: neither belongs to the value. */
const textCell = (written: string): Cell => {
  const text = written.replace(/^="(.*)"$/s, '$1').replace(/^'(?=[=+\-@\t\0])/, '')
  return make(text, text)
}
