// The list of platforms as it goes out: the headers of the template, so that the same file can come in again.
import type { Day } from '#domain/day.ts'
import { type PlatformLevel, typeOf } from '#domain/platform.ts'
import type { Field } from '#rosters/cells.ts'
import { templateLines } from '#rosters/template.server.ts'
import type { OutColumn, OutValue } from '#rosters/write.server.ts'
import { levelsWritten, platformTypesWritten } from '#rosters/written.ts'

export type PlatformLine = {
  name: string
  type: string
  level: PlatformLevel
  host: string | null
  field: string | null
  number: string | null
  authority: string | null
  fromOn: Day
  toOn: Day | null
  source: string | null
}

const widths: Partial<Record<Field, number>> = { name: 40, host: 32, issuedOn: 12, closedOn: 12, level: 10 }

export function platformSheet(lines: readonly PlatformLine[]): { columns: OutColumn[]; rows: OutValue[][] } {
  const heads = templateLines('platforms')
  const cells = (line: PlatformLine): Partial<Record<Field, OutValue>> => ({
    name: line.name,
    platformType: platformTypesWritten[typeOf(line.type)][0] ?? null,
    level: levelsWritten[line.level][0] ?? null,
    host: line.host,
    platformField: line.field,
    number: line.number,
    authority: line.authority,
    issuedOn: line.fromOn,
    closedOn: line.toOn,
    source: line.source,
  })
  return {
    columns: heads.map(({ header, field }) => ({
      header,
      width: widths[field] ?? 24,
      kind: field === 'issuedOn' || field === 'closedOn' ? 'day' : 'text',
    })),
    rows: lines.map((line) => heads.map(({ field }) => cells(line)[field] ?? null)),
  }
}
