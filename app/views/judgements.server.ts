// Judgements of the district's firms kept in memory, one set for each day asked, and brought up to the journal's last entry before
// each answer: only the firms named since are read and judged anew. See docs/decisions/0010 for the same way with figures.
import type { Reading } from '#db/changing.ts'
import { breathe } from '#db/insert-many.ts'
import { recordsChanged } from '#db/queries/changed-records.ts'
import { lastPosition } from '#db/queries/journal.ts'
import { firmsHere, type JudgedFirm, judgedFirms } from '#db/queries/judged-firms.ts'
import { ruleVersionsOf } from '#db/queries/rule-versions.ts'
import type { Day } from '#domain/day.ts'
import { type Judgement, judge, type Standard, standardOn } from '#domain/eligibility.ts'
import { type Brief, briefOf } from '#domain/gap-list.ts'
import type { Viewer } from '#domain/permission.ts'
import { conditionsFor, type JudgedKind, judgedKinds } from '#domain/standards/rule-conditions.ts'
import type { House } from '#server/house.ts'

export type Asking = { tx: Reading; viewer: Viewer; house: House; on: Day }

type Standards = Record<JudgedKind, Standard | null>

/** The conditions of each kind as they stand on the day; null where the rule of that day is not known. */
async function standardsOn(tx: Reading, viewer: Viewer, on: Day): Promise<Standards> {
  const versions = await ruleVersionsOf(tx, viewer)
  const of = (kind: JudgedKind): Standard | null => {
    const conditions = conditionsFor(kind, on)
    return conditions && standardOn(on, conditions, versions)
  }
  return {
    'tech-sme': of('tech-sme'),
    'high-tech': of('high-tech'),
    eaglet: of('eaglet'),
    gazelle: of('gazelle'),
    'seed-unicorn': of('seed-unicorn'),
    'potential-unicorn': of('potential-unicorn'),
    unicorn: of('unicorn'),
    platform: of('platform'),
  }
}

export type JudgedFully = { kind: JudgedKind; judgement: Judgement }

/** One firm, for every kind that has a rule on the day: read and judged for itself. Null = no such firm for the viewer. */
export async function judgementsOfFirm(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  id: string,
): Promise<{ firm: JudgedFirm; judged: JudgedFully[] } | null> {
  const [firm] = await judgedFirms(tx, viewer, { on, ids: [id] })
  if (!firm) return null
  const standards = await standardsOn(tx, viewer, on)
  const judged = judgedKinds.flatMap((kind): JudgedFully[] => {
    const standard = standards[kind]
    return standard ? [{ kind, judgement: judge(firm.facts, standard) }] : []
  })
  return { firm, judged }
}

type Kept = {
  /** Every entry of the journal up to here is in it; null = nothing has been read yet. */
  position: number | null
  firms: Map<string, JudgedFirm>
  standards: Standards | null
  briefs: Map<JudgedKind, Map<string, Brief>>
  turn: Promise<unknown>
}

/** Days kept at once: today and a few that somebody looks back to. */
const mostDays = 4
const kept = new WeakMap<House['store'], Map<string, Kept>>()

function keptFor({ house, viewer, on }: Asking): Kept {
  const days = kept.get(house.store) ?? new Map<string, Kept>()
  kept.set(house.store, days)
  const key = `${viewer.district} ${on}`
  const known = days.get(key)
  const here = known ?? {
    position: null,
    firms: new Map(),
    standards: null,
    briefs: new Map(),
    turn: Promise.resolve(),
  }
  // The day asked last stands last, so that the one unused longest goes first.
  days.delete(key)
  days.set(key, here)
  for (const old of days.keys()) if (days.size > mostDays) days.delete(old)
  return here
}

export type DistrictJudged = {
  /** The journal's place up to which it holds: what was made of it holds as long. */
  position: number
  firms: ReadonlyMap<string, JudgedFirm>
  /** Of the kind asked for; null where the rule of the day is not known. */
  briefs: ReadonlyMap<string, Brief> | null
  standard: Standard | null
}

/** The district's firms on the day and how each stands to the kind's rule, as of everything journalled when it was asked. */
export function districtJudged(asking: Asking, kind: JudgedKind): Promise<DistrictJudged> {
  const here = keptFor(asking)
  const mine = here.turn.then(async (): Promise<DistrictJudged> => {
    await bringUpToDate(asking, here)
    const standard = here.standards?.[kind] ?? null
    const briefs = standard && (await briefsOf(here, kind, standard))
    return { position: here.position ?? 0, firms: here.firms, standard, briefs }
  })
  here.turn = mine.catch(() => undefined)
  return mine
}

async function briefsOf(here: Kept, kind: JudgedKind, standard: Standard): Promise<Map<string, Brief>> {
  const known = here.briefs.get(kind)
  if (known) return known
  const briefs = new Map<string, Brief>()
  for (const [id, { facts }] of here.firms) {
    briefs.set(id, briefOf(judge(facts, standard)))
    if (briefs.size % 500 === 0) await breathe()
  }
  here.briefs.set(kind, briefs)
  return briefs
}

async function bringUpToDate({ tx, viewer, on }: Asking, here: Kept): Promise<void> {
  const position = await lastPosition(tx, viewer.district)
  if (position === here.position && here.standards) return
  const changed =
    here.position === null || position < here.position || !here.standards
      ? null
      : await changedSince(tx, viewer, here.position, position)
  if (changed === null) await readAll(tx, viewer, on, here)
  else await readAgain(tx, viewer, on, here, changed)
  here.position = position
}

async function readAll(tx: Reading, viewer: Viewer, on: Day, here: Kept): Promise<void> {
  here.standards = await standardsOn(tx, viewer, on)
  here.firms = new Map((await judgedFirms(tx, viewer, { on, ids: null })).map((one) => [one.id, one]))
  here.briefs = new Map()
}

type Changed = { firms: Set<string>; rules: boolean }

/** So many at once are an import: reading all anew is no slower. */
const most = 2_000
const ofFirms: ReadonlySet<string> = new Set([
  'firm',
  'firmName',
  'residence',
  'recognition',
  'yearlyMetrics',
  'declaration',
])

/** Which firms the journal names between two of its places; null where all must be read. */
async function changedSince(tx: Reading, viewer: Viewer, after: number, upTo: number): Promise<Changed | null> {
  const firms = new Set<string>()
  let rules = false
  for await (const some of recordsChanged(tx, viewer, after, upTo)) {
    for (const { kind, record, subject } of some) {
      if (kind === 'ruleVersion') rules = true
      // A platform names no firm: the one it left and the one it came to are only in its wordings.
      if (kind === 'platform') return null
      if (!ofFirms.has(kind)) continue
      const firm = kind === 'firm' ? record : subject
      if (firm === null || firms.size >= most) return null
      firms.add(firm)
    }
  }
  return { firms, rules }
}

async function readAgain(tx: Reading, viewer: Viewer, on: Day, here: Kept, { firms, rules }: Changed): Promise<void> {
  const ids = [...firms]
  const stillHere = await firmsHere(tx, viewer, on, ids)
  const read = await judgedFirms(tx, viewer, { on, ids: ids.filter((id) => stillHere.has(id)) })
  for (const id of ids) here.firms.delete(id)
  for (const one of read) here.firms.set(one.id, one)
  if (rules) {
    here.standards = await standardsOn(tx, viewer, on)
    here.briefs = new Map()
  }
  for (const [kind, briefs] of here.briefs) {
    const standard = here.standards?.[kind]
    for (const id of ids) briefs.delete(id)
    if (standard) for (const { id, facts } of read) briefs.set(id, briefOf(judge(facts, standard)))
  }
}
