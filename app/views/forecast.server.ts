// 目标预测: each measure of the plan to its end, what the forecast rests on, whom it hangs on, what it would have said before,
// and the same with an assumption put otherwise.

import { movedFirms } from '#db/queries/flow.ts'
import {
  carriersWithArea,
  certificateHistories,
  highTechWays,
  leadWays,
  namesOf,
  parkFacts,
  platformsWithFacts,
  platformWays,
  spaceWays,
} from '#db/queries/forecast.ts'
import { topicVersions } from '#db/queries/journal.ts'
import { stagesOf } from '#db/queries/stages.ts'
import { outlookRows, stageKey, type Track, tracks } from '#domain/case-outlook.ts'
import { addDays, addMonths, type Day, firstOfMonth, firstOfYear, monthOf, yearOf } from '#domain/day.ts'
import { chanceThat } from '#domain/distribution.ts'
import type { Actuals } from '#domain/figures.ts'
import {
  closingParts,
  type Forecast,
  forecastOn,
  type OpenCase,
  type Part,
  reasons,
  wantedChance,
} from '#domain/forecast.ts'
import { type MeasureKey, measureKeys, measures } from '#domain/measure.ts'
import {
  type Asked,
  carrierPresence,
  certificatePresence,
  parkPresence,
  platformPresences,
} from '#domain/measure-presences.ts'
import { pipelineStages, pipelines } from '#domain/pipeline.ts'
import type { Plan } from '#domain/plan.ts'
import type { CountedTypes, PlatformLevel } from '#domain/platform.ts'
import { type Counting, graceDays, type Model, modelOn, yearsOfChances, yearsOfRates } from '#domain/presence.ts'
import { isMet } from '#domain/target.ts'
import { isAsItIs, modelWith, type WhatIf } from '#domain/what-if.ts'
import { type ForecastQuery, forecastQuery } from '#forms/forecast.ts'
import { type AskingOn, planOfDay, trendUntil } from '#views/day-figures.server.ts'
import { askingOf, keptAnswers } from '#views/kept-answers.server.ts'
import { askFigures } from '#views/running-figures.server.ts'
import { type Looking, view } from '#views/view.server.ts'

type Target = Awaited<ReturnType<typeof planOfDay>>['targets'][number]

export const forecastView = view({
  name: 'forecast',
  may: 'read plans',
  query: forecastQuery,
  async load(looking) {
    const { on } = looking
    const { plan, targets, levels, types } = await planOfDay(looking)
    const asked = { on, plan: plan && { id: plan.id, name: plan.name, baseOn: plan.baseOn, endOn: plan.endOn } }
    if (!plan) return { ...asked, missing: 'no-plan' as const }
    if (targets.length === 0) return { ...asked, missing: 'no-targets' as const }
    if (on >= plan.endOn) return { ...asked, missing: 'ended' as const }
    const days = { baseOn: plan.baseOn, endOn: plan.endOn }
    const targeted = measureKeys.flatMap((key) => targets.find(({ measure }) => measure === key) ?? [])
    const { models, ...outlook } = await keptOutlook(looking, days, targeted, { levels, types })
    const chosen = targeted.find(({ measure }) => measure === looking.query.measure) ?? targeted[0]
    return {
      ...asked,
      plan: { ...days, id: plan.id, name: plan.name },
      missing: null,
      ...outlook,
      chosen: chosen ? await detailOf(looking, chosen, models, plan.endOn) : null,
    }
  },
})

const kept = { facts: keptAnswers<Facts>(2), outlooks: keptAnswers<Outlooks>(12) }
type Outlooks = Awaited<ReturnType<typeof outlooksOf>>

/** All of it is read and reckoned once for as long as nothing that it rests on changes. */
async function keptOutlook(looking: AskingOn & Asked, plan: Plan, targets: readonly Target[], counted: Counted) {
  const { tx, viewer, house, on, today } = looking
  const { cases, pipelines } = await topicVersions(tx, viewer)
  const asking = await askingOf(tx, viewer, house)
  const versions = [cases, pipelines, counted]
  const facts = await kept.facts(asking, versions, () => readFacts({ tx, viewer }, counted))
  const question = [...versions, on, today, plan, targets.map(({ id }) => id)]
  return kept.outlooks(asking, question, () => outlooksOf(looking, plan, targets, facts))
}

async function outlooksOf(looking: AskingOn & Asked, plan: Plan, targets: readonly Target[], facts: Facts) {
  const { on } = looking
  const { levels, types } = facts.counted
  const tested = testedDays(on)
  const figures = await askFigures(looking, (running) => ({
    trend: trendUntil(running, on, plan, levels, types),
    on: running.actuals(on, levels, types),
    came: new Map(tested.flatMap(({ to }) => (to > on ? [] : [[to, running.actuals(to, levels, types)] as const]))),
  }))
  const models = new Map(targets.map(({ measure }) => [measure, modelOn(on, countingOf(measure, facts, looking))]))
  return {
    models,
    measures: targets.map((target) => measureOf(target, models, figures, quarterEnds(on, plan.endOn))),
    backTest: backTestOf(targets, facts, looking, tested, figures.came),
  }
}

/** Quarters' ends after the day until the plan's end. */
function quarterEnds(on: Day, endOn: Day): Day[] {
  const ends: Day[] = []
  const first = addMonths(firstOfMonth(on), 3 - ((monthOf(on) - 1) % 3))
  for (let next = first; addDays(next, -1) < endOn; next = addMonths(next, 3))
    if (addDays(next, -1) > on) ends.push(addDays(next, -1))
  return [...ends, endOn]
}

/** The last three year's ends, each with the next. */
const testedDays = (on: Day): { from: Day; to: Day }[] =>
  [3, 2, 1, 0]
    .map((back) => firstOfYear(yearOf(addDays(on, 1)) - back))
    .map((newYear) => ({ from: addDays(newYear, -1), to: addDays(addMonths(newYear, 12), -1) }))
    .filter(({ from }) => from <= on)
    .slice(-3)

type Facts = Awaited<ReturnType<typeof readFacts>>
/** Which platforms the plan counts. */
type Counted = { levels: readonly PlatformLevel[]; types: CountedTypes }

async function readFacts({ tx, viewer }: Pick<AskingOn, 'tx' | 'viewer'>, counted: Counted) {
  return {
    counted,
    certificates: { firms: await certificateHistories(tx, viewer), ways: await highTechWays(tx, viewer) },
    park: { ...(await parkFacts(tx, viewer)), ways: await leadWays(tx, viewer) },
    carriers: { all: await carriersWithArea(tx, viewer), ways: await spaceWays(tx, viewer) },
    platforms: { all: await platformsWithFacts(tx, viewer), ways: await platformWays(tx, viewer, counted) },
  }
}

/** ㎡ are reckoned on a grid of a hundred. */
const areaStep = 100

function countingOf(measure: MeasureKey, facts: Facts, { on, today }: Asked): Counting {
  const asked = { on, today }
  const { certificates, park, carriers, platforms, counted } = facts
  switch (measure) {
    case 'high-tech-firms': {
      const presences = certificates.firms.map((one) => certificatePresence(one, asked))
      return { presences, ways: certificates.ways, step: 1, renews: true }
    }
    case 'xinchuang-firms': {
      const presences = park.firms.map((one) => parkPresence(one, park.terms, asked))
      return { presences, ways: park.ways, step: 1, renews: true }
    }
    case 'carrier-area-m2': {
      const presences = carriers.all.map((one) => carrierPresence(one, asked))
      return { presences, ways: carriers.ways, step: areaStep, renews: false }
    }
    case 'innovation-platforms': {
      const presences = platformPresences(platforms.all, counted, asked)
      return { presences, ways: platforms.ways, step: 1, renews: true }
    }
  }
}

type Said = Pick<Forecast, 'day' | 'mean' | 'p10' | 'p50' | 'p90'> & { met: number }

/** What is told of a forecast; with the chance to meet the target. */
function said({ day, mean, p10, p50, p90, distribution }: Forecast, target: Target): Said {
  return { day, mean, p10, p50, p90, met: chanceThat(distribution, (value) => isMet(value, target)) }
}

type Figures = { trend: readonly { day: Day; actuals: Actuals }[]; on: Actuals }

function measureOf(target: Target, models: ReadonlyMap<MeasureKey, Model>, figures: Figures, days: readonly Day[]) {
  const { measure: key, comparison } = target
  const model = models.get(key)
  return {
    key,
    unit: measures[key].unit,
    comparison,
    target: target.target,
    actual: figures.on[key],
    points: figures.trend.map(({ day, actuals }) => ({ day, value: actuals[key] })),
    forecasts: model ? days.map((day) => said(forecastOn(day, model.standing, model.outlook), target)) : [],
  }
}
export type ForecastMeasure = ReturnType<typeof measureOf>

const whatIfOf = ({ renewal, pass, filings, arrivals, made, madeOn }: ForecastQuery, on: Day): WhatIf => ({
  renewal: renewal ?? null,
  pass: pass ?? null,
  filingsAYear: filings ?? null,
  arrivalsAYear: arrivals ?? null,
  made: made === undefined ? null : { item: made, on: madeOn ?? on },
})

/** The measure looked at: its parts, what they rest on, the open list, and the scenario. */
async function detailOf(
  looking: Looking<ForecastQuery>,
  target: Target,
  models: ReadonlyMap<MeasureKey, Model>,
  endOn: Day,
) {
  const { query, on } = looking
  const model = models.get(target.measure)
  if (!model) return null
  const change = whatIfOf(query, on)
  const changed = isAsItIs(change) ? null : modelWith(model, change)
  const forecast = forecastOn(endOn, model.standing, model.outlook)
  const scenario = changed && forecastOn(endOn, changed.standing, changed.outlook)
  const met = (value: number) => isMet(value, target)
  const closing = closingParts(forecast, model.outlook.step, met)
  const until = new Map(model.standing.holders.map((one) => [one.item, one.until]))
  const endOf = ({ item }: Part) => until.get(item) ?? '9999'
  const soonest = (a: Part, b: Part) => (endOf(a) === endOf(b) ? a.chance - b.chance : endOf(a) < endOf(b) ? -1 : 1)
  const listed =
    query.list === 'closing'
      ? closing.parts
      : forecast.parts.filter(({ reason }) => reason === query.list).sort(soonest)
  const page = Math.min(query.page, Math.max(1, Math.ceil(listed.length / query.size)))
  const shown = listed.slice((page - 1) * query.size, page * query.size)
  const stages = await stageNames(looking)
  return {
    key: target.measure,
    unit: measures[target.measure].unit,
    end: said(forecast, target),
    composition: compositionOf(forecast),
    rests: restsOf(model, stages),
    closing: { count: closing.parts.length, chance: closing.chance, closes: closing.closes, wanted: wantedChance },
    list: query.list,
    rows: await rowsOf(looking, target.measure, shown, { until, cases: model.standing.cases, stages }),
    total: listed.length,
    page,
    size: query.size,
    change: { ...change, given: !isAsItIs(change) },
    scenario: scenario && said(scenario, target),
    /** What a scenario may presume to come about. */
    open: await namedItems(
      looking,
      target.measure,
      model.standing.cases.filter(({ item }) => !model.standing.holders.some((one) => one.item === item)),
    ),
  }
}
export type ForecastDetail = NonNullable<Awaited<ReturnType<typeof detailOf>>>

/** How many parts of each kind there are, and what is expected of them; the expectations sum to the mean. */
function compositionOf({ parts, coming }: Forecast) {
  const of = (some: readonly Part[]) => ({
    count: some.length,
    amount: some.reduce((sum, one) => sum + one.amount, 0),
    expected: some.reduce((sum, one) => sum + one.amount * one.chance, 0),
  })
  const mean = ({ least, step, chances }: Forecast['distribution']) =>
    chances.reduce((sum, chance, at) => sum + chance * (least + at * step), 0)
  return {
    parts: reasons.map((reason) => ({ reason, ...of(parts.filter((one) => one.reason === reason)) })),
    filings: mean(coming.filings),
    arrivals: mean(coming.arrivals),
  }
}

type StageName = { track: Track; zh: string; en: string }
type StageNames = ReadonlyMap<string, StageName>

/** The stages of each track from first to last. */
async function stageNames({ tx, viewer }: AskingOn): Promise<StageNames> {
  const { stages } = await stagesOf(tx, viewer, 'high-tech')
  const stagesOfTrack = (track: Track) => {
    const pipeline = pipelines.find((one) => one === track)
    return pipeline ? pipelineStages[pipeline] : stages
  }
  return new Map(
    tracks.flatMap((track) => stagesOfTrack(track).map(({ key, zh, en }) => [stageKey(track, key), { track, zh, en }])),
  )
}

/** Every chance and time in use, with the records behind it; stages in the order of the way. */
function restsOf({ outlook }: Model, names: StageNames) {
  const { renewal, leaving, filing, filings, arrivals } = outlook
  const rows = outlookRows(outlook.stages)
  return {
    stages: [...names].flatMap(([key, name]) => {
      const row = rows.find((one) => one.key === key)
      return row ? [{ ...row, name }] : []
    }),
    filing: outlookRows(new Map([['', filing]]))[0] ?? null,
    renewal,
    leaving,
    filings,
    arrivals,
    windows: { chances: yearsOfChances, rates: yearsOfRates, grace: graceDays },
  }
}

const lookups = {
  'high-tech-firms': [],
  'xinchuang-firms': ['leads'],
  'carrier-area-m2': ['carriers', 'spaces'],
  'innovation-platforms': ['platforms', 'platform-projects'],
} as const satisfies Record<MeasureKey, readonly (keyof typeof namesOf)[]>

/** Each with its name and where it opens: a firm, or a record of the measure's own kind. */
async function namedItems<I extends { item: string }>(looking: AskingOn, measure: MeasureKey, items: readonly I[]) {
  const { tx, viewer, on } = looking
  const ids = items.map(({ item }) => item)
  const known = new Map<string, { name: string; to: string }>()
  if (measures[measure].unit === 'firms')
    for (const [id, { name }] of await movedFirms(tx, viewer, on, ids)) known.set(id, { name, to: `/firms/${id}` })
  for (const kind of lookups[measure]) {
    const rest = ids.filter((id) => !known.has(id))
    for (const { id, name } of await namesOf[kind](tx, viewer, rest)) known.set(id, { name, to: addressOf(kind, id) })
  }
  return items.map((one) => ({ ...one, name: known.get(one.item)?.name ?? '', to: known.get(one.item)?.to ?? null }))
}

const addressOf = (kind: keyof typeof namesOf, id: string): string => `/${kind}/${id}`

type Behind = { until: ReadonlyMap<string, Day | null>; cases: readonly OpenCase[]; stages: StageNames }

async function rowsOf(
  looking: AskingOn,
  measure: MeasureKey,
  parts: readonly Part[],
  { until, cases, stages }: Behind,
) {
  const open = new Map(cases.map((one) => [one.item, one]))
  return (await namedItems(looking, measure, parts)).map((part) => {
    const way = part.reason === 'renewing' || part.reason === 'case' ? open.get(part.item) : undefined
    const ends = until.get(part.item) ?? null
    return {
      ...part,
      /** 有效期至, inclusive. */
      lastDay: ends === null ? null : addDays(ends, -1),
      stage: way ? { name: stages.get(way.stage) ?? null, since: way.since, expectedOn: way.expectedOn } : null,
    }
  })
}

export type BackTest = Said & { key: MeasureKey; from: Day; came: number | null }

/** What the same code would have said on earlier year's ends of the next one, and what came where that day has come. */
function backTestOf(
  targets: readonly Target[],
  facts: Facts,
  { today }: Asked,
  tested: readonly { from: Day; to: Day }[],
  came: ReadonlyMap<Day, Actuals>,
): BackTest[] {
  return targets.flatMap((target) =>
    tested.map(({ from, to }) => {
      const { standing, outlook } = modelOn(from, countingOf(target.measure, facts, { on: from, today }))
      const forecast = forecastOn(to, standing, outlook)
      return { ...said(forecast, target), key: target.measure, from, came: came.get(to)?.[target.measure] ?? null }
    }),
  )
}
