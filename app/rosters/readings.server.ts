// Readings kept for a while, so that the pages of a preview and its commit read a file once.
import { createHash } from 'node:crypto'
import { type MoneyUnit, moneyUnits } from '#domain/money.ts'
import type { RosterList, RosterRefusal } from '#domain/roster.ts'
import { mappingOf, needsOf, type RosterSettings } from '#rosters/judge.ts'
import type { Reader } from '#rosters/reader.server.ts'
import type { Reading, RosterAnswer } from '#rosters/reading.ts'

export type RosterFile = { name: string; bytes: Uint8Array }

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const kept = 4
const readings = new Map<string, Promise<RosterAnswer>>()

const moneyUnitOf = (text: string | undefined): MoneyUnit | undefined => moneyUnits.find((unit) => unit === text)

/** Reads a file as its settings say, or remembers having done so. */
export function readingOf(
  read: Reader,
  list: RosterList,
  file: RosterFile & { digest: string },
  settings: RosterSettings,
  onProgress?: (rows: number, of: number) => void,
): Promise<RosterAnswer> {
  const { sheet, headerRow, mapping, moneyUnit, year } = settings
  const key = JSON.stringify([file.digest, list, sheet, headerRow, mapping, moneyUnit, year])
  const known = readings.get(key)
  if (known) {
    readings.delete(key)
    readings.set(key, known)
    return known
  }
  const reading = read(
    {
      bytes: file.bytes,
      fileName: file.name,
      list,
      mapping: mappingOf(settings),
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerRow === undefined ? {} : { headerRow }),
      ...(year === undefined ? {} : { year }),
      ...(moneyUnitOf(moneyUnit) ? { moneyUnit: moneyUnitOf(moneyUnit) } : {}),
    },
    { onProgress },
  )
  readings.set(key, reading)
  reading.then(
    (answer) => 'refusal' in answer && readings.delete(key),
    () => readings.delete(key),
  )
  for (const oldest of readings.keys()) {
    if (readings.size <= kept) break
    readings.delete(oldest)
  }
  return reading
}

/** Why a file can't be taken in as it is now read and explained; null where it can. */
export function hindranceTo(
  list: RosterList,
  reading: Reading,
  settings: RosterSettings,
): RosterRefusal | { code: 'roster.needs'; detail: { what: string } } | null {
  const [fault] = reading.faults
  if (fault) return fault
  const [what] = needsOf(list, reading, settings)
  return what ? { code: 'roster.needs', detail: { what } } : null
}
