// What the statistics sheets are computed from: all carriers of the viewer at once, or one of them.
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { inForce, known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

const asked = (viewer: Viewer, carrierId: string | null) =>
  and(ownCarriers(viewer), carrierId === null ? undefined : eq(carrier.id, carrierId))

export const carriersCounted = (tx: Reading, viewer: Viewer, carrierId: string | null) =>
  tx.db
    .select({ id: carrier.id, name: carrier.name, address: carrier.address })
    .from(carrier)
    .where(asked(viewer, carrierId))
    .orderBy(asc(carrier.pinyinKey), asc(carrier.id))

export const termsCounted = (tx: Reading, viewer: Viewer, carrierId: string | null) =>
  tx.db
    .select({ term: carrierTerm })
    .from(carrierTerm)
    .innerJoin(carrier, eq(carrier.id, carrierTerm.carrier))
    .where(and(asked(viewer, carrierId), known(carrierTerm)))

export const unitsCounted = (tx: Reading, viewer: Viewer, carrierId: string | null) =>
  tx.db
    .select({ unit })
    .from(unit)
    .innerJoin(carrier, eq(carrier.id, unit.carrier))
    .where(and(asked(viewer, carrierId), known(unit)))

export const staysCounted = (tx: Reading, viewer: Viewer, carrierId: string | null) =>
  tx.db
    .select({ stay, firmName: firm.name, team: firm.team, code: firm.code, registeredOn: firm.registeredOn })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(and(asked(viewer, carrierId), known(stay)))
    .orderBy(asc(firm.pinyinKey), asc(stay.fromOn), asc(stay.id))

/** Who holds a high-tech certificate or a tech SME number on the day. */
export async function holdersOn(tx: Reading, viewer: Viewer, on: Day, kind: 'high-tech' | 'tech-sme') {
  const rows = await tx.db
    .selectDistinct({ firm: recognition.firm })
    .from(recognition)
    .where(and(eq(recognition.district, viewer.district), inArray(recognition.kind, [kind]), inForce(on)))
  return new Set(rows.map(({ firm: id }) => id))
}
