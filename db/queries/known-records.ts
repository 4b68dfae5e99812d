// Everything known that a roster's rows may be about, read in a few queries of many keys.
import { and, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { byFact, oldestFirst } from '#db/grouped.ts'
import type { Fact } from '#db/queries/facts.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { carriersKnown, type StoredCarriers } from '#db/queries/known-carriers.ts'
import { firmsKnownBy, type StoredFirms } from '#db/queries/known-firms.ts'
import { metricsKnownOf, type StoredMetrics } from '#db/queries/known-metrics.ts'
import { platformsKnown } from '#db/queries/known-platforms.ts'
import { premisesKnown } from '#db/queries/known-premises.ts'
import { ruleSetsOf } from '#db/queries/rule-sets.ts'
import { known } from '#db/queries/standing.ts'
import { recognition } from '#db/schema/recognition.ts'
import { codeList } from '#db/schema/setting.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RosterList } from '#domain/roster.ts'
import type { GrantState } from '#domain/roster-recognitions.ts'

type StoredGrants = { states: GrantState[]; rows: Map<string, Fact<'recognition'>> }

/** All recognitions of these firms, and those of any firm that bear one of these numbers. */
async function grantsKnownBy(
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

/** Codes of streets and zones by every writing known. */
async function placesKnown(tx: Reading, viewer: Viewer) {
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
type RosterKeys = {
  codes: Set<string>
  nameKeys: Set<string>
  numbers: Set<string>
  carriers: Set<string>
  hosts: Set<string>
}

const noFirms: StoredFirms = { states: [], rows: new Map(), names: new Map(), residences: new Map() }
const noGrants: StoredGrants = { states: [], rows: new Map() }
const noMetrics: StoredMetrics = { states: [], rows: new Map() }
const noCarriers: StoredCarriers = { states: [], rows: new Map(), terms: new Map(), floors: new Map() }

/** Everything known that the rows of a list may be about, and the stored rows behind it. */
export async function knownFor(tx: Reading, viewer: Viewer, list: RosterList, keys: RosterKeys) {
  const ofPremises = list === 'units' || list === 'tenants'
  const withoutFirms = list === 'carriers' || list === 'units' || list === 'platforms'
  const firms = withoutFirms ? noFirms : await firmsKnownBy(tx, viewer, keys)
  const grants =
    list === 'recognitions'
      ? await grantsKnownBy(tx, viewer, { firms: firms.rows.keys(), numbers: keys.numbers })
      : noGrants
  const metrics = list === 'metrics' ? await metricsKnownOf(tx, firms.rows.keys()) : noMetrics
  const premises = await premisesKnown(tx, viewer, ofPremises ? keys.carriers : new Set())
  const carriers = list === 'carriers' ? await carriersKnown(tx, viewer) : noCarriers
  const platforms = await platformsKnown(tx, viewer, list === 'platforms' ? keys : { nameKeys: [], hosts: [] })
  const known = {
    firms: firms.states,
    grants: grants.states,
    carriers: carriers.states,
    metrics: metrics.states,
    rules: await ruleSetsOf(tx, viewer),
    places: await placesKnown(tx, viewer),
    premises,
    platforms: platforms.states,
    hosts: platforms.hosts,
  }
  return { known, firms, grants, carriers, metrics, premises, platforms }
}

export type StoredKnown = Awaited<ReturnType<typeof knownFor>>
