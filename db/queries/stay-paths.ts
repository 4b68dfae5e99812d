// The stays in person that paths along the chain are made of, each with the type of its carrier, and the firms they are of.
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay } from '#db/schema/carrier.ts'
import { firm, residence } from '#db/schema/firm.ts'
import type { CarrierType } from '#domain/carrier.ts'
import { covers, type Day, type Range } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { PathFirm, PathStay } from '#domain/stay-path.ts'

type Term = Range & { carrier: string; type: CarrierType }

/** The type a carrier had on a day; before its first term, that of the first. Null where no term is known. */
export async function typesOfCarriers(
  tx: Reading,
  viewer: Viewer,
): Promise<(id: string, on: Day) => CarrierType | null> {
  const terms: Term[] = await tx.db
    .select({ carrier: carrierTerm.carrier, type: carrierTerm.type, from: carrierTerm.fromOn, to: carrierTerm.toOn })
    .from(carrierTerm)
    .innerJoin(carrier, eq(carrier.id, carrierTerm.carrier))
    .where(and(ownCarriers(viewer), known(carrierTerm)))
    .orderBy(asc(carrierTerm.fromOn))
  const byCarrier = groupedBy(terms, (term) => term.carrier)
  return (id, on) => {
    const all = byCarrier.get(id) ?? []
    const begun = all.filter(({ from }) => from === null || from <= on)
    return (all.find((term) => covers(term, on)) ?? begun.at(-1) ?? all[0])?.type ?? null
  }
}

/** Every firm that ever stayed in a carrier in person, with all that its path rests on. */
export async function firmsOnPaths(tx: Reading, viewer: Viewer): Promise<PathFirm[]> {
  const typeOn = await typesOfCarriers(tx, viewer)
  const stays = await tx.db
    .select({
      firm: stay.firm,
      id: stay.fact,
      carrier: stay.carrier,
      from: stay.fromOn,
      to: stay.toOn,
      incubating: stay.incubating,
      departure: stay.departure,
      graduation: stay.graduation,
    })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .where(and(ownCarriers(viewer), known(stay), eq(stay.kind, 'physical')))
  const byFirm = groupedBy(stays, (one) => one.firm)
  const firms = await inPieces(byFirm.keys(), (some) =>
    tx.db
      .select({
        id: firm.id,
        team: firm.team,
        registeredOn: firm.registeredOn,
        deregisteredOn: firm.deregisteredOn,
      })
      .from(firm)
      .where(and(inRegister(viewer), inArray(firm.id, some))),
  )
  const residences = await inPieces(byFirm.keys(), (some) =>
    tx.db
      .select({ firm: residence.firm, from: residence.fromOn, to: residence.toOn })
      .from(residence)
      .where(and(inArray(residence.firm, some), known(residence))),
  )
  const lived = groupedBy(residences, (one) => one.firm)
  return firms.map((one) => ({
    ...one,
    residences: lived.get(one.id) ?? [],
    stays: (byFirm.get(one.id) ?? []).flatMap((of): PathStay[] => {
      const type = typeOn(of.carrier, of.from)
      return type === null ? [] : [{ ...of, type }]
    }),
  }))
}
