// 毕业与流向: firms along the chain of carriers, how they left them in a period, who stayed in the district after graduation.
import { carrierNames } from '#db/queries/carrier-names.ts'
import { movedFirms } from '#db/queries/flow.ts'
import { firmsOnPaths } from '#db/queries/stay-paths.ts'
import { type Day, firstOfYear, yearOf } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import {
  departureManners,
  flowsOf,
  type Kept,
  keptAfterGraduation,
  type Leaving,
  leavingsBetween,
  medianOf,
  type Path,
  type PathFirm,
  pathEnds,
  pathNodes,
  pathOn,
} from '#domain/stay-path.ts'
import { type PathsQuery, pathsQuery } from '#forms/paths.ts'
import { askingOf, keptAnswers } from '#views/kept-answers.server.ts'
import { type Looking, view } from '#views/view.server.ts'

const keptFirms = keptAnswers<PathFirm[]>(2)

/** The period asked for, the earlier day first; nothing after the as-of day is told. By default the year up to the day. */
function periodOf({ from, to }: Pick<PathsQuery, 'from' | 'to'>, on: Day): { from: Day; to: Day } {
  const until = to === null || to > on ? on : to
  const since = from === null || from > until ? firstOfYear(yearOf(until)) : from
  return { from: since, to: until }
}

async function ways({ tx, viewer, house, on, query }: Looking<PathsQuery>) {
  const period = periodOf(query, on)
  const firms = await keptFirms(await askingOf(tx, viewer, house), 'paths', () => firmsOnPaths(tx, viewer))
  return {
    ...period,
    firms,
    paths: firms.flatMap((firm) => pathOn(period.to, firm) ?? []),
    leavings: leavingsBetween(period.from, period.to, firms),
    kept: keptAfterGraduation(period.to, firms),
  }
}
type Ways = Awaited<ReturnType<typeof ways>>

export const pathsView = view({
  name: 'paths',
  may: 'read pipelines',
  query: pathsQuery,
  async load(looking) {
    const all = await ways(looking)
    const { query } = looking
    const asked = firmsAsked(query, all)
    const page = Math.min(query.page, Math.max(1, Math.ceil((asked?.length ?? 0) / query.size)))
    return {
      on: looking.on,
      from: all.from,
      to: all.to,
      entered: all.paths.length,
      flows: flowsOf(all.paths).map(({ from, to, firms }) => ({ from, to, firms: firms.length })),
      nodes: pathNodes.map((node) => ({ node, firms: all.paths.filter(({ nodes }) => nodes.includes(node)).length })),
      leavings: summary(all.leavings),
      kept: all.kept.map(({ months, graduates, kept, share, few }) => ({
        ...{ months, share, few },
        graduates: graduates.length,
        kept: kept.length,
      })),
      query,
      asked: asked !== null,
      rows: await listed(looking, all, (asked ?? []).slice((page - 1) * query.size, page * query.size)),
      total: asked?.length ?? 0,
      page,
      size: query.size,
      mayExport: may(looking.viewer.roles, 'export lists'),
    }
  },
})

/** The firms asked for, or all whose path had begun. */
export const pathsExportView = view({
  name: 'export-paths',
  may: 'read pipelines',
  query: pathsQuery,
  async load(looking) {
    const all = await ways(looking)
    const asked = firmsAsked(looking.query, all) ?? all.paths.map(({ firm }) => firm)
    return { on: looking.on, from: all.from, to: all.to, rows: await listed(looking, all, asked) }
  },
})

/** How many left in each manner, where they are now, and the middle of their months. */
const summary = (leavings: readonly Leaving[]) =>
  departureManners.map((manner) => {
    const these = leavings.filter((one) => one.manner === manner)
    return {
      manner,
      firms: these.length,
      ends: pathEnds.map((end) => ({ end, firms: these.filter((one) => one.end === end).length })),
      medianMonths: medianOf(these.map(({ months }) => months)),
    }
  })

const withFlow = ({ nodes }: Path, from: PathsQuery['node'], to: PathsQuery['into']): boolean =>
  nodes.some((node, index) => node === from && nodes[index + 1] === to)

const ofManner = ({ manner, end }: PathsQuery, leaving: Leaving): boolean =>
  (manner === 'all' || leaving.manner === manner) && (end === null || leaving.end === end)

function keptAsked({ stayed }: PathsQuery, { graduates, kept }: Kept): string[] {
  if (stayed === 'yes') return kept
  return stayed === 'no' ? graduates.filter((firm) => !kept.includes(firm)) : graduates
}

/** Null where the address asks for no list. */
function firmsAsked(query: PathsQuery, { paths, leavings, kept }: Ways): string[] | null {
  const { node, into, manner } = query
  if (manner !== null) return leavings.filter((one) => ofManner(query, one)).map(({ firm }) => firm)
  const due = kept.find(({ months }) => String(months) === query.kept)
  if (due) return keptAsked(query, due)
  if (node === null) return null
  return paths
    .filter((path) => (into === null ? path.nodes.includes(node) : withFlow(path, node, into)))
    .map(({ firm }) => firm)
}

async function listed({ tx, viewer }: Looking<PathsQuery>, { to, paths, leavings }: Ways, ids: readonly string[]) {
  const names = await movedFirms(tx, viewer, to, ids)
  const byFirm = new Map(paths.map((path) => [path.firm, path]))
  const left = new Map(leavings.map((one) => [one.firm, one]))
  const carriers = await carrierNames(
    tx,
    viewer,
    ids.flatMap((id) => left.get(id)?.carrier ?? []),
  )
  return ids.map((id) => {
    const path = byFirm.get(id)
    const leaving = left.get(id) ?? null
    return {
      firm: id,
      name: names.get(id)?.name ?? '',
      code: names.get(id)?.code ?? null,
      since: path?.since ?? null,
      nodes: path?.nodes ?? [],
      leaving: leaving && { ...leaving, carrierName: carriers.get(leaving.carrier) ?? '' },
    }
  })
}
export type PathsExport = Awaited<ReturnType<typeof pathsExportView.load>>
