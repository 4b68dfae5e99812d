// Small workbooks and zips made in memory, good and hostile.
import { deflateRawSync } from 'node:zlib'
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { type Reading, type RosterRequest, readRoster } from '#rosters/reading.ts'

type Value = string | number | boolean | null
export type BookOptions = {
  merges?: string[]
  hiddenRows?: number[]
  hiddenColumns?: number[]
  from1904?: boolean
  name?: string
  cells?: Record<string, CellObject>
  type?: 'xlsx' | 'biff8'
}

function worksheet(
  rows: Value[][],
  { merges = [], hiddenRows = [], hiddenColumns = [], cells = {} }: BookOptions,
): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = merges.map((merge) => utils.decode_range(merge))
  if (hiddenRows.length > 0) {
    sheet['!rows'] = []
    for (const row of hiddenRows) sheet['!rows'][row - 1] = { hidden: true }
  }
  if (hiddenColumns.length > 0) {
    sheet['!cols'] = []
    for (const column of hiddenColumns) sheet['!cols'][column] = { hidden: true }
  }
  Object.assign(sheet, cells)
  return sheet
}

export function workbook(rows: Value[][], options: BookOptions = {}): Uint8Array {
  return workbookOf({ [options.name ?? '名单']: rows }, options)
}

export function workbookOf(sheets: Record<string, Value[][]>, options: BookOptions = {}): Uint8Array {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, worksheet(rows, options), name)
  if (options.from1904) book.Workbook = { WBProps: { date1904: true } }
  return new Uint8Array(write(book, { type: 'buffer', bookType: options.type ?? 'xlsx', compression: true }))
}

export const csv = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function readingOf(bytes: Uint8Array, request: Partial<RosterRequest> = {}): Promise<Reading> {
  const answer = await readRoster({ bytes, fileName: 'x', list: 'firms', ...request })
  if ('refusal' in answer) throw new Error(`${answer.refusal.code} ${JSON.stringify(answer.refusal.detail)}`)
  return answer.reading
}

export async function refusalOf(bytes: Uint8Array, request: Partial<RosterRequest> = {}) {
  const answer = await readRoster({ bytes, fileName: 'x', list: 'firms', ...request })
  if ('reading' in answer) throw new Error('the roster was read')
  return answer.refusal
}

export type ZipEntry = {
  name: string
  content: Uint8Array | string
  /** A declared unpacked size that is a lie. */
  declared?: number
  encrypted?: boolean
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** A zip of our own, because a hostile one must be able to lie. */
export function zip(entries: ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const content = Buffer.from(entry.content)
    const packed = deflateRawSync(content, { level: 9 })
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE((entry.encrypted ? 1 : 0) | 0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(content.length < 1_000_000 ? crc32(content) : 0, 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(entry.declared ?? content.length, 18)
    head.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, packed)
    const central = Buffer.alloc(42)
    central.writeUInt16LE(20, 0)
    head.copy(central, 2, 0, 24)
    central.writeUInt32LE(offset, 38)
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), central, name)
    offset += 4 + head.length + name.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 4)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06', 'latin1'), end]))
}

const main = 'http://schemas.openxmlformats.org'
/** The parts of the smallest workbook, with this inside the sheet. */
export const parts = (sheetData: string, prolog = ''): ZipEntry[] => [
  {
    name: '[Content_Types].xml',
    content: `<?xml version="1.0"?><Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `<?xml version="1.0"?><Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="rId1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<?xml version="1.0"?><workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<?xml version="1.0"?><Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="rId1" Type="${main}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    content: `<?xml version="1.0"?>${prolog}<worksheet xmlns="${main}/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
  },
]

const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
export const headerXml = `<row r="1">${inline('A1', '企业名称')}${inline('B1', '统一社会信用代码')}</row>`
export const firmXml = `<row r="2">${inline('A2', '沈阳甲科技有限公司')}${inline('B2', '91210105117910155L')}</row>`
