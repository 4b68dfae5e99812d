// The facts as they were known at an instant: what had been recorded by then and not yet superseded. Registers that are edited
// in place (firms, carriers) are read back through the journal's changes.
import { and, asc, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { change } from '#db/schema/journal.ts'
import { target } from '#db/schema/plan.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { Instant } from '#domain/day.ts'
import type { Facts } from '#domain/figures.ts'
import type { Viewer } from '#domain/permission.ts'

type Clocked =
  | typeof residence
  | typeof recognition
  | typeof carrierTerm
  | typeof unit
  | typeof stay
  | typeof platform
  | typeof target

/** Recorded by the instant and not superseded by it. */
const knownAt = (fact: Clocked, { district }: Viewer, at: Instant): SQL | undefined =>
  and(eq(fact.district, district), lte(fact.recordedAt, at), or(isNull(fact.supersededAt), gt(fact.supersededAt, at)))

/** The whole register as it was known then: for a page that is asked for now and then, not for each look. */
export async function factsKnownAt(tx: Reading, viewer: Viewer, at: Instant): Promise<Facts> {
  const residences = await tx.db
    .select({ firm: residence.firm, from: residence.fromOn, to: residence.toOn })
    .from(residence)
    .where(knownAt(residence, viewer, at))
  const recognitions = await tx.db
    .select({
      firm: recognition.firm,
      kind: recognition.kind,
      from: recognition.fromOn,
      to: recognition.toOn,
      revokedOn: recognition.revokedOn,
    })
    .from(recognition)
    .where(knownAt(recognition, viewer, at))
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
    .where(knownAt(carrierTerm, viewer, at))
  const units = await tx.db
    .select({
      id: unit.fact,
      carrier: unit.carrier,
      kind: unit.kind,
      grossCent: unit.grossCent,
      lettableCent: unit.lettableCent,
      desks: unit.desks,
      floor: unit.floorAt,
      from: unit.fromOn,
      to: unit.toOn,
    })
    .from(unit)
    .where(knownAt(unit, viewer, at))
  const stays = await tx.db
    .select({
      id: stay.fact,
      firm: stay.firm,
      carrier: stay.carrier,
      unit: stay.unit,
      kind: stay.kind,
      areaCent: stay.areaCent,
      desks: stay.desks,
      from: stay.fromOn,
      to: stay.toOn,
    })
    .from(stay)
    .where(knownAt(stay, viewer, at))
  const platforms = await tx.db
    .select({ type: platform.type, level: platform.level, from: platform.fromOn, to: platform.toOn })
    .from(platform)
    .where(knownAt(platform, viewer, at))
  const residencesOf = groupedBy(residences, ({ firm }) => firm)
  const recognitionsOf = groupedBy(recognitions, ({ firm }) => firm)
  const carriers = await carriersKnownAt(tx, viewer, at)
  const there = ({ carrier }: { carrier: string }) => carriers.has(carrier)
  return {
    firms: (await firmsKnownAt(tx, viewer, at)).map(({ id, deregisteredOn }) => ({
      id,
      deregisteredOn,
      residences: residencesOf.get(id) ?? [],
      recognitions: recognitionsOf.get(id) ?? [],
    })),
    terms: terms.filter(there),
    units: units.filter(there),
    stays: stays.filter(there),
    platforms,
  }
}

/** The targets of a plan as they were known then. */
export const targetsKnownAt = (tx: Reading, viewer: Viewer, plan: string, at: Instant) =>
  tx.db
    .select()
    .from(target)
    .where(and(eq(target.plan, plan), knownAt(target, viewer, at)))

type FirmKnown = { id: string; deregisteredOn: string | null }

async function firmsKnownAt(tx: Reading, viewer: Viewer, at: Instant): Promise<FirmKnown[]> {
  const rows = await tx.db
    .select({ id: firm.id, deregisteredOn: firm.deregisteredOn, withdrawnAt: firm.withdrawnAt })
    .from(firm)
    .where(and(eq(firm.district, viewer.district), eq(firm.team, false), lte(firm.createdAt, at)))
  const changed = await deregistrationsSince(tx, viewer, at)
  return rows
    .filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > at)
    .map(({ id, deregisteredOn }) => ({
      id,
      deregisteredOn: changed.has(id) ? (changed.get(id) ?? null) : deregisteredOn,
    }))
}

async function carriersKnownAt(tx: Reading, viewer: Viewer, at: Instant): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .select({ id: carrier.id, withdrawnAt: carrier.withdrawnAt })
    .from(carrier)
    .where(and(eq(carrier.district, viewer.district), lte(carrier.createdAt, at)))
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > at)
  return new Set(standing.map(({ id }) => id))
}

/** Firms whose deregistration was recorded, taken back or changed after the instant, with the day known before that. */
async function deregistrationsSince(
  tx: Reading,
  viewer: Viewer,
  at: Instant,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.db
    .select({ record: change.record, before: change.before, after: change.after })
    .from(change)
    .where(and(eq(change.district, viewer.district), eq(change.kind, 'firm'), gt(change.at, at)))
    .orderBy(asc(change.at), asc(change.id))
  const known = new Map<string, string | null>()
  for (const { record, before, after } of rows) {
    if (known.has(record) || !before || before.deregisteredOn === after?.deregisteredOn) continue
    known.set(record, typeof before.deregisteredOn === 'string' ? before.deregisteredOn : null)
  }
  return known
}
