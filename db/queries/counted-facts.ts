// The facts that the district's figures rest on, as they are now known: of every record once, and then of those that changed.
// Columns are those of the covering indexes: no row itself is read.
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import type { UnitRow } from '#db/queries/units.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { CarrierFacts } from '#domain/carrier-course.ts'
import type { Viewer } from '#domain/permission.ts'
import type { FirmAsCounted, PlatformFacts } from '#domain/running-figures.ts'

/** A record with its facts; null = it is not in the register. */
export type Counted<Facts> = readonly [id: string, facts: Facts | null]
type CountedFirm = Counted<FirmAsCounted>

const firmsAtOnce = 500
const firmColumns = { id: firm.id, deregisteredOn: firm.deregisteredOn, team: firm.team }

/** Every firm of the register, some hundreds at a time in the order of an index: sorting for each piece costs more than reading. */
export async function* allFirms(tx: Reading, viewer: Viewer): AsyncGenerator<CountedFirm[]> {
  for (let after = ''; ; ) {
    const rows = await tx.db
      .select(firmColumns)
      .from(firm)
      .where(and(inRegister(viewer), isNull(firm.deregisteredOn), gt(firm.id, after)))
      .orderBy(asc(firm.id))
      .limit(firmsAtOnce)
    const last = rows[rows.length - 1]
    if (!last) break
    const [from, to] = [after, last.id]
    yield await withFacts(tx, rows, (id) => and(gt(id, from), lte(id, to)))
    after = last.id
  }
  const deregistered = await tx.db
    .select({ id: firm.id })
    .from(firm)
    .where(and(inRegister(viewer), isNotNull(firm.deregisteredOn)))
  yield* firmsCounted(tx, viewer, new Set(deregistered.map(({ id }) => id)))
}

/** These firms, some hundreds at a time. */
export async function* firmsCounted(
  tx: Reading,
  viewer: Viewer,
  ids: ReadonlySet<string>,
): AsyncGenerator<CountedFirm[]> {
  const all = [...ids]
  for (let from = 0; from < all.length; from += firmsAtOnce) {
    const some = all.slice(from, from + firmsAtOnce)
    // By id alone: with `withdrawn_at` among the conditions SQLite goes through the whole register instead.
    const named = await tx.db
      .select({ ...firmColumns, district: firm.district, withdrawnAt: firm.withdrawnAt })
      .from(firm)
      .where(inArray(firm.id, some))
    const rows = named
      .filter(({ district, withdrawnAt }) => district === viewer.district && withdrawnAt === null)
      .map(({ id, deregisteredOn, team }) => ({ id, deregisteredOn, team }))
    const found = await withFacts(tx, rows, (id) => inArray(id, some))
    const there = new Set(rows.map(({ id }) => id))
    yield [...found, ...some.filter((id) => !there.has(id)).map((id) => [id, null] as const)]
  }
}

type FirmRow = { id: string; deregisteredOn: string | null; team: boolean }
type AmongFirms = (id: typeof residence.firm | typeof recognition.firm | typeof stay.firm) => SQL | undefined

async function withFacts(tx: Reading, firms: readonly FirmRow[], among: AmongFirms): Promise<CountedFirm[]> {
  const residences = await tx.db
    .select({ firm: residence.firm, from: residence.fromOn, to: residence.toOn })
    .from(residence)
    .where(and(among(residence.firm), known(residence)))
  const recognitions = await tx.db
    .select({
      firm: recognition.firm,
      kind: recognition.kind,
      from: recognition.fromOn,
      to: recognition.toOn,
      revokedOn: recognition.revokedOn,
    })
    .from(recognition)
    .where(and(among(recognition.firm), known(recognition)))
  const stays = await tx.db
    .select({ firm: stay.firm, carrier: stay.carrier, kind: stay.kind, from: stay.fromOn, to: stay.toOn })
    .from(stay)
    .where(and(among(stay.firm), known(stay), eq(stay.kind, 'physical')))
  const residencesOf = groupedBy(residences, ({ firm }) => firm)
  const recognitionsOf = groupedBy(recognitions, ({ firm }) => firm)
  const staysOf = groupedBy(stays, ({ firm }) => firm)
  return firms.map((row) => [
    row.id,
    {
      ...row,
      residences: residencesOf.get(row.id) ?? [],
      recognitions: recognitionsOf.get(row.id) ?? [],
      stays: staysOf.get(row.id) ?? [],
    },
  ])
}

export async function carrierIds(tx: Reading, viewer: Viewer): Promise<string[]> {
  const rows = await tx.db.select({ id: carrier.id }).from(carrier).where(eq(carrier.district, viewer.district))
  return rows.map(({ id }) => id)
}

const carriersAtOnce = 20

/** Carriers with their terms, their floor, and everyone who stays in them; a withdrawn one counts nowhere. */
export const carriersCounted = (tx: Reading, viewer: Viewer, ids: Iterable<string>): Promise<Counted<CarrierFacts>[]> =>
  inPieces(ids, async (some) => withFloor(tx, viewer, some), carriersAtOnce)

async function withFloor(tx: Reading, viewer: Viewer, ids: string[]): Promise<Counted<CarrierFacts>[]> {
  const standing = await tx.db
    .select({ id: carrier.id })
    .from(carrier)
    .where(and(eq(carrier.district, viewer.district), isNull(carrier.withdrawnAt), inArray(carrier.id, ids)))
  const terms = await tx.db
    .select({
      carrier: carrierTerm.carrier,
      type: carrierTerm.type,
      level: carrierTerm.level,
      xinchuang: carrierTerm.xinchuang,
      from: carrierTerm.fromOn,
      to: carrierTerm.toOn,
    })
    .from(carrierTerm)
    .where(and(inArray(carrierTerm.carrier, ids), known(carrierTerm)))
  const units = await tx.db
    .select({
      id: unit.fact,
      carrier: unit.carrier,
      kind: unit.kind,
      grossCent: unit.grossCent,
      lettableCent: unit.lettableCent,
      desks: unit.desks,
      floorAt: unit.floorAt,
      building: unit.building,
      floorName: unit.floor,
      from: unit.fromOn,
      to: unit.toOn,
    })
    .from(unit)
    .where(and(inArray(unit.carrier, ids), known(unit)))
  const stays = await tx.db
    .select({
      id: stay.fact,
      firm: stay.firm,
      carrier: stay.carrier,
      unit: stay.unit,
      kind: stay.kind,
      areaCent: stay.areaCent,
      desks: stay.desks,
      leaseEnd: stay.leaseEndOn,
      incubating: stay.incubating,
      from: stay.fromOn,
      to: stay.toOn,
    })
    .from(stay)
    .where(and(inArray(stay.carrier, ids), known(stay)))
  const there = new Set(standing.map(({ id }) => id))
  const termsOf = groupedBy(terms, ({ carrier }) => carrier)
  const unitsOf = groupedBy(
    units.map(({ floorAt, building, floorName, ...one }) => ({
      ...one,
      floor: floorKey({ floorAt, building, floor: floorName }),
    })),
    ({ carrier }) => carrier,
  )
  const staysOf = groupedBy(stays, ({ carrier }) => carrier)
  return ids.map((id) => {
    if (!there.has(id)) return [id, null]
    return [id, { terms: termsOf.get(id) ?? [], units: unitsOf.get(id) ?? [], stays: staysOf.get(id) ?? [] }]
  })
}

/** What tells a unit's floor from others: the floor itself, or what is written where no floors were entered. */
export const floorKey = (unit: Pick<UnitRow, 'floorAt' | 'building' | 'floor'>): string | null =>
  unit.floorAt ?? (unit.floor === null ? null : `${unit.building ?? ''}/${unit.floor}`)

/** Firms that stay or stayed in one of these carriers. */
export async function firmsInCarriers(tx: Reading, carriers: Iterable<string>): Promise<string[]> {
  const rows = await inPieces(carriers, (some) =>
    tx.db
      .selectDistinct({ firm: stay.firm })
      .from(stay)
      .where(and(inArray(stay.carrier, some), eq(stay.kind, 'physical'), known(stay))),
  )
  return rows.map(({ firm }) => firm)
}

/** Firms that one of these stays is or was about, in any of its wordings. */
export async function firmsOfStays(tx: Reading, facts: Iterable<string>): Promise<string[]> {
  const rows = await inPieces(facts, (some) =>
    tx.db.selectDistinct({ firm: stay.firm }).from(stay).where(inArray(stay.fact, some)),
  )
  return rows.map(({ firm }) => firm)
}

const platformColumns = {
  fact: platform.fact,
  type: platform.type,
  level: platform.level,
  from: platform.fromOn,
  to: platform.toOn,
}

export async function allPlatforms(tx: Reading, viewer: Viewer): Promise<Counted<PlatformFacts>[]> {
  const rows = await tx.db
    .select(platformColumns)
    .from(platform)
    .where(and(eq(platform.district, viewer.district), known(platform)))
  return rows.map(({ fact, ...facts }) => [fact, facts])
}

export async function platformsCounted(
  tx: Reading,
  viewer: Viewer,
  facts: ReadonlySet<string>,
): Promise<Counted<PlatformFacts>[]> {
  const rows = await inPieces(facts, (some) =>
    tx.db
      .select(platformColumns)
      .from(platform)
      .where(and(eq(platform.district, viewer.district), inArray(platform.fact, some), known(platform))),
  )
  const there = new Map(rows.map(({ fact, ...values }) => [fact, values]))
  return [...facts].map((fact) => [fact, there.get(fact) ?? null])
}
