// What a trend of the four measures rests on, read in one pass: only the firms, stays, slices and platforms that can count on
// any day, so that a month more costs no query more.
import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { Range } from '#domain/day.ts'
import type { Facts, FirmFacts } from '#domain/figures.ts'
import type { Viewer } from '#domain/permission.ts'
import type { Recognition } from '#domain/recognition.ts'

export const factsOfMeasures = async (tx: Reading, viewer: Viewer): Promise<Facts> => ({
  firms: await firmsThatMayCount(tx, viewer),
  stays: await staysInXinchuangCarriers(tx, viewer),
  terms: await carrierTerms(tx, viewer),
  units: await slices(tx, viewer),
  platforms: await platformsOf(tx, viewer),
})

const carrierTerms = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select({
      carrier: carrierTerm.carrier,
      type: carrierTerm.type,
      level: carrierTerm.level,
      xinchuang: carrierTerm.xinchuang,
      from: carrierTerm.fromOn,
      to: carrierTerm.toOn,
    })
    .from(carrierTerm)
    .innerJoin(carrier, eq(carrier.id, carrierTerm.carrier))
    .where(and(eq(carrier.district, viewer.district), isNull(carrier.withdrawnAt), known(carrierTerm)))

const slices = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select({
      id: unit.fact,
      carrier: unit.carrier,
      kind: unit.kind,
      grossCent: unit.grossCent,
      lettableCent: unit.lettableCent,
      from: unit.fromOn,
      to: unit.toOn,
    })
    .from(unit)
    .where(and(eq(unit.district, viewer.district), known(unit)))

const platformsOf = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select({ level: platform.level, from: platform.fromOn, to: platform.toOn })
    .from(platform)
    .where(and(eq(platform.district, viewer.district), known(platform)))

const stayColumns = {
  id: stay.fact,
  firm: stay.firm,
  carrier: stay.carrier,
  unit: stay.unit,
  kind: stay.kind,
  areaCent: stay.areaCent,
  from: stay.fromOn,
  to: stay.toOn,
}

/** Stays in a carrier that was ever marked Xinchuang. */
const inXinchuangCarrier: SQL = sql`exists (select 1 from ${carrierTerm} where ${and(
  eq(carrierTerm.carrier, stay.carrier),
  eq(carrierTerm.xinchuang, true),
  known(carrierTerm),
)})`

const staysInXinchuangCarriers = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select(stayColumns)
    .from(stay)
    .where(and(eq(stay.district, viewer.district), known(stay), eq(stay.kind, 'physical'), inXinchuangCarrier))

const isCertificate = and(known(recognition), eq(recognition.kind, 'high-tech'))

/** Firms that ever held a high-tech certificate or stayed in a Xinchuang carrier: no other can count. */
const mayCount = (viewer: Viewer): SQL | undefined =>
  and(
    inRegister(viewer),
    or(
      sql`exists (select 1 from ${recognition} where ${recognition.firm} = ${firm.id} and ${isCertificate})`,
      sql`exists (select 1 from ${stay} where ${stay.firm} = ${firm.id} and ${and(known(stay), inXinchuangCarrier)})`,
    ),
  )

async function firmsThatMayCount(tx: Reading, viewer: Viewer): Promise<FirmFacts[]> {
  const firms = await tx.db
    .select({ id: firm.id, deregisteredOn: firm.deregisteredOn })
    .from(firm)
    .where(mayCount(viewer))
  const residences = await tx.db
    .select({ firm: residence.firm, from: residence.fromOn, to: residence.toOn })
    .from(residence)
    .innerJoin(firm, eq(firm.id, residence.firm))
    .where(and(known(residence), mayCount(viewer)))
  const certificates = await tx.db
    .select({
      firm: recognition.firm,
      kind: recognition.kind,
      number: recognition.number,
      from: recognition.fromOn,
      to: recognition.toOn,
      revokedOn: recognition.revokedOn,
    })
    .from(recognition)
    .where(and(eq(recognition.district, viewer.district), isCertificate))
  const recognitionsOf = grouped<Recognition>(certificates)
  const residencesOf = grouped<Range>(residences)
  return firms.map((one) => ({
    ...one,
    residences: residencesOf.get(one.id) ?? [],
    recognitions: recognitionsOf.get(one.id) ?? [],
  }))
}

function grouped<T>(rows: readonly (T & { firm: string })[]): Map<string, T[]> {
  const byFirm = new Map<string, T[]>()
  for (const row of rows) {
    const known = byFirm.get(row.firm)
    if (known) known.push(row)
    else byFirm.set(row.firm, [row])
  }
  return byFirm
}

/** What occupancy rests on: all slices and terms, and the stays that hold a room of a unit list. */
export async function factsOfOccupancy(tx: Reading, viewer: Viewer): Promise<Pick<Facts, 'terms' | 'units' | 'stays'>> {
  const stays = await tx.db
    .select(stayColumns)
    .from(stay)
    .where(
      and(
        eq(stay.district, viewer.district),
        known(stay),
        eq(stay.kind, 'physical'),
        inArray(
          stay.unit,
          tx.db
            .select({ fact: unit.fact })
            .from(unit)
            .where(and(eq(unit.district, viewer.district), known(unit), ne(unit.kind, 'whole'))),
        ),
      ),
    )
  return { terms: await carrierTerms(tx, viewer), units: await slices(tx, viewer), stays }
}
