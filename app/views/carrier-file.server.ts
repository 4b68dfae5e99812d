// One carrier on a day: what it is, its floor, its rooms, who is there, and how full it is.
import { z } from 'zod'
import { buildingsOfCarrier } from '#db/queries/building-plan.ts'
import { type CarrierTermRow, carrierById, termsOf } from '#db/queries/carriers.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { type StayWithFirm, staysIn } from '#db/queries/stays.ts'
import { type UnitRow, unitsOf } from '#db/queries/units.ts'
import type { CarrierTerm } from '#domain/carrier.ts'
import type { CarrierStay, CarrierUnit } from '#domain/carrier-course.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import { covers, type Day } from '#domain/day.ts'
import { occupancyOn } from '#domain/occupancy.ts'
import { may } from '#domain/permission.ts'
import { isPresentOn } from '#domain/stay.ts'
import { carrierFormValues } from '#forms/carrier-values.ts'
import { found } from '#server/refusal.ts'
import { gradesShown } from '#views/carrier-grades.server.ts'
import { floorChoices } from '#views/floor-choices.server.ts'
import { historyOf } from '#views/history.server.ts'
import { changesShown } from '#views/shown-changes.server.ts'
import { view } from '#views/view.server.ts'

const carrierQuery = z.object({ carrier: z.string(), stays: z.enum(['day', 'all']).catch('day') })

const daysOf = (row: { fromOn: Day | null; toOn: Day | null }) => ({ from: row.fromOn, to: row.toOn })
const asUnit = (row: UnitRow): CarrierUnit => ({
  ...daysOf(row),
  id: row.fact,
  carrier: row.carrier,
  kind: row.kind,
  grossCent: row.grossCent,
  lettableCent: row.lettableCent,
  desks: row.desks,
})
const asTerm = (row: CarrierTermRow): CarrierTerm => ({
  ...daysOf(row),
  carrier: row.carrier,
  type: row.type,
  level: row.level,
  xinchuang: row.xinchuang,
})
const asStay = ({ stay }: StayWithFirm): CarrierStay => ({
  from: stay.fromOn,
  to: stay.toOn,
  id: stay.fact,
  firm: stay.firm,
  carrier: stay.carrier,
  unit: stay.unit,
  kind: stay.kind,
  areaCent: stay.areaCent,
  desks: stay.desks,
})

/** How a room is called: building, floor and number as far as they are known. */
export const placeOf = ({ building, floor, number }: Pick<UnitRow, 'building' | 'floor' | 'number'>) =>
  [building, /^-?\d+$/.test(floor ?? '') ? `${floor}F` : floor, number]
    .filter((part) => part !== null && part !== '')
    .join(' ')

const listedStay = (one: StayWithFirm, on: Day, units: readonly UnitRow[]) => {
  const { fact, kind, incubating, areaCent, fromOn, toOn, departure } = one.stay
  const room = units.find((unit) => unit.fact === one.stay.unit)
  const there = covers({ from: fromOn, to: toOn }, on)
  return {
    id: fact,
    kind,
    incubating,
    areaCent,
    fromOn,
    toOn,
    departure,
    there,
    firm: one.firm,
    room: room ? placeOf(room) : null,
  }
}

const listedUnit = (unit: UnitRow, holders: readonly StayWithFirm[]) => ({
  id: unit.fact,
  building: unit.building,
  floor: unit.floor,
  number: unit.number,
  kind: unit.kind,
  grossCent: unit.grossCent,
  lettableCent: unit.lettableCent,
  usableCent: unit.usableCent,
  desks: unit.desks,
  powerKw: unit.powerKw,
  loadKg: unit.loadKg,
  fromOn: unit.fromOn,
  toOn: unit.toOn,
  holders: holders.filter(({ stay }) => stay.unit === unit.fact).map(({ firm }) => ({ id: firm.id, name: firm.name })),
})

/** Changes of rooms and stays, each with its room or firm. */
const nameEach = (
  changes: Awaited<ReturnType<typeof historyOf>>,
  stays: readonly StayWithFirm[],
  units: readonly UnitRow[],
) =>
  changes.map((one) => ({
    ...one,
    of:
      stays.find(({ stay }) => stay.fact === one.record)?.firm.name ??
      units.find(({ fact }) => fact === one.record)?.number ??
      null,
  }))

export const carrierFile = view({
  name: 'carrier-file',
  may: 'read carriers',
  query: carrierQuery,
  async load({ tx, viewer, on, query }) {
    const carrier = found(await carrierById(tx, viewer, query.carrier))
    const terms = await termsOf(tx, viewer, carrier.id)
    const units = await unitsOf(tx, viewer, carrier.id)
    const stays = await staysIn(tx, viewer, carrier.id)
    const today = units.filter((unit) => covers(daysOf(unit), on))
    const present = stays.filter((one) => isPresentOn(on, asStay(one)))
    const shown =
      query.stays === 'all' ? stays : stays.filter(({ stay }) => covers({ from: stay.fromOn, to: stay.toOn }, on))
    const { name, operatorName, zone, address, industries, contactName, contactPhone, note } = carrier
    const term = terms.map(asTerm).find((one) => covers(one, on)) ?? null
    const graded = await gradesShown(tx, viewer, carrier.id, on)
    return {
      carrier: { id: carrier.id, name, operatorName, zone, address, industries: industries ?? [], note },
      contact: contactName === null ? null : maskPerson(contactName),
      phone: contactPhone === null ? null : maskPhone(contactPhone),
      terms: terms.map((term) => ({ ...asTerm(term), id: term.fact })),
      term,
      grades: graded.grades,
      level: graded.grades.length > 0 ? graded.level : (term?.level ?? null),
      grossCent: today.reduce((sum, unit) => sum + unit.grossCent, 0),
      restCent: today.filter((unit) => unit.kind === 'whole').reduce((sum, unit) => sum + unit.grossCent, 0),
      units: today.filter((unit) => unit.kind !== 'whole').map((unit) => listedUnit(unit, present)),
      /** The undivided floor of the day, to take rooms out of. */
      rest: today.find((unit) => unit.kind === 'whole' && unit.grossCent > 0)?.fact ?? null,
      /** Units that name their floor in words only. */
      unplaced: today.filter((unit) => unit.floorAt === null && unit.floor !== null).length,
      unitChanges: await changesShown(tx, viewer, carrier.id, units),
      firmsRegistered: new Set(
        stays
          .filter(({ stay }) => stay.kind === 'registered' && covers({ from: stay.fromOn, to: stay.toOn }, on))
          .map(({ firm }) => firm.id),
      ).size,
      firmsPresent: new Set(present.map(({ firm }) => firm.id)).size,
      stays: shown.map((one) => listedStay(one, on, units)),
      allStays: query.stays === 'all',
      occupancy: occupancyOn(on, units.map(asUnit), terms.map(asTerm), stays.map(asStay)),
      buildings: await buildingsOfCarrier(tx, viewer, on, carrier.id),
      lists: await codeListsOf(tx, viewer),
      changes: nameEach(await historyOf(tx, viewer, { subject: carrier.id }), stays, units),
      mayEdit: may(viewer.roles, 'edit carriers'),
      mayEditUnits: may(viewer.roles, 'edit units'),
      mayExport: may(viewer.roles, 'export lists'),
      mayKeepStays: may(viewer.roles, 'keep stays'),
    }
  },
})

/** What the forms about a carrier start from. */
export const carrierForms = view({
  name: 'carrier-forms',
  may: 'edit carriers',
  query: z.object({ carrier: z.string() }),
  async load({ tx, viewer, on, query }) {
    const carrier = found(await carrierById(tx, viewer, query.carrier))
    const terms = await termsOf(tx, viewer, carrier.id)
    const units = await unitsOf(tx, viewer, carrier.id)
    const standing = terms.find((term) => covers(daysOf(term), on)) ?? terms.at(-1) ?? null
    return {
      carrier: { id: carrier.id, name: carrier.name, zone: carrier.zone, version: carrier.version },
      values: carrierFormValues(carrier),
      standing,
      lists: await codeListsOf(tx, viewer),
      grossCent: units.filter((unit) => covers(daysOf(unit), on)).reduce((sum, unit) => sum + unit.grossCent, 0),
    }
  },
})

/** One of a carrier's terms, to be corrected. */
export const carrierTermFile = view({
  name: 'carrier-term-file',
  may: 'edit carriers',
  query: z.object({ carrier: z.string(), term: z.string() }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const term = found((await termsOf(tx, viewer, id)).find((one) => one.fact === query.term))
    return { carrier: { id, name }, term, changes: await historyOf(tx, viewer, { record: term.fact }) }
  },
})

/** What the form of a new room offers. */
export const newUnit = view({
  name: 'new-unit',
  may: 'edit units',
  query: z.object({ carrier: z.string() }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const { all: floors } = await floorChoices(tx, viewer, await unitsOf(tx, viewer, id))
    return { carrier: { id, name }, floors }
  },
})

/** One room, to be corrected, split or ended. */
export const unitFile = view({
  name: 'unit-file',
  may: 'edit units',
  query: z.object({ carrier: z.string(), unit: z.string() }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const units = await unitsOf(tx, viewer, id)
    const rooms = units.filter((one) => one.kind !== 'whole')
    const unit = found(rooms.find((one) => one.fact === query.unit))
    const changes = await historyOf(tx, viewer, { record: unit.fact })
    const { all: floors } = await floorChoices(tx, viewer, units)
    return { carrier: { id, name }, unit, place: placeOf(unit), floors, changes }
  },
})
