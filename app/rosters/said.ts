// What a row says, in the words of the rules that judge it: cells that could not be read say nothing.
import type { Day } from '#domain/day.ts'
import { normaliseNumber, type RecognitionKind } from '#domain/recognition.ts'
import type { CarrierSaid } from '#domain/roster-carriers.ts'
import { noCode, type SaidCode } from '#domain/roster-code.ts'
import type { FirmFields, FirmSaid } from '#domain/roster-firms.ts'
import { type MetricsSaid, rosterMetricFields } from '#domain/roster-metrics.ts'
import type { PlatformSaid } from '#domain/roster-platforms.ts'
import type { PlaceSaid } from '#domain/roster-premises.ts'
import type { GrantSaid } from '#domain/roster-recognitions.ts'
import { note, type Said } from '#domain/roster-row.ts'
import type { TenancySaid } from '#domain/roster-tenants.ts'
import type { RoomSaid } from '#domain/roster-units.ts'
import type { RosterDay } from '#rosters/dates.ts'
import type { RosterCells } from '#rosters/reading.ts'

/** Streets and zones of the district's lists, by every writing known. */
export type Places = { street: ReadonlyMap<string, string>; zone: ReadonlyMap<string, string> }

const text = (cell: { value: string | null } | undefined): string | null => cell?.value ?? null
const exactDay = (cell: { value: RosterDay | null } | undefined): Day | null =>
  cell?.value?.precision === 'day' ? cell.value.day : null

export function saidCode(cells: RosterCells): SaidCode {
  const cell = cells.code
  if (!cell) return noCode
  const { value, finding, text: written } = cell
  if (value !== null) return { code: value, standing: finding ? 'to-verify' : 'sound', lost: null, written }
  if (!finding) return noCode
  return { ...noCode, lost: finding.code === 'cell.digits-lost' ? 'code-lost' : 'code-unreadable', written }
}

/** The code of a street or zone; a place that no list knows is told and not kept. */
function placeOf(cells: RosterCells, list: 'street' | 'zone', places: Places): { code: string | null; notes: Said[] } {
  const written = text(cells[list])
  if (written === null) return { code: null, notes: [] }
  const code = places[list].get(written.replace(/\s/g, '')) ?? null
  return { code, notes: code === null ? [note('place-unlisted', list, { written })] : [] }
}

export function saidFirm(cells: RosterCells, places: Places): FirmSaid {
  const street = placeOf(cells, 'street', places)
  const zone = placeOf(cells, 'zone', places)
  const phones = cells.contactPhone?.value?.numbers.join(' / ')
  const values: Partial<FirmFields> = {
    deregisteredOn: exactDay(cells.deregisteredOn),
    capitalYuan: cells.capital?.value ?? null,
    legalForm: text(cells.legalForm),
    scope: text(cells.scope),
    industry: cells.industry?.value ?? null,
    field: cells.field?.value ?? null,
    zone: zone.code,
    street: street.code,
    address: text(cells.address),
    size: cells.size?.value ?? null,
    contactName: text(cells.contactName),
    contactPhone: phones ? phones : null,
    note: text(cells.notes),
  }
  return {
    ...saidIdentity(cells),
    registered: cells.registeredOn?.value ?? null,
    movedIn: cells.movedInOn?.value ?? null,
    values,
    notes: [...street.notes, ...zone.notes],
  }
}

const saidIdentity = (cells: RosterCells): FirmSaid => ({
  name: text(cells.name),
  formerName: text(cells.formerName),
  code: saidCode(cells),
  registered: null,
  movedIn: null,
  values: {},
  notes: [],
})

/** What the officer said once for the whole list. */
export type WholeList = {
  kind: RecognitionKind | null
  issuedOn: Day | null
  year: number | null
  batchName: string | null
  notice: string | null
  source: string
}

export function saidGrant(cells: RosterCells, whole: WholeList): GrantSaid {
  const number = text(cells.number)
  const { issuedOn, to, from } = cells
  const issued = issuedOn?.value ?? from?.value ?? null
  return {
    firm: saidIdentity(cells),
    kind: cells.kind?.value ?? whole.kind,
    number: number === null ? null : normaliseNumber(number),
    issued: issued && { ...issued, text: (issuedOn?.value ? issuedOn : from)?.text ?? '' },
    listDay: whole.issuedOn,
    year: cells.year?.value ?? whole.year,
    from: exactDay(from),
    to: to?.value && to.value.precision === 'day' ? to.value.to : undefined,
    form: cells.form?.value ?? null,
    route: cells.route?.value ?? null,
    authority: text(cells.authority),
    batchName: text(cells.batch) ?? whole.batchName,
    notice: text(cells.notice) ?? whole.notice,
    revokedOn: exactDay(cells.revokedOn),
    source: whole.source,
  }
}

export function saidCarrier(cells: RosterCells, places: Places): CarrierSaid {
  const zone = placeOf(cells, 'zone', places)
  const phones = cells.contactPhone?.value?.numbers.join(' / ')
  const type = cells.type?.value
  const level = cells.level?.value
  const xinchuang = cells.xinchuang?.value
  const fromOn = exactDay(cells.openedOn)
  const toOn = exactDay(cells.closedOn)
  return {
    name: text(cells.name),
    fields: {
      operatorName: text(cells.operator),
      zone: zone.code,
      address: text(cells.address),
      contactName: text(cells.contactName),
      contactPhone: phones ? phones : null,
      note: text(cells.notes),
    },
    standing: {
      ...(type ? { type } : {}),
      ...(level ? { level } : {}),
      ...(typeof xinchuang === 'boolean' ? { xinchuang } : {}),
      ...(fromOn ? { fromOn } : {}),
      ...(toOn ? { toOn } : {}),
    },
    areaCent: cells.area?.value ?? null,
    notes: zone.notes,
  }
}

const saidPlace = (cells: RosterCells): PlaceSaid => ({
  building: text(cells.building),
  floor: text(cells.floor),
  room: text(cells.room),
})

/** A room of a carrier: the row's own, else the one of the whole list. */
export const saidRoom = (cells: RosterCells, carrier: string | null): RoomSaid => ({
  carrier: text(cells.carrier) ?? carrier,
  place: saidPlace(cells),
  kind: cells.use?.value ?? null,
  values: {
    grossCent: cells.area?.value ?? null,
    lettableCent: cells.lettableArea?.value ?? null,
    usableCent: cells.usableArea?.value ?? null,
    desks: cells.desks?.value ?? null,
    powerKw: cells.powerKw?.value ?? null,
    loadKg: cells.loadKg?.value ?? null,
    fromOn: exactDay(cells.openedOn),
    toOn: exactDay(cells.closedOn),
  },
})

/** A firm in a carrier, since when and until when. 合同到期 is the last day of the lease. */
export function saidTenancy(cells: RosterCells, carrier: string | null): TenancySaid {
  const { enteredOn, leaseEndOn } = cells
  const lease = leaseEndOn?.value?.precision === 'day' ? leaseEndOn.value.to : null
  return {
    firm: { ...saidIdentity(cells), registered: cells.registeredOn?.value ?? null },
    carrier: text(cells.carrier) ?? carrier,
    place: saidPlace(cells),
    kind: cells.stayKind?.value ?? null,
    incubating: cells.incubating?.value ?? null,
    areaCent: cells.takenArea?.value ?? null,
    desks: cells.desks?.value ?? null,
    entered: enteredOn?.value ? { ...enteredOn.value, text: enteredOn.text } : null,
    leaseEndOn: lease,
    leftOn: exactDay(cells.leftOn),
    graduatedOn: exactDay(cells.graduatedOn),
    rentNote: text(cells.rent),
    note: text(cells.notes),
  }
}

/** An innovation platform; a day given by its month alone is no day of recognition. */
export function saidPlatform(cells: RosterCells): PlatformSaid {
  const { issuedOn, closedOn } = cells
  const isInexact = (day: typeof issuedOn) => day?.value != null && exactDay(day) === null
  const given = {
    type: cells.platformType?.value,
    level: cells.level?.value,
    field: text(cells.platformField),
    number: text(cells.number),
    authority: text(cells.authority),
    fromOn: exactDay(issuedOn),
    toOn: exactDay(closedOn),
    source: text(cells.source),
  }
  return {
    name: text(cells.name),
    values: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined)),
    host: text(cells.host),
    inexact: isInexact(issuedOn) ? 'issuedOn' : isInexact(closedOn) ? 'closedOn' : null,
  }
}

/** A firm's figures of a year: the row's own, else the one of the whole list. */
export function saidMetrics(cells: RosterCells, year: number | null): MetricsSaid {
  const figures = rosterMetricFields.flatMap((field) => {
    const value = cells[field]?.value ?? null
    return value === null ? [] : [[field, value] as const]
  })
  return { firm: saidIdentity(cells), year: cells.year?.value ?? year, figures: Object.fromEntries(figures) }
}
