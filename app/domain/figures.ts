// The district's figures on a day, from the facts alone. 口径: the four measures of 皇姑区"十四五"规划; holders = 当日有效认定的企业数;
// rungs = 本区企业按最高层级.
import { type CarrierTerm, carrierAreaOn, type Unit } from '#domain/carrier.ts'
import { covers, type Day, type Range } from '#domain/day.ts'
import { countPlaces, type RungCounts } from '#domain/funnel.ts'
import { type HolderGroup, holderGroups, kindsOfGroup, rungOn } from '#domain/ladder.ts'
import { type Comparison, type MeasureKey, type MeasureUnit, measureKeys, measures } from '#domain/measure.ts'
import type { Plan } from '#domain/plan.ts'
import {
  type CountedTypes,
  countedLevelsByDefault,
  isCountedOn,
  type PlatformLevel,
  type PlatformStanding,
} from '#domain/platform.ts'
import { type Holding, inForceOn } from '#domain/recognition.ts'
import { inDistrictOn } from '#domain/residence.ts'
import { isPresentOn, type Stay } from '#domain/stay.ts'
import { gapOf, incrementOf, progressOf } from '#domain/target.ts'

/** A firm with its own facts. */
export type FirmFacts = {
  id: string
  deregisteredOn: Day | null
  residences: readonly Range[]
  recognitions: readonly Holding[]
}

export type Facts = {
  firms: readonly FirmFacts[]
  terms: readonly CarrierTerm[]
  units: readonly Unit[]
  stays: readonly Stay[]
  platforms: readonly PlatformStanding[]
}

export type Actuals = Record<MeasureKey, number>
export type Holders = Record<HolderGroup, number>
export type PlanTargets = Plan & {
  name: string
  targets: readonly { measure: MeasureKey; base: number; target: number; comparison: Comparison }[]
}

/** One measure as `figures` prints it. */
export type MeasureFigure = {
  key: MeasureKey
  base: number
  target: number
  comparison: Comparison
  actual: number
  unit: MeasureUnit
  progress: number | null
  increment: number | null
  gap: number
}

export type Figures = {
  asOf: Day
  plan: string
  measures: MeasureFigure[]
  holders: Holders
  rungs: RungCounts
}

/** The firms that belong to the district that day. */
export const firmsOn = (day: Day, firms: readonly FirmFacts[]): FirmFacts[] =>
  firms.filter((firm) => belongsOn(day, firm))

export const holdsOn = (day: Day, firm: FirmFacts, group: HolderGroup): boolean =>
  firm.recognitions.some((one) => kindsOfGroup[group].includes(one.kind) && inForceOn(day, one))

/** 持有各类有效认定的本区企业数; a firm may hold several. */
export function holdersOn(day: Day, facts: Pick<Facts, 'firms'>): Holders {
  const holders: Holders = { 'tech-sme': 0, 'high-tech': 0, eaglet: 0, gazelle: 0, unicorn: 0, platform: 0 }
  for (const firm of firmsOn(day, facts.firms)) {
    for (const group of holderGroups) if (holdsOn(day, firm, group)) holders[group] += 1
  }
  return holders
}

export const rungsOn = (day: Day, facts: Pick<Facts, 'firms'>): RungCounts =>
  countPlaces(firmsOn(day, facts.firms).map((firm) => rungOn(day, firm.recognitions)))

const belongsOn = (day: Day, firm: FirmFacts): boolean => inDistrictOn(day, firm.residences, firm.deregisteredOn)

/** 信创产业园入驻企业: firms of the district really present in a carrier marked Xinchuang, each once. */
export function xinchuangFirmsOn(day: Day, facts: Pick<Facts, 'firms' | 'stays' | 'terms'>): string[] {
  const marked = new Set(facts.terms.filter((term) => term.xinchuang && covers(term, day)).map((term) => term.carrier))
  const present = new Set(
    facts.stays.filter((stay) => marked.has(stay.carrier) && isPresentOn(day, stay)).map((stay) => stay.firm),
  )
  return facts.firms.filter((firm) => present.has(firm.id) && belongsOn(day, firm)).map((firm) => firm.id)
}

export const actualsOn = (
  day: Day,
  facts: Facts,
  levels: readonly PlatformLevel[] = countedLevelsByDefault.levels,
  types: CountedTypes = null,
): Actuals => ({
  // What fewer firms pass is asked first: a trend asks this of every firm for every month.
  'high-tech-firms': facts.firms.filter((firm) => holdsOn(day, firm, 'high-tech') && belongsOn(day, firm)).length,
  'xinchuang-firms': xinchuangFirmsOn(day, facts).length,
  'carrier-area-m2': carrierAreaOn(day, facts.units, facts.terms) / 100,
  'innovation-platforms': facts.platforms.filter((platform) => isCountedOn(day, platform, levels, types)).length,
})

/** The targets of a plan against the actuals, in the plan's order of measures; a measure without a target is left out. */
export const measureFigures = (actuals: Actuals, targets: PlanTargets['targets']): MeasureFigure[] =>
  measureKeys.flatMap((key) => {
    const target = targets.find((one) => one.measure === key)
    if (!target) return []
    const [actual, unit] = [actuals[key], measures[key].unit]
    const { base, comparison } = target
    return [
      {
        key,
        base,
        target: target.target,
        comparison,
        actual,
        unit,
        progress: progressOf(actual, target),
        increment: incrementOf(actual, target),
        gap: gapOf(actual, { ...target, unit }),
      },
    ]
  })

/** The figures of a day from all facts. */
export const figuresOn = (
  day: Day,
  facts: Facts,
  plan: PlanTargets,
  levels?: readonly PlatformLevel[],
  types?: CountedTypes,
): Figures => ({
  asOf: day,
  plan: plan.name,
  measures: measureFigures(actualsOn(day, facts, levels, types), plan.targets),
  holders: holdersOn(day, facts),
  rungs: rungsOn(day, facts),
})
