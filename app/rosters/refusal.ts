// Why a whole roster is refused: codes with figures, never sentences. What the officer reads stands in `words`.

/** The largest file taken in, and what it may unpack to. */
export const rosterLimits = {
  fileMb: 20,
  unpackedMb: 100,
  entries: 2_000,
  /** Packed to unpacked, looked at only where an entry unpacks to more than `ratioFromMb`. */
  ratio: 150,
  ratioFromMb: 10,
  rows: 100_000,
  columns: 256,
  seconds: 20,
  memoryMb: 512,
} as const

/** What the bytes turned out to be, where that is not a roster. */
export type OtherFormat =
  | 'html'
  | 'xml'
  | 'pdf'
  | 'image'
  | 'ods'
  | 'xlsb'
  | 'docx'
  | 'pptx'
  | 'zip'
  | 'archive'
  | 'ole'
  | 'binary'

export type RosterRefusal =
  | { code: 'roster.empty'; detail: Record<string, never> }
  | { code: 'roster.too-large'; detail: { limitMb: number } }
  | { code: 'roster.encrypted'; detail: Record<string, never> }
  | { code: 'roster.macro'; detail: Record<string, never> }
  | { code: 'roster.bomb'; detail: { limit: 'unpacked' | 'entries' | 'ratio'; limitMb: number; limitEntries: number } }
  | { code: 'roster.unsafe'; detail: { what: 'path' | 'doctype' } }
  | { code: 'roster.broken'; detail: { format: 'xlsx' | 'xls' | 'csv' } }
  | { code: 'roster.not-a-roster'; detail: { found: OtherFormat } }
  | { code: 'roster.no-sheet'; detail: { sheet: string } }
  | { code: 'roster.no-header'; detail: { sheet: string } }
  | { code: 'roster.lacks-column'; detail: { sheet: string; field: string } }
  | { code: 'roster.too-many-rows'; detail: { limit: number } }
  | { code: 'roster.too-slow'; detail: { limitSeconds: number } }
  | { code: 'roster.too-heavy'; detail: { limitMb: number } }
  | { code: 'roster.stopped'; detail: Record<string, never> }

export type RosterRefusalCode = RosterRefusal['code']

/** Every code, for the words and for tests that none is forgotten. */
export const rosterRefusalCodes = [
  'roster.empty',
  'roster.too-large',
  'roster.encrypted',
  'roster.macro',
  'roster.bomb',
  'roster.unsafe',
  'roster.broken',
  'roster.not-a-roster',
  'roster.no-sheet',
  'roster.no-header',
  'roster.lacks-column',
  'roster.too-many-rows',
  'roster.too-slow',
  'roster.too-heavy',
  'roster.stopped',
] as const satisfies RosterRefusalCode[]

/** Thrown inside the reader; `readRoster` turns it into its answer. */
export class RosterRefused extends Error {
  readonly refusal: RosterRefusal
  constructor(refusal: RosterRefusal) {
    super(refusal.code)
    this.name = 'RosterRefused'
    this.refusal = refusal
  }
}

export function refuseRoster(refusal: RosterRefusal): never {
  throw new RosterRefused(refusal)
}
