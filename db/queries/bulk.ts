// Many records at once, for imports: what a file may be about is read in a few queries, what it brings is written in statements
// of many rows, and others get the thread between them.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Changing, Reading, Values } from '#db/changing.ts'
import { breathe, insertMany } from '#db/insert-many.ts'
import type { CarrierRow } from '#db/queries/carriers.ts'
import { type Fact, ownValues } from '#db/queries/facts.ts'
import type { FirmRow } from '#db/queries/firms.ts'
import { inPieces, inStatements } from '#db/queries/in-pieces.ts'
import { ruleSetsOf } from '#db/queries/rule-sets.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, unit } from '#db/schema/carrier.ts'
import { firm, firmName, residence } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { codeList } from '#db/schema/setting.ts'
import { nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RosterList } from '#domain/roster.ts'
import type { CarrierState } from '#domain/roster-carriers.ts'
import type { FirmFields, FirmState } from '#domain/roster-firms.ts'
import type { GrantState } from '#domain/roster-recognitions.ts'

const asked = 400

export const firmsWithIds = (tx: Reading, viewer: Viewer, ids: Iterable<string>): Promise<FirmRow[]> =>
  inPieces(ids, (some) =>
    tx.db
      .select()
      .from(firm)
      .where(and(inRegister(viewer), inArray(firm.id, some))),
  )

const idsOf = (rows: { firm: string }[]) => rows.map((row) => row.firm)

export type StoredFirms = {
  states: FirmState[]
  rows: Map<string, FirmRow>
  names: Map<string, Fact<'firmName'>>
  residences: Map<string, Fact<'residence'>>
}

/** Firms with one of these codes, or that bear or bore one of these names, with their names and residences. */
export async function firmsKnownBy(
  tx: Reading,
  viewer: Viewer,
  by: { codes: Iterable<string>; nameKeys: Iterable<string> },
): Promise<StoredFirms> {
  const keys = [...by.nameKeys]
  const firmsWhere = (where: Parameters<typeof and>[0]) =>
    tx.db
      .select()
      .from(firm)
      .where(and(inRegister(viewer), where))
  const coded = await inPieces(by.codes, (some) => firmsWhere(inArray(firm.code, some)))
  const named = await inPieces(keys, (some) => firmsWhere(inArray(firm.nameKey, some)))
  const rows = new Map([...coded, ...named].map((row) => [row.id, row]))
  const bore = await inPieces(keys, (some) =>
    tx.db
      .select({ firm: firmName.firm })
      .from(firmName)
      .where(and(eq(firmName.district, viewer.district), inArray(firmName.nameKey, some), known(firmName))),
  )
  const others = idsOf(bore).filter((id) => !rows.has(id))
  for (const row of await inPieces(others, (some) => firmsWhere(inArray(firm.id, some)))) rows.set(row.id, row)
  return withFacts(tx, rows)
}

async function withFacts(tx: Reading, rows: Map<string, FirmRow>): Promise<StoredFirms> {
  const names = await inPieces(rows.keys(), (some) =>
    tx.db
      .select()
      .from(firmName)
      .where(and(inArray(firmName.firm, some), known(firmName))),
  )
  const residences = await inPieces(rows.keys(), (some) =>
    tx.db
      .select()
      .from(residence)
      .where(and(inArray(residence.firm, some), known(residence))),
  )
  const namesBy = groupBy(names.sort(oldestFirst), (one) => one.firm)
  const residencesBy = groupBy(residences.sort(oldestFirst), (one) => one.firm)
  const states: FirmState[] = []
  for (const row of rows.values()) {
    states.push(stateOf(row, namesBy.get(row.id), residencesBy.get(row.id)))
    if (states.length % asked === 0) await breathe()
  }
  return { states, rows, names: byFact(names), residences: byFact(residences) }
}

const byFact = <Row extends { fact: string }>(rows: Row[]) => new Map(rows.map((row) => [row.fact, row]))
const oldestFirst = (a: { fromOn: string | null }, b: { fromOn: string | null }) =>
  (a.fromOn ?? '').localeCompare(b.fromOn ?? '')

function groupBy<Row>(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const stateOf = (row: FirmRow, names: Fact<'firmName'>[] = [], residences: Fact<'residence'>[] = []): FirmState => ({
  id: row.id,
  fields: fieldsOf(row),
  names: names.map(({ fact, name, fromOn, toOn }) => ({ fact, name, from: fromOn, to: toOn })),
  residences: residences.map(({ fact, fromOn, toOn, presumed, arrival }) => ({
    fact,
    from: fromOn,
    to: toOn,
    presumed,
    arrival,
  })),
})

const fieldsOf = (row: FirmRow): FirmFields => ({
  name: row.name,
  code: row.code,
  codeStanding: row.codeStanding,
  registeredOn: row.registeredOn,
  registeredPrecision: row.registeredPrecision,
  deregisteredOn: row.deregisteredOn,
  capitalYuan: row.capitalYuan,
  legalForm: row.legalForm,
  scope: row.scope,
  industry: row.industry,
  field: row.field,
  zone: row.zone,
  street: row.street,
  address: row.address,
  size: row.size,
  contactName: row.contactName,
  contactPhone: row.contactPhone,
  note: row.note,
})

export type StoredGrants = { states: GrantState[]; rows: Map<string, Fact<'recognition'>> }

/** All recognitions of these firms, and those of any firm that bear one of these numbers. */
export async function grantsKnownBy(
  tx: Reading,
  viewer: Viewer,
  by: { firms: Iterable<string>; numbers: Iterable<string> },
): Promise<StoredGrants> {
  const ours = (where: Parameters<typeof and>[0]) =>
    tx.db
      .select()
      .from(recognition)
      .where(and(eq(recognition.district, viewer.district), known(recognition), where))
  const ofFirms = await inPieces(by.firms, (some) => ours(inArray(recognition.firm, some)))
  const numbered = await inPieces(by.numbers, (some) => ours(inArray(recognition.number, some)))
  const rows = byFact([...ofFirms, ...numbered])
  return { states: [...rows.values()].sort(oldestFirst).map(grantOf), rows }
}

const grantOf = (row: Fact<'recognition'>): GrantState => ({
  fact: row.fact,
  firm: row.firm,
  kind: row.kind,
  number: row.number,
  issuedOn: row.issuedOn,
  values: {
    form: row.form,
    route: row.route,
    authority: row.authority,
    batchName: row.batchName,
    notice: row.notice,
    ruleSet: row.ruleSet,
    fromOn: row.fromOn,
    toOn: row.toOn,
    revokedOn: row.revokedOn,
    source: row.source,
  },
})

export type StoredCarriers = {
  states: CarrierState[]
  rows: Map<string, CarrierRow>
  terms: Map<string, Fact<'carrierTerm'>>
  floors: Map<string, Fact<'unit'>>
}

/** Every carrier of the district with its latest term and its floor: there are dozens. */
export async function carriersKnown(tx: Reading, viewer: Viewer): Promise<StoredCarriers> {
  const rows = await tx.db
    .select()
    .from(carrier)
    .where(and(eq(carrier.district, viewer.district), isNull(carrier.withdrawnAt)))
  const terms = await tx.db
    .select()
    .from(carrierTerm)
    .where(and(eq(carrierTerm.district, viewer.district), known(carrierTerm)))
  const units = await tx.db
    .select()
    .from(unit)
    .where(and(eq(unit.district, viewer.district), known(unit)))
  const latest = new Map(terms.sort(oldestFirst).map((term) => [term.carrier, term]))
  const unitsBy = groupBy(units, (one) => one.carrier)
  const floors = new Map<string, Fact<'unit'>>()
  for (const [id, all] of unitsBy) if (all.length === 1 && all[0]?.kind === 'whole') floors.set(id, all[0])
  const states = rows.map((row): CarrierState => {
    const term = latest.get(row.id)
    const all = unitsBy.get(row.id) ?? []
    const present = all.filter((one) => one.toOn === null)
    return {
      id: row.id,
      fields: {
        name: row.name,
        operatorName: row.operatorName,
        zone: row.zone,
        address: row.address,
        contactName: row.contactName,
        contactPhone: row.contactPhone,
        note: row.note,
      },
      standing: term
        ? { type: term.type, level: term.level, xinchuang: term.xinchuang, fromOn: term.fromOn, toOn: term.toOn }
        : null,
      areaCent: all.length === 0 ? null : present.reduce((sum, one) => sum + one.grossCent, 0),
      hasRooms: all.length > 0 && !floors.has(row.id),
    }
  })
  return { states, rows: new Map(rows.map((row) => [row.id, row])), terms: latest, floors }
}

/** Codes of streets and zones by every writing known. */
export async function placesKnown(tx: Reading, viewer: Viewer) {
  const rows = await tx.db.select().from(codeList).where(eq(codeList.district, viewer.district))
  const of = (list: 'street' | 'zone') =>
    new Map(
      rows
        .filter((row) => row.list === list)
        .flatMap(({ code, nameZh, aliases }): [string, string][] =>
          [nameZh, ...(aliases ?? [])].map((name) => [name.replace(/\s/g, ''), code]),
        ),
    )
  return { street: of('street'), zone: of('zone') }
}

/** What a file's rows name: by these the records it may be about are found. */
export type RosterKeys = { codes: Set<string>; nameKeys: Set<string>; numbers: Set<string> }

const noFirms: StoredFirms = { states: [], rows: new Map(), names: new Map(), residences: new Map() }
const noGrants: StoredGrants = { states: [], rows: new Map() }
const noCarriers: StoredCarriers = { states: [], rows: new Map(), terms: new Map(), floors: new Map() }

/** Everything known that the rows of a list may be about, and the stored rows behind it. */
export async function knownFor(tx: Reading, viewer: Viewer, list: RosterList, keys: RosterKeys) {
  const firms = list === 'carriers' ? noFirms : await firmsKnownBy(tx, viewer, keys)
  const grants =
    list === 'recognitions'
      ? await grantsKnownBy(tx, viewer, { firms: firms.rows.keys(), numbers: keys.numbers })
      : noGrants
  const carriers = list === 'carriers' ? await carriersKnown(tx, viewer) : noCarriers
  const known = {
    firms: firms.states,
    grants: grants.states,
    carriers: carriers.states,
    rules: await ruleSetsOf(tx, viewer),
    places: await placesKnown(tx, viewer),
  }
  return { known, firms, grants, carriers }
}

export type StoredKnown = Awaited<ReturnType<typeof knownFor>>

const clocksOf = (tx: Changing, id: string) => ({
  id,
  district: tx.district,
  fact: id,
  recordedAt: tx.now,
  recordedBy: tx.by,
  why: null,
  batch: tx.batch,
})

export type FirmKeys = { pinyinKey: string; searchKey: string }

/** Adds firms with their first names and residences; one change a firm, its facts included. */
export async function addFirms(
  tx: Changing,
  firms: readonly FirmState[],
  keysOf: (firm: FirmState) => FirmKeys,
  onWritten?: (done: number) => void,
): Promise<void> {
  await insertMany(tx, firm, newFirms(tx, firms, keysOf), onWritten)
  await insertMany(tx, residence, newResidences(tx, firms))
  await insertMany(tx, firmName, newNames(tx, firms))
  for (const [index, one] of firms.entries()) {
    tx.changes.push(enteredFirm(one))
    if (index % asked === asked - 1) await breathe()
  }
}

function* newFirms(tx: Changing, firms: readonly FirmState[], keysOf: (firm: FirmState) => FirmKeys) {
  const stamps = { district: tx.district, batch: tx.batch, createdAt: tx.now, updatedAt: tx.now, version: 1 }
  for (const one of firms) {
    const { id, fields } = one
    yield { ...fields, ...keysOf(one), ...stamps, id, nameKey: nameKey(fields.name) }
  }
}

function* newNames(tx: Changing, firms: readonly FirmState[]) {
  for (const { id, names } of firms)
    for (const { name, from, to } of names)
      yield { ...clocksOf(tx, tx.id()), firm: id, name, nameKey: nameKey(name), fromOn: from, toOn: to }
}

function* newResidences(tx: Changing, firms: readonly FirmState[]) {
  const left = { departure: null, place: null }
  for (const { id, residences } of firms)
    for (const { from, to, presumed, arrival } of residences)
      yield { ...clocksOf(tx, tx.id()), firm: id, fromOn: from, toOn: to, presumed, arrival, ...left }
}

function enteredFirm({ id, fields, names, residences }: FirmState) {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  const former = names.filter(({ name }) => name !== fields.name).map(({ name }) => name)
  const after: Values = {
    ...given,
    ...(former.length > 0 ? { formerNames: former } : {}),
    inDistrictFrom: residences[0]?.from ?? null,
    presumed: residences[0]?.presumed ?? false,
  }
  return { kind: 'firm', record: id, subject: id, before: null, after }
}

/** Adds recognitions, one change each. */
export async function addGrants(
  tx: Changing,
  grants: readonly GrantState[],
  onWritten?: (done: number) => void,
): Promise<void> {
  const write = async (some: GrantState[]) => {
    const rows = some.map(({ firm: of, kind, number, issuedOn, values }) => ({
      ...values,
      ...clocksOf(tx, tx.id()),
      firm: of,
      kind,
      number,
      issuedOn,
      revokedWhy: null,
    }))
    await insertMany(tx, recognition, rows)
    for (const row of rows)
      tx.changes.push({ kind: 'recognition', record: row.fact, subject: row.firm, before: null, after: ownValues(row) })
  }
  await inStatements(grants, write, onWritten)
}
