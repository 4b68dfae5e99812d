// 梯度队列: what became of the firms that climbed in a period, how firms moved between rungs, how long climbing takes.
import { codeListsOf } from '#db/queries/code-lists.ts'
import { firmsAmong, registerHistories } from '#db/queries/cohorts.ts'
import { movedFirms } from '#db/queries/flow.ts'
import { planInForce } from '#db/queries/plans.ts'
import {
  type Climb,
  type Climber,
  type CohortFirm,
  climberOf,
  climbsOf,
  cohortOf,
  countFates,
  quartilesOf,
  rungFlows,
  type Whereabouts,
  whereabouts,
  whereOn,
} from '#domain/cohort.ts'
import { addDays, addMonths, type Day, firstOfYear, yearOf } from '#domain/day.ts'
import { type Rung, rungs } from '#domain/ladder.ts'
import { type CohortQuery, cohortQuery, yearsAfter } from '#forms/cohorts.ts'
import { askingOf, keptAnswers } from '#views/kept-answers.server.ts'
import { type Looking, view } from '#views/view.server.ts'

type Period = { from: Day; to: Day }
type Listed = { firm: string; from: Whereabouts; to: Whereabouts; day: Day | null; days: number | null }

export const cohortView = view({
  name: 'cohorts',
  may: 'read plans',
  query: cohortQuery,
  async load(looking) {
    const { tx, viewer, query, on } = looking
    const presets = await presetsOf(looking)
    const period = periodOf(query, on, presets[0] ?? { from: addMonths(on, -12), to: on })
    const firms = await climbersOf(looking)
    const cohorts = new Map(rungs.map((rung) => [rung, cohortFrom(firms, rung, period, on)]))
    const flows = rungFlows(firms, period.from, period.to)
    const climbs = stepsUp
      .map(({ from, to, next }) => ({ from, to, next, climbs: climbsOf(firms, from, to, on) }))
      .filter(({ next, climbs }) => next || climbs.length > 0)
    const listed = listedOf(query, { firms, cohorts, flows, climbs, on })
    const page = Math.min(query.page, Math.max(1, Math.ceil((listed?.length ?? 0) / query.size)))
    const shown = (listed ?? []).slice((page - 1) * query.size, page * query.size)
    return {
      ...period,
      on,
      presets,
      zone: query.zone,
      industry: query.industry,
      lists: await codeListsOf(tx, viewer),
      cohorts: rungs.map((rung) => {
        const cohort = cohorts.get(rung) ?? []
        return {
          rung,
          entered: cohort.length,
          years: yearsAfter.map((years, at) => ({ years, fates: countFates(cohort, at) })),
        }
      }),
      flows: flows.map(({ from, to, firms }) => ({ from, to, firms: firms.length })),
      places: whereabouts.map((place) => ({
        place,
        first: sumOf(flows.filter(({ from }) => from === place)),
        second: sumOf(flows.filter(({ to }) => to === place)),
      })),
      climbs: climbs.map(({ from, to, climbs }) => ({
        from,
        to,
        firms: climbs.length,
        days: quartilesOf(climbs.map(({ days }) => days)),
      })),
      list: query.list,
      rows: await namedRows(looking, shown),
      total: listed?.length ?? 0,
      page,
      size: query.size,
    }
  },
})
export type CohortPage = Awaited<ReturnType<typeof cohortView.load>>

/** From every rung to every higher one; to the next one though nobody took it. */
const stepsUp = rungs.flatMap((from, at) => rungs.slice(at + 1).map((to, above) => ({ from, to, next: above === 0 })))

const sumOf = (flows: readonly { firms: readonly string[] }[]): number =>
  flows.reduce((sum, { firms }) => sum + firms.length, 0)

/** Since the plan's base, and each of its years that has begun. */
async function presetsOf({ tx, viewer, on }: Looking<unknown>): Promise<Period[]> {
  const plan = await planInForce(tx, viewer, on)
  if (!plan || plan.baseOn >= on) return []
  const years: Period[] = []
  for (let year = yearOf(addDays(plan.baseOn, 1)); firstOfYear(year) <= on && years.length < 6; year += 1) {
    const end = addDays(firstOfYear(year + 1), -1)
    years.push({ from: addDays(firstOfYear(year), -1), to: end < on ? end : on })
  }
  return [{ from: plan.baseOn, to: on }, ...years]
}

/** After `from`, up to and including `to`; nothing after the as-of day is told. */
function periodOf({ from, to }: Pick<CohortQuery, 'from' | 'to'>, on: Day, usual: Period): Period {
  const [first = usual.from, second = on] = [from ?? usual.from, to ?? on].map((day) => (day > on ? on : day)).sort()
  return { from: first, to: second }
}

const keptClimbers = keptAnswers<Climber[]>(1)

/** Every firm with its ascents, read once for as long as the facts stand still. */
async function climbersOf({ tx, viewer, house, query: { zone, industry } }: Looking<CohortQuery>): Promise<Climber[]> {
  const asking = await askingOf(tx, viewer, house)
  const all = await keptClimbers(asking, 'climbers', async () => (await registerHistories(tx, viewer)).map(climberOf))
  if (zone === null && industry === null) return all
  // Zone and industry are no facts, and may change without them.
  const among = await firmsAmong(tx, viewer, { zone, industry })
  return all.filter(({ id }) => among.has(id))
}

const cohortFrom = (firms: readonly Climber[], rung: Rung, { from, to }: Period, on: Day): CohortFirm[] =>
  cohortOf(firms, { rung, from: addDays(from, 1), to: addDays(to, 1) }, yearsAfter, on)

type All = {
  firms: readonly Climber[]
  cohorts: ReadonlyMap<Rung, readonly CohortFirm[]>
  flows: ReturnType<typeof rungFlows>
  climbs: readonly { from: Rung; to: Rung; climbs: readonly Climb[] }[]
  on: Day
}

/** The firms that a figure counts; null where none is open. */
function listedOf({ list }: CohortQuery, { firms, cohorts, flows, climbs, on }: All): Listed[] | null {
  if (list === null) return null
  const byId = new Map(firms.map((firm) => [firm.id, firm]))
  const climbed = (some: readonly CohortFirm[]) =>
    some.map(({ firm, from, day }): Listed => {
      const known = byId.get(firm)
      return { firm, from, to: known ? whereOn(on, known) : 'away', day, days: null }
    })
  switch (list[0]) {
    case 'cohort':
      return climbed(cohorts.get(list[1]) ?? [])
    case 'fate': {
      const [, rung, years, fate] = list
      return climbed((cohorts.get(rung) ?? []).filter(({ fates }) => fates[years - 1] === fate))
    }
    case 'flow': {
      const [, from, to] = list
      const flow = flows.find((one) => one.from === from && one.to === to)
      return (flow?.firms ?? []).map((firm) => ({ firm, from, to, day: null, days: null }))
    }
    case 'climb': {
      const [, from, to] = list
      const found = climbs.find((one) => one.from === from && one.to === to)?.climbs ?? []
      return found.map(({ firm, day, days }) => ({ firm, from, to, day, days }))
    }
  }
}

async function namedRows({ tx, viewer, on }: Looking<CohortQuery>, rows: readonly Listed[]) {
  const names = await movedFirms(
    tx,
    viewer,
    on,
    rows.map(({ firm }) => firm),
  )
  return rows.map((row) => ({
    ...row,
    name: names.get(row.firm)?.name ?? '',
    code: names.get(row.firm)?.code ?? null,
  }))
}
