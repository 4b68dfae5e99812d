// What the forecast rests on: everything that ever counted toward a measure, and everything that is or was on its way there.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { carrierIds, carriersCounted } from '#db/queries/counted-facts.ts'
import { historiesBetween } from '#db/queries/flow.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay } from '#db/schema/carrier.ts'
import { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { lead, pipelineStep, platformProject, spaceProject } from '#db/schema/pipeline.ts'
import { platform } from '#db/schema/platform.ts'
import type { CarrierTerm } from '#domain/carrier.ts'
import type { Track, Way } from '#domain/case-outlook.ts'
import type { CarrierWithArea, ParkFirmFacts, PlatformWithFact } from '#domain/measure-presences.ts'
import type { Viewer } from '#domain/permission.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import { type CountedTypes, isCountedType, type PlatformLevel } from '#domain/platform.ts'

/** Every firm that ever held a high-tech certificate. */
export const certificateHistories = (tx: Reading, viewer: Viewer) =>
  historiesBetween(tx, viewer, ['high-tech'], '0000-01-01', '9999-12-31')

/** Every case for a high-tech certificate with its log. */
export async function highTechWays(tx: Reading, viewer: Viewer): Promise<Way[]> {
  const ours = and(eq(cultivationCase.district, viewer.district), eq(cultivationCase.kind, 'high-tech'))
  const cases = await tx.db
    .select({ id: cultivationCase.id, firm: firm.id, purpose: cultivationCase.purpose, end: cultivationCase.end })
    .from(cultivationCase)
    .innerJoin(firm, eq(firm.id, cultivationCase.firm))
    .where(and(ours, inRegister(viewer)))
  const steps = await tx.db
    .select({ item: caseStep.case, from: caseStep.fromStage, to: caseStep.toStage, on: caseStep.happenedOn })
    .from(caseStep)
    .innerJoin(cultivationCase, eq(cultivationCase.id, caseStep.case))
    .where(and(ours, known(caseStep)))
    .orderBy(asc(caseStep.case), asc(caseStep.position))
  const logs = groupedBy(steps, ({ item }) => item)
  return cases.map(({ id, firm, purpose, end }) => ({
    item: firm,
    track: purpose === 'renewal' ? 'renewal' : 'first',
    log: logs.get(id) ?? [],
    passed: end === null ? null : end === 'recognised',
    became: firm,
    expectedOn: null,
    amount: 1,
  }))
}

async function logsOf(tx: Reading, viewer: Viewer, pipeline: Pipeline) {
  const steps = await tx.db
    .select({
      item: pipelineStep.item,
      from: pipelineStep.fromStage,
      to: pipelineStep.toStage,
      on: pipelineStep.happenedOn,
    })
    .from(pipelineStep)
    .where(and(eq(pipelineStep.district, viewer.district), eq(pipelineStep.pipeline, pipeline), known(pipelineStep)))
    .orderBy(asc(pipelineStep.item), asc(pipelineStep.position))
  return groupedBy(steps, ({ item }) => item)
}

/** Leads for the Xinchuang park. */
export async function leadWays(tx: Reading, viewer: Viewer): Promise<Way[]> {
  const leads = await tx.db
    .select({ id: lead.id, firm: lead.firm, endedAs: lead.endedAs, expectedOn: lead.expectedOn })
    .from(lead)
    .where(and(eq(lead.district, viewer.district), eq(lead.xinchuang, true)))
  const logs = await logsOf(tx, viewer, 'lead')
  return leads.map(({ id, firm, endedAs, expectedOn }) =>
    wayOf('lead', { id, became: firm, passed: endedAs === null ? null : endedAs === 'won', expectedOn }, logs.get(id)),
  )
}

export async function spaceWays(tx: Reading, viewer: Viewer): Promise<Way[]> {
  const spaces = await tx.db.select().from(spaceProject).where(eq(spaceProject.district, viewer.district))
  const logs = await logsOf(tx, viewer, 'space')
  return spaces.map(({ id, carrier, endedAs, expectedOn, areaCent }) => {
    const passed = endedAs === null ? null : endedAs === 'opened'
    return { ...wayOf('space', { id, became: carrier, passed, expectedOn }, logs.get(id)), amount: areaCent / 100 }
  })
}

/** Platforms on their way to a level that counts; what is to be raised counts or not as the platform that it is. */
export async function platformWays(
  tx: Reading,
  viewer: Viewer,
  { levels, types }: { levels: readonly PlatformLevel[]; types: CountedTypes },
): Promise<Way[]> {
  const projects = await tx.db
    .select()
    .from(platformProject)
    .where(and(eq(platformProject.district, viewer.district), inArray(platformProject.level, [...levels])))
  const logs = await logsOf(tx, viewer, 'platform')
  const counted = projects.filter(({ type }) => isCountedType(type, types))
  return counted.map(({ id, platform, upgrades, endedAs, expectedOn }) => {
    const passed = endedAs === null ? null : endedAs === 'recognised'
    return wayOf('platform', { id, became: platform ?? upgrades, passed, expectedOn }, logs.get(id))
  })
}

type About = Pick<Way, 'became' | 'passed' | 'expectedOn'> & { id: string }
const wayOf = (track: Track, { id, ...about }: About, log: Way['log'] = []): Way => ({
  item: id,
  track,
  log,
  amount: 1,
  ...about,
})

export type ParkFacts = { firms: ParkFirmFacts[]; terms: CarrierTerm[] }

/** Every firm that was ever really there in a carrier that was ever marked Xinchuang. */
export async function parkFacts(tx: Reading, viewer: Viewer): Promise<ParkFacts> {
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
    .innerJoin(carrier, eq(carrier.id, carrierTerm.carrier))
    .where(
      and(
        eq(carrier.district, viewer.district),
        isNull(carrier.withdrawnAt),
        eq(carrierTerm.xinchuang, true),
        known(carrierTerm),
      ),
    )
  const carriers = [...new Set(terms.map((term) => term.carrier))]
  if (carriers.length === 0) return { firms: [], terms }
  // Each wording of a stay: where a lease was put off, the earlier ends are told by those before.
  const wordings = await tx.db
    .select({
      fact: stay.fact,
      firm: stay.firm,
      carrier: stay.carrier,
      kind: stay.kind,
      from: stay.fromOn,
      to: stay.toOn,
      leaseEnd: stay.leaseEndOn,
      supersededAt: stay.supersededAt,
    })
    .from(stay)
    .where(and(inArray(stay.carrier, carriers), eq(stay.kind, 'physical')))
  const ends = groupedBy(wordings, ({ fact }) => fact)
  const stays = wordings.filter(({ supersededAt }) => supersededAt === null)
  const staysOf = groupedBy(stays, (one) => one.firm)
  const firms = await inPieces(staysOf.keys(), (some) =>
    tx.db
      .select({ id: firm.id, deregisteredOn: firm.deregisteredOn })
      .from(firm)
      .where(and(inRegister(viewer), eq(firm.team, false), inArray(firm.id, some))),
  )
  const residences = await inPieces(staysOf.keys(), (some) =>
    tx.db
      .select({ firm: residence.firm, from: residence.fromOn, to: residence.toOn })
      .from(residence)
      .where(and(inArray(residence.firm, some), known(residence))),
  )
  const lived = groupedBy(residences, (one) => one.firm)
  const leaseEnds = (fact: string) => [
    ...new Set((ends.get(fact) ?? []).flatMap(({ leaseEnd }) => (leaseEnd === null ? [] : [leaseEnd]))),
  ]
  return {
    terms,
    firms: firms.map((one) => ({
      ...one,
      residences: lived.get(one.id) ?? [],
      stays: (staysOf.get(one.id) ?? []).map(({ fact, carrier, kind, from, to }) => ({
        carrier,
        kind,
        from,
        to,
        leaseEnds: leaseEnds(fact),
      })),
    })),
  }
}

export async function carriersWithArea(tx: Reading, viewer: Viewer): Promise<CarrierWithArea[]> {
  const counted = await carriersCounted(tx, viewer, await carrierIds(tx, viewer))
  return counted.flatMap(([id, facts]) => (facts === null ? [] : [{ id, terms: facts.terms, units: facts.units }]))
}

export const platformsWithFacts = (tx: Reading, viewer: Viewer): Promise<PlatformWithFact[]> =>
  tx.db
    .select({
      fact: platform.fact,
      follows: platform.follows,
      level: platform.level,
      type: platform.type,
      from: platform.fromOn,
      to: platform.toOn,
    })
    .from(platform)
    .where(and(eq(platform.district, viewer.district), known(platform)))

type Named = { id: string; name: string }
type AskNames = (tx: Reading, viewer: Viewer, ids: string[]) => PromiseLike<Named[]>

/** What parts of a figure are called, firms by flow.ts' movedFirms. */
export const namesOf: Record<'leads' | 'carriers' | 'spaces' | 'platforms' | 'platform-projects', AskNames> = {
  leads: (tx, viewer, ids) =>
    tx.db
      .select({ id: lead.id, name: lead.name })
      .from(lead)
      .where(and(eq(lead.district, viewer.district), inArray(lead.id, ids))),
  carriers: (tx, viewer, ids) =>
    tx.db
      .select({ id: carrier.id, name: carrier.name })
      .from(carrier)
      .where(and(eq(carrier.district, viewer.district), inArray(carrier.id, ids))),
  spaces: (tx, viewer, ids) =>
    tx.db
      .select({ id: spaceProject.id, name: spaceProject.name })
      .from(spaceProject)
      .where(and(eq(spaceProject.district, viewer.district), inArray(spaceProject.id, ids))),
  platforms: (tx, viewer, ids) =>
    tx.db
      .select({ id: platform.fact, name: platform.name })
      .from(platform)
      .where(and(eq(platform.district, viewer.district), inArray(platform.fact, ids), known(platform))),
  'platform-projects': (tx, viewer, ids) =>
    tx.db
      .select({ id: platformProject.id, name: platformProject.name })
      .from(platformProject)
      .where(and(eq(platformProject.district, viewer.district), inArray(platformProject.id, ids))),
}
