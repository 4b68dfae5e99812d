// The gate: decides by the bytes, never by the file's name, what a file is and whether it may be read at all.
import type { OtherFormat } from '#domain/roster.ts'
import { refuseRoster, rosterLimits } from '#rosters/refusal.ts'
import { passZip } from '#rosters/zip.ts'

export type Admitted =
  | { format: 'xlsx' | 'xls'; bytes: Uint8Array }
  | { format: 'csv'; text: string; encoding: 'utf-8' | 'gb18030' | 'utf-16le' }

const megabyte = 1024 * 1024
const nothing = {}

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign)
const holds = (bytes: Uint8Array, text: string, encoding: 'latin1' | 'utf16le') =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding))

const foreign: [OtherFormat, ...number[]][] = [
  ['pdf', 0x25, 0x50, 0x44, 0x46],
  ['image', 0xff, 0xd8, 0xff],
  ['image', 0x89, 0x50, 0x4e, 0x47],
  ['image', 0x47, 0x49, 0x46, 0x38],
  ['image', 0x42, 0x4d],
  ['archive', 0x52, 0x61, 0x72, 0x21],
  ['archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['archive', 0x1f, 0x8b],
]

export async function passGate(bytes: Uint8Array): Promise<Admitted> {
  if (bytes.byteLength === 0) refuseRoster({ code: 'roster.empty', detail: nothing })
  if (bytes.byteLength > rosterLimits.fileMb * megabyte)
    refuseRoster({ code: 'roster.too-large', detail: { limitMb: rosterLimits.fileMb } })
  if (startsWith(bytes, 0x50, 0x4b)) {
    await passZip(bytes)
    return { format: 'xlsx', bytes }
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return passOle(bytes)
  const [found] = foreign.find(([, ...signs]) => startsWith(bytes, ...signs)) ?? []
  // `BM` also starts words; a text that says so is left to the text check below.
  if (found && !(found === 'image' && isPlain(bytes.subarray(0, 64)))) refuseForeign(found)
  return passText(bytes)
}

const isPlain = (bytes: Uint8Array) => bytes.every((sign) => sign >= 0x20 || sign === 9 || sign === 10 || sign === 13)

const refuseForeign = (found: OtherFormat): never => refuseRoster({ code: 'roster.not-a-roster', detail: { found } })

/** OLE holds the old .xls (WPS .et too), but also .doc files and every encrypted .xlsx. */
function passOle(bytes: Uint8Array): Admitted {
  const names = (text: string) => holds(bytes, text, 'utf16le')
  if (names('EncryptedPackage') || names('EncryptionInfo')) refuseRoster({ code: 'roster.encrypted', detail: nothing })
  if (names('_VBA_PROJECT')) refuseRoster({ code: 'roster.macro', detail: nothing })
  if (!names('Workbook') && !names('Book')) refuseForeign('ole')
  return { format: 'xls', bytes }
}

function passText(bytes: Uint8Array): Admitted {
  const { text, encoding } = decode(bytes)
  const start = text.slice(0, 2_000).trimStart().toLowerCase()
  if (start === '' && text.trim() === '') refuseRoster({ code: 'roster.empty', detail: nothing })
  if (/^(<!doctype html|<html|<table|<head|<meta|<style|<div)/.test(start)) refuseForeign('html')
  if (/^(<\?xml|<!doctype|<!entity)/.test(start)) refuseForeign(start.includes('<html') ? 'html' : 'xml')
  if (start.startsWith('mime-version:')) refuseForeign('html')
  if (hasControlSigns(text)) refuseForeign('binary')
  return { format: 'csv', text, encoding }
}

function hasControlSigns(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index)
    if (sign < 9 || (sign > 13 && sign < 32) || sign >= 0xfffe) return true
  }
  return false
}

/** UTF-8 where it is exactly that, else GB18030; Excel's "Unicode text" carries a UTF-16 mark. */
function decode(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'gb18030' | 'utf-16le' } {
  const tries = startsWith(bytes, 0xff, 0xfe) ? (['utf-16le'] as const) : (['utf-8', 'gb18030'] as const)
  for (const encoding of tries) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return refuseForeign('binary')
}
