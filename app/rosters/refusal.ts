// Why a whole roster is refused: codes with figures, never sentences. What the officer reads stands in `words`.
import type { RosterRefusal } from '#domain/roster.ts'

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
