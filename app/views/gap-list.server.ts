// 培育清单: the district's firms by their effort to a rung, the same as a file, and the preview of starting cases for some of them.
import type { z } from 'zod'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { openCasesOfKind, startObstacles } from '#db/queries/gap-cases.ts'
import type { JudgedFirm } from '#db/queries/judged-firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { judge, type Standard } from '#domain/eligibility.ts'
import { type Brief, gapStates, isAsked, isInState, isWithin, nearness, openRules } from '#domain/gap-list.ts'
import { may } from '#domain/permission.ts'
import { type GapListQuery, gapExportQuery, gapFilterOf, gapListQuery, gapStartQuery } from '#forms/gap-list.ts'
import { startMost } from '#forms/gap-list-choices.ts'
import type { House } from '#server/house.ts'
import { type Asking, type DistrictJudged, districtJudged } from '#views/judgements.server.ts'
import { type Looking, view } from '#views/view.server.ts'

type Asked = Pick<GapListQuery, 'kind' | 'state' | 'short' | 'case' | 'officer' | 'industry' | 'zone' | 'q' | 'sort'>
type Row = { firm: JudgedFirm; brief: Brief; case: string | null }

type Found = {
  rows: readonly Row[]
  all: number
  counts: Record<string, number>
  readyWithoutCase: number
  standard: Standard | null
}

/** Lists asked lately, until the journal moves on: paging asks the same question again and again. */
const mostKept = 24
const kept = new WeakMap<House['store'], { position: number; lists: Map<string, Found> }>()

/** Every firm the filters find, in order, and how many there are of each state under the other filters. */
async function rowsAsked(asking: Asking, query: Asked): Promise<Found> {
  const judged = await districtJudged(asking, query.kind)
  const { store } = asking.house
  const before = kept.get(store)
  const here = before?.position === judged.position ? before : { position: judged.position, lists: new Map() }
  kept.set(store, here)
  const { kind, state, short, case: inCase, officer, industry, zone, q, sort } = query
  const key = JSON.stringify([
    asking.viewer.district,
    asking.on,
    kind,
    state,
    short,
    inCase,
    officer,
    industry,
    zone,
    q,
    sort,
  ])
  const known = here.lists.get(key) ?? found(judged, await openCasesOfKind(asking.tx, asking.viewer, kind), query)
  here.lists.delete(key)
  here.lists.set(key, known)
  for (const old of here.lists.keys()) if (here.lists.size > mostKept) here.lists.delete(old)
  return known
}

function found({ firms, briefs, standard }: DistrictJudged, cases: ReadonlyMap<string, string>, query: Asked): Found {
  const { kind } = query
  const filter = gapFilterOf(query)
  const counts: Record<string, number> = Object.fromEntries(gapStates.map((state) => [state, 0]))
  const rows: Row[] = []
  let all = 0
  let readyWithoutCase = 0
  for (const [id, brief] of briefs ?? []) {
    const firm = firms.get(id)
    if (!firm || !isAsked(kind, firm.facts)) continue
    const opened = cases.get(id) ?? null
    if (!isWithin(filter, firm, brief, opened !== null)) continue
    all += 1
    if (brief.effort === 'ready' && opened === null) readyWithoutCase += 1
    for (const state of gapStates)
      if (isInState(state, kind, firm.facts, brief)) counts[state] = (counts[state] ?? 0) + 1
    if (filter.state === null || isInState(filter.state, kind, firm.facts, brief))
      rows.push({ firm, brief, case: opened })
  }
  rows.sort(inOrder(query.sort))
  return { rows, all, counts, readyWithoutCase, standard }
}

const byName = (a: Row, b: Row): number =>
  a.firm.pinyinKey < b.firm.pinyinKey ? -1 : a.firm.pinyinKey > b.firm.pinyinKey ? 1 : a.firm.id < b.firm.id ? -1 : 1

function inOrder({ key, down }: Asked['sort']): (a: Row, b: Row) => number {
  const turn = down ? -1 : 1
  const by: Record<Asked['sort']['key'], (a: Row, b: Row) => number> = {
    firm: () => 0,
    state: (a, b) => nearness(a.brief, b.brief),
    missing: (a, b) => a.brief.missing - b.brief.missing,
    score: (a, b) => (a.brief.high ?? -1) - (b.brief.high ?? -1) || (a.brief.low ?? -1) - (b.brief.low ?? -1),
  }
  return (a, b) => turn * (by[key](a, b) || (key === 'firm' ? byName(a, b) : 0)) || byName(a, b)
}

/** A row with what stands in the way, told in full: judged once more for the page it stands on. */
function told({ firm, brief, case: opened }: Row, standard: Standard, officers: ReadonlyMap<string, string>) {
  const judgement = judge(firm.facts, standard)
  return {
    id: firm.id,
    name: firm.name,
    code: firm.code,
    officer: firm.officer === null ? null : (officers.get(firm.officer) ?? null),
    industry: firm.industry,
    zone: firm.zone,
    case: opened,
    effort: brief.effort,
    verdict: judgement.verdict,
    short: openRules(judgement).short,
    missing: judgement.missing,
    score: judgement.score && {
      low: judgement.score.score.low,
      high: judgement.score.score.high,
      state: judgement.score.state,
    },
    direct: judgement.direct,
  }
}

const officerNames = async (asking: Pick<Asking, 'tx' | 'viewer'>) => {
  const officers = await officersOf(asking.tx, asking.viewer)
  return { officers, names: new Map(officers.map(({ id, name }) => [id, name])) }
}

export const gapListView = view({
  name: 'gap-list',
  may: 'read cases',
  query: gapListQuery,
  async load({ tx, viewer, on, query, house }) {
    const list = await rowsAsked({ tx, viewer, on, house }, query)
    const { standard } = list
    const total = list.rows.length
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const { officers, names } = await officerNames({ tx, viewer })
    const shown = list.rows.slice((page - 1) * query.size, page * query.size)
    return {
      on,
      query,
      page,
      total,
      all: list.all,
      counts: list.counts,
      readyWithoutCase: list.readyWithoutCase,
      rows: standard ? shown.map((row) => told(row, standard, names)) : [],
      /** Keys of the conditions that the list can be cut to; null where there is no rule on the day. */
      conditions: standard?.conditions.rules.map(({ key }) => key),
      ruleSet: standard?.conditions.ruleSet,
      choices: { ...(await codeListsOf(tx, viewer)), officers },
      can: { start: may(viewer.roles, 'edit cases'), export: may(viewer.roles, 'export lists') },
    }
  },
})

/** Every row that the filters find, in the order shown. */
export const gapExportView = view({
  name: 'export-gaps',
  may: 'read cases',
  query: gapExportQuery,
  async load({ tx, viewer, on, query, house }: Looking<z.output<typeof gapExportQuery>>) {
    const { rows, standard } = await rowsAsked({ tx, viewer, on, house }, query)
    const { names } = await officerNames({ tx, viewer })
    return {
      on,
      kind: query.kind,
      lists: await codeListsOf(tx, viewer),
      rows: standard ? rows.map((row) => told(row, standard, names)) : [],
    }
  },
})

const shownMost = 100

/** Who would get a case and who not, and why, before anything is written. Cases begin today, so today's list is asked. */
export const gapStartView = view({
  name: 'gap-start',
  may: 'edit cases',
  query: gapStartQuery,
  async load({ tx, viewer, today, query, house }) {
    const { rows } = await rowsAsked({ tx, viewer, on: today, house }, query)
    const picked = new Set(query.select)
    const chosen = query.all === null ? rows.filter(({ firm }) => picked.has(firm.id)) : rows
    const { officers, names } = await officerNames({ tx, viewer })
    const few = chosen.slice(0, startMost)
    const obstacles = await startObstacles(tx, viewer, {
      kind: query.kind,
      ids: few.map(({ firm }) => firm.id),
      officer: null,
      expectedOn: null,
      today,
    })
    const line = ({ firm }: Row) => ({
      id: firm.id,
      name: firm.name,
      officer: firm.officer === null ? null : (names.get(firm.officer) ?? null),
    })
    const will = few.filter(({ firm }) => !obstacles.has(firm.id)).map(line)
    const wont = few.flatMap((row) => {
      const why = obstacles.get(row.firm.id)
      return why === undefined ? [] : [{ ...line(row), why }]
    })
    return {
      today,
      kind: query.kind,
      tooMany: chosen.length > startMost,
      most: startMost,
      will,
      wont: wont.slice(0, shownMost),
      wontCount: wont.length,
      officers,
      /** The search to be frozen: what was asked, without the rows picked. */
      asked: askedOf(query),
    }
  },
})

function askedOf(query: z.output<typeof gapStartQuery>): string {
  const { kind, state, short, case: inCase, officer, industry, zone, q } = query
  const given = Object.entries({ kind, state, short, case: inCase, officer, industry, zone, q })
  return new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}
