// Every carrier of the district as an import judges it.
import { and, eq, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy, oldestFirst } from '#db/grouped.ts'
import type { CarrierRow } from '#db/queries/carriers.ts'
import type { Fact } from '#db/queries/facts.ts'
import { known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, unit } from '#db/schema/carrier.ts'
import type { Viewer } from '#domain/permission.ts'
import type { CarrierState } from '#domain/roster-carriers.ts'

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
  const unitsBy = groupedBy(units, (one) => one.carrier)
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
