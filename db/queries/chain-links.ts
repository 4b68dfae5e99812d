// Where firms stand in the Xinchuang chain, and the firms that have or had a place in its park.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import type { Fact } from '#db/queries/facts.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay } from '#db/schema/carrier.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { firmChainLink } from '#db/schema/pipeline.ts'
import type { CarrierTerm } from '#domain/carrier.ts'
import type { Viewer } from '#domain/permission.ts'
import type { StayDeparture } from '#domain/stay.ts'
import type { ParkFirm, ParkStay } from '#domain/xinchuang.ts'

export type ChainLinkFact = Fact<'firmChainLink'>

export const chainLinksOf = (tx: Reading, viewer: Viewer, firms: readonly string[]): Promise<ChainLinkFact[]> =>
  tx.db
    .select()
    .from(firmChainLink)
    .where(
      and(eq(firmChainLink.district, viewer.district), inArray(firmChainLink.firm, [...firms]), known(firmChainLink)),
    )

/** The terms of every carrier that is or was marked Xinchuang. */
export const parkTerms = (tx: Reading, viewer: Viewer): Promise<CarrierTerm[]> =>
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
    .innerJoin(carrier, and(eq(carrier.id, carrierTerm.carrier), isNull(carrier.withdrawnAt)))
    .where(
      and(
        eq(carrierTerm.district, viewer.district),
        known(carrierTerm),
        inArray(carrierTerm.carrier, marked(tx, viewer)),
      ),
    )

const marked = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select({ carrier: carrierTerm.carrier })
    .from(carrierTerm)
    .where(and(eq(carrierTerm.district, viewer.district), known(carrierTerm), eq(carrierTerm.xinchuang, true)))

export type FirmOfPark = Omit<ParkFirm, 'stays'> & {
  id: string
  name: string
  code: string | null
  searchKey: string
  pinyinKey: string
  stays: readonly (ParkStay & { carrierName: string; areaCent: number | null; departure: StayDeparture | null })[]
}

/** Every firm that has or had a stay in such a carrier, with all that its count rests on: some hundreds. */
export async function firmsOfPark(tx: Reading, viewer: Viewer): Promise<FirmOfPark[]> {
  const stays = await tx.db
    .select({
      firm: stay.firm,
      carrier: stay.carrier,
      carrierName: carrier.name,
      kind: stay.kind,
      areaCent: stay.areaCent,
      departure: stay.departure,
      from: stay.fromOn,
      to: stay.toOn,
    })
    .from(stay)
    .innerJoin(carrier, and(eq(carrier.id, stay.carrier), isNull(carrier.withdrawnAt)))
    .where(and(inArray(stay.carrier, marked(tx, viewer)), known(stay)))
  const ids = new Set(stays.map((one) => one.firm))
  const firms = await inPieces(ids, (some) =>
    tx.db
      .select({
        id: firm.id,
        name: firm.name,
        code: firm.code,
        searchKey: firm.searchKey,
        pinyinKey: firm.pinyinKey,
        deregisteredOn: firm.deregisteredOn,
      })
      .from(firm)
      .where(and(inArray(firm.id, some), inRegister(viewer), eq(firm.team, false))),
  )
  const residences = await inPieces(ids, (some) =>
    tx.db
      .select({ firm: residence.firm, from: residence.fromOn, to: residence.toOn })
      .from(residence)
      .where(and(inArray(residence.firm, some), known(residence))),
  )
  const links = await inPieces(ids, (some) => chainLinksOf(tx, viewer, some))
  const [staysOf, residencesOf, linksOf] = [
    groupedBy(stays, (one) => one.firm),
    groupedBy(residences, (one) => one.firm),
    groupedBy(links, (one) => one.firm),
  ]
  return firms.map((one) => ({
    ...one,
    stays: staysOf.get(one.id) ?? [],
    residences: residencesOf.get(one.id) ?? [],
    links: (linksOf.get(one.id) ?? []).map(({ link, primary, fromOn, toOn }) => ({
      link,
      primary,
      from: fromOn,
      to: toOn,
    })),
  }))
}
