// Workbooks and csv files going out: formula-safe, codes as text, written as a stream.
import { PassThrough, Readable } from 'node:stream'
import type Excel from 'exceljs'

export type OutValue = string | number | boolean | null
export type OutColumn = { header: string; width: number; kind: 'text' | 'day' | 'number' }
export type OutRows = AsyncIterable<readonly OutValue[]> | Iterable<readonly OutValue[]>
export type OutSheet = {
  name: string
  /** Lines above the header. */
  notes?: readonly string[]
  columns: readonly OutColumn[]
  rows: OutRows
}

/** A text that a spreadsheet would run or cut short gets an apostrophe before it; readers of ours take it off again. */
export const disarm = (text: string): string => (/^[\s]*[=+\-@＝＋－＠\t\r\0]/.test(text) ? `'${text}` : text)

/** Control signs are not allowed in XML; a lone surrogate is no character. */
const printable = (text: string): string =>
  [...text]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return !(
        code < 9 ||
        code === 11 ||
        code === 12 ||
        (code > 13 && code < 32) ||
        (code >= 0xd800 && code < 0xe000) ||
        code === 0xfffe ||
        code === 0xffff
      )
    })
    .join('')

const safe = (value: OutValue): OutValue => (typeof value === 'string' ? disarm(printable(value)) : value)

const excelOf = (value: OutValue, kind: OutColumn['kind']): string | number | null => {
  if (value === null) return null
  if (kind === 'number' && typeof value === 'number') return value
  return String(safe(value))
}

/** Excel allows 31 signs in a sheet's name, none of them `[]:*?/\`. */
const sheetName = (name: string): string =>
  printable(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31) || 'Sheet1'

export function writeWorkbook({ sheets }: { sheets: readonly OutSheet[] }): Readable {
  const stream = new PassThrough()
  writeInto(stream, sheets).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return stream
}

/** The library is loaded with the first workbook: a start needs none. */
async function writeInto(stream: PassThrough, sheets: readonly OutSheet[]): Promise<void> {
  const { default: excel } = await import('exceljs')
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  await writeSheets(book, sheets, stream)
}

async function writeSheets(book: Excel.stream.xlsx.WorkbookWriter, sheets: readonly OutSheet[], stream: PassThrough) {
  for (const { name, notes = [], columns, rows } of sheets) {
    const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: notes.length + 1 }] })
    sheet.columns = columns.map(({ width, kind }) => ({ width, style: kind === 'number' ? {} : { numFmt: '@' } }))
    for (const note of notes) sheet.addRow([safe(note)]).commit()
    const header = sheet.addRow(columns.map((column) => safe(column.header)))
    header.font = { bold: true }
    header.commit()
    let written = 0
    for await (const row of rows) {
      sheet.addRow(columns.map(({ kind }, index) => excelOf(row[index] ?? null, kind))).commit()
      written += 1
      if (written % 200 === 0) await room(stream)
    }
    sheet.commit()
  }
  await book.commit()
}

/** Waits until the reader has taken what was written, and lets others have the thread. */
const room = (stream: PassThrough): Promise<void> =>
  new Promise((resolve, reject) => {
    if (stream.destroyed) reject(new Error('the download was left'))
    else if (stream.writableNeedDrain) stream.once('drain', resolve).once('close', resolve)
    else setImmediate(resolve)
  })

const csvField = (value: OutValue): string => {
  const text = value === null ? '' : String(safe(value))
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLine = (values: readonly OutValue[]): string => `${values.map(csvField).join(',')}\r\n`

/** UTF-8 with its mark, which Excel needs to show Chinese. */
export function writeCsv({ columns, rows }: Pick<OutSheet, 'columns' | 'rows'>): Readable {
  return Readable.from(csvLines(columns, rows))
}

async function* csvLines(columns: readonly OutColumn[], rows: OutRows): AsyncGenerator<string> {
  yield `\ufeff${csvLine(columns.map((column) => column.header))}`
  let lines = ''
  for await (const row of rows) {
    lines += csvLine(columns.map((_, index) => row[index] ?? null))
    if (lines.length < 32_000) continue
    yield lines
    lines = ''
  }
  yield lines
}

/** RFC 6266: a plain name for old clients, the Chinese one by RFC 5987. */
export function contentDisposition(fileName: string): string {
  const name = printable(fileName).replace(/[\r\n\t"\\/:*?<>|]/g, '_')
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/[%;]/g, '_')
  const extended = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`
}
