// The zip gate: an .xlsx is unpacked once under count before the sheet library may see it, so that a small file cannot
// grow without bound, reach outside its folder, run a macro or pull in other files through a DOCTYPE.
import yauzl from 'yauzl'
import type { OtherFormat } from '#domain/roster.ts'
import { RosterRefused, refuseRoster, rosterLimits } from '#rosters/refusal.ts'

const megabyte = 1024 * 1024
const unpackedLimit = rosterLimits.unpackedMb * megabyte
const marks = ['<!DOCTYPE', '<!ENTITY'].flatMap((mark) => [Buffer.from(mark), Buffer.from(mark, 'utf16le')])
const overlap = 24
const rowMark = Buffer.from('<row')
const rowLimit = rosterLimits.rows

const refuseBomb = (limit: 'unpacked' | 'entries' | 'ratio'): never =>
  refuseRoster({
    code: 'roster.bomb',
    detail: { limit, limitMb: rosterLimits.unpackedMb, limitEntries: rosterLimits.entries },
  })

/** Resolves where the bytes are a harmless .xlsx; throws `RosterRefused` otherwise. */
export async function passZip(bytes: Uint8Array): Promise<void> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    const entries = await listEntries(zip)
    checkContents(entries.map((entry) => entry.fileName))
    await unpackAll(zip, entries)
  } catch (error) {
    if (error instanceof RosterRefused) throw error
    if (error instanceof Error && /relative path|absolute path|invalid characters in fileName/.test(error.message))
      refuseRoster({ code: 'roster.unsafe', detail: { what: 'path' } })
    refuseRoster({ code: 'roster.broken', detail: { format: 'xlsx' } })
  }
}

/** The declared figures are enough to turn away what says it is too big; `unpackAll` catches what lies. */
async function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  if (zip.entryCount > rosterLimits.entries) refuseBomb('entries')
  const entries: yauzl.Entry[] = []
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) refuseRoster({ code: 'roster.encrypted', detail: {} })
    unpacked += entry.uncompressedSize
    if (unpacked > unpackedLimit) refuseBomb('unpacked')
    if (
      entry.uncompressedSize > rosterLimits.ratioFromMb * megabyte &&
      entry.uncompressedSize > entry.compressedSize * rosterLimits.ratio
    )
      refuseBomb('ratio')
    entries.push(entry)
  }
  return entries
}

const others: [RegExp, OtherFormat][] = [
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^word\//i, 'docx'],
  [/^ppt\//i, 'pptx'],
  [/^content\.xml$/i, 'ods'],
]

function checkContents(names: string[]): void {
  if (names.some((name) => /vbaProject|macrosheets\//i.test(name))) refuseRoster({ code: 'roster.macro', detail: {} })
  if (names.some((name) => /^\/?xl\/workbook\d*\.xml$/i.test(name))) return
  const found = others.find(([mark]) => names.some((name) => mark.test(name)))?.[1] ?? 'zip'
  refuseRoster({ code: 'roster.not-a-roster', detail: { found } })
}

/** Row elements that end behind the part already seen; empty rows count too, since they cost the same to read. */
function countRows(text: Buffer, seen: number): number {
  let rows = 0
  const first = Math.max(0, seen - rowMark.length + 1)
  for (let at = text.indexOf(rowMark, first); at >= 0; at = text.indexOf(rowMark, at + rowMark.length)) rows += 1
  return rows
}

async function unpackAll(zip: yauzl.ZipFile, entries: yauzl.Entry[]): Promise<void> {
  let unpacked = 0
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue
    const isMarkup = /\.(xml|rels|vml)$/i.test(entry.fileName)
    const isSheet = /worksheets\/[^/]+\.xml$/i.test(entry.fileName)
    let tail: Buffer = Buffer.alloc(0)
    let rows = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) continue
      unpacked += chunk.length
      if (unpacked > unpackedLimit) refuseBomb('unpacked')
      if (!isMarkup) continue
      const text = Buffer.concat([tail, chunk])
      if (marks.some((mark) => text.includes(mark)))
        refuseRoster({ code: 'roster.unsafe', detail: { what: 'doctype' } })
      if (isSheet) rows += countRows(text, tail.length)
      if (rows > rowLimit) refuseRoster({ code: 'roster.too-many-rows', detail: { limit: rowLimit } })
      tail = text.subarray(Math.max(0, text.length - overlap))
    }
  }
}
