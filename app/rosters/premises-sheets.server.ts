// Unit and tenant lists as they go out: the headers of the templates, so that the same file can come in again.
import { m2Of } from '#domain/area.ts'
import type { UnitKind } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { RosterList } from '#domain/roster.ts'
import type { StayKind } from '#domain/stay.ts'
import type { Field } from '#rosters/cells.ts'
import { templateLines } from '#rosters/template.server.ts'
import type { OutColumn, OutValue } from '#rosters/write.server.ts'
import { stayKindsWritten, usesWritten } from '#rosters/written.ts'

export type UnitLine = {
  building: string | null
  floor: string | null
  number: string
  kind: UnitKind
  grossCent: number
  lettableCent: number | null
  usableCent: number | null
  desks: number | null
  powerKw: number | null
  loadKg: number | null
  fromOn: Day | null
  toOn: Day | null
}

export type TenantLine = {
  name: string
  code: string | null
  place: Pick<UnitLine, 'building' | 'floor' | 'number'> | null
  kind: StayKind
  incubating: boolean
  areaCent: number | null
  desks: number | null
  fromOn: Day
  toOn: Day | null
  leaseEndOn: Day | null
  departure: string | null
  rentNote: string | null
  note: string | null
}

const m2 = (cent: number | null) => (cent === null ? null : m2Of(cent))
const numbers: readonly Field[] = ['area', 'lettableArea', 'usableArea', 'takenArea', 'desks', 'powerKw', 'loadKg']
const days: readonly Field[] = ['openedOn', 'closedOn', 'enteredOn', 'leaseEndOn', 'leftOn', 'graduatedOn']

type Sheet = { columns: OutColumn[]; rows: OutValue[][] }

function sheetOf<Line>(list: RosterList, lines: readonly Line[], cell: (line: Line, field: Field) => OutValue): Sheet {
  const heads = templateLines(list)
  return {
    columns: heads.map(({ header, field }) => ({
      header,
      width: field === 'name' || field === 'carrier' ? 32 : 16,
      kind: numbers.includes(field) ? 'number' : days.includes(field) ? 'day' : 'text',
    })),
    rows: lines.map((line) => heads.map(({ field }) => cell(line, field))),
  }
}

export const unitSheet = (carrier: string, lines: readonly UnitLine[]): Sheet =>
  sheetOf('units', lines, (unit, field) => {
    const cells: Partial<Record<Field, OutValue>> = {
      carrier,
      building: unit.building,
      floor: unit.floor,
      room: unit.number,
      use: unit.kind === 'whole' ? null : (usesWritten[unit.kind][0] ?? null),
      area: m2(unit.grossCent),
      lettableArea: m2(unit.lettableCent),
      usableArea: m2(unit.usableCent),
      desks: unit.desks,
      powerKw: unit.powerKw,
      loadKg: unit.loadKg,
      openedOn: unit.fromOn,
      closedOn: unit.toOn,
    }
    return cells[field] ?? null
  })

export const tenantSheet = (carrier: string, lines: readonly TenantLine[]): Sheet =>
  sheetOf('tenants', lines, (stay, field) => {
    const graduated = stay.departure === 'graduated'
    const cells: Partial<Record<Field, OutValue>> = {
      name: stay.name,
      code: stay.code,
      carrier,
      building: stay.place?.building ?? null,
      floor: stay.place?.floor ?? null,
      room: stay.place?.number ?? null,
      stayKind: stayKindsWritten[stay.kind][0] ?? null,
      incubating: stay.incubating ? '是' : '否',
      takenArea: m2(stay.areaCent),
      desks: stay.desks,
      enteredOn: stay.fromOn,
      leaseEndOn: stay.leaseEndOn === null ? null : addDays(stay.leaseEndOn, -1),
      leftOn: graduated ? null : stay.toOn,
      graduatedOn: graduated ? stay.toOn : null,
      rent: stay.rentNote,
      notes: stay.note,
    }
    return cells[field] ?? null
  })
