// The gate for attached files: what a file is, by its bytes, and whether it is harmless enough to be kept.
import yauzl from 'yauzl'
import { type FileFault, type FileType, fileLimitMb, typeByName } from '#domain/attached-file.ts'

export class AttachmentRefused extends Error {
  constructor(readonly fault: FileFault) {
    super(fault)
    this.name = 'AttachmentRefused'
  }
}

const refuse = (fault: FileFault): never => {
  throw new AttachmentRefused(fault)
}

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign)
const holds = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'latin1'))

/** The type that name and bytes agree on; throws `AttachmentRefused` otherwise. */
export async function passAttachment(name: string, bytes: Uint8Array): Promise<FileType> {
  if (bytes.byteLength === 0) refuse('empty')
  if (bytes.byteLength > fileLimitMb * 1024 * 1024) refuse('too-large')
  const said = typeByName(name)
  const found = await typeByContent(bytes)
  if (said === null) return refuse('kind-not-taken')
  if (said !== found) refuse('not-what-it-says')
  return found
}

async function typeByContent(bytes: Uint8Array): Promise<FileType> {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeType(bytes)
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return pdf(bytes)
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (archives.some((signs) => startsWith(bytes, ...signs))) refuse('archive')
  if (holds(bytes.subarray(0, 8), '\xd0\xcf\x11\xe0')) refuse('kind-not-taken')
  return plainText(bytes)
}

/** zip without a first entry, rar, 7z, gzip, bzip2, xz, tar. */
const archives = [
  [0x50, 0x4b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
]

function pdf(bytes: Uint8Array): FileType {
  if (!holds(bytes.subarray(-2048), '%%EOF')) refuse('broken')
  if (['/JavaScript', '/Launch', '/EmbeddedFile'].some((mark) => holds(bytes, mark))) refuse('scripts')
  return 'pdf'
}

const documents: readonly [RegExp, FileType][] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
]
/** What office programs put into their documents; anything else is baggage, and the file an archive. */
const ownParts = /^(\[Content_Types\]\.xml$|_rels\/|docProps\/|customXml\/|word\/|xl\/|docMetadata\/)/
const runnable = /vbaProject|macrosheets\/|activeX\/|\.(bin|exe|dll|js|vbs|ps1|bat|cmd|jar|lnk|hta|scr)$/i
/** Excel keeps printer settings and its chain of formulas so. */
const harmlessBinary = /^xl\/(printerSettings\/|calcChain)/i
const mostEntries = 5_000
const mostContentTypes = 1_000_000

async function officeType(bytes: Uint8Array): Promise<FileType> {
  const names: string[] = []
  let contentTypes = ''
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    if (zip.entryCount > mostEntries) refuse('archive')
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) refuse('kind-not-taken')
      names.push(entry.fileName)
      if (entry.fileName === '[Content_Types].xml') contentTypes = await textOf(zip, entry)
    }
  } catch (cause) {
    if (cause instanceof AttachmentRefused) throw cause
    return refuse('broken')
  }
  const [, type] = documents.find(([mark]) => names.some((name) => mark.test(name))) ?? []
  if (!type || contentTypes === '' || names.some((name) => !ownParts.test(name))) return refuse('archive')
  if (/macroEnabled|vbaProject/i.test(contentTypes)) refuse('macros')
  if (names.some((name) => runnable.test(name) && !harmlessBinary.test(name))) refuse('macros')
  return type
}

async function textOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  if (entry.uncompressedSize > mostContentTypes) return refuse('broken')
  const pieces: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (Buffer.isBuffer(chunk)) pieces.push(chunk)
  return Buffer.concat(pieces).toString('utf8')
}

/** Text has no control signs, is UTF-8 or GB18030, and does not begin as something that a machine would run. */
function plainText(bytes: Uint8Array): FileType {
  const text = decoded(bytes)
  if (text === null || hasControlSigns(text)) return refuse('kind-not-taken')
  const start = text
    .slice(0, 500)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
  if (start === '') refuse('empty')
  if (/^(#!|<\?|<!doctype|<html|<script|<svg|<!--|@echo|powershell|mime-version:|\{\\rtf)/.test(start))
    refuse('scripts')
  return 'text'
}

function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return null
}

function hasControlSigns(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index)
    if (sign < 9 || (sign > 13 && sign < 32) || sign === 0x7f) return true
  }
  return false
}
