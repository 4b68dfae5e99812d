// Yearly metrics of the demo's firms, 2018 to 2023, as their books would have them: growing by fits and starts, most of the
// holders sound, some short of one condition by a little, some with figures nobody gave.
import { firstOfYear, yearOf } from '#domain/day.ts'
import type { DeclarationSubject } from '#domain/yearly-metrics.ts'
import type { DemoCase } from '#seeds/demo/cases.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { baseDay, belongs, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import type { DemoRecognition } from '#seeds/demo/recognitions.ts'

/** 达标 / 差一点 / 差得多 / 数据不全. */
type Profile = 'sound' | 'rd-short' | 'staff-short' | 'income-short' | 'weak' | 'patchy'

export type DemoYear = {
  revenueYuan: number
  salesYuan: number
  highTechIncomeYuan: number
  costYuan: number
  taxYuan: number
  rdYuan: number
  rdDomesticYuan: number
  ip1: number
  ip2: number
  transformedResults: number
  assetsYuan: number
  netAssetsYuan: number
  staff: number
  techStaff: number
  financingYuan?: number
  largestRoundYuan?: number
}
export type DemoFigures = {
  firm: DemoFirm
  profile: Profile
  years: Map<number, DemoYear>
  /** What an officer has verified. */
  declared: Partial<Record<DeclarationSubject, boolean>>
}

const firstYear = 2018
const lastYear = 2023

/** Firms whose figures the bureau keeps. */
const howMany = 900

const roundTo = (value: number, to: number) => Math.round(value / to) * to
const yuan = (value: number) => roundTo(value, 100)

/** Between 0.8 and 1.2 times, mostly near 1. */
const about = (chance: Chance, spread = 0.2) => 1 + (chance.next() + chance.next() - 1) * spread

const between = (chance: Chance, least: number, most: number) => least + chance.next() * (most - least)

function yearsOf(chance: Chance, firm: DemoFirm, profile: Profile, isHolder: boolean): Map<number, DemoYear> {
  const start =
    (isHolder ? 4_500_000 : 1_800_000) * Math.exp((chance.next() + chance.next() + chance.next() - 1.2) * 1.9)
  const growth = between(chance, 0.02, profile === 'weak' ? 0.1 : 0.25)
  const weak = profile === 'weak'
  const shares = {
    rd: weak ? between(chance, 0.005, 0.02) : between(chance, 0.062, 0.13),
    tech: weak ? between(chance, 0.03, 0.08) : between(chance, 0.14, 0.48),
    highTech: weak ? between(chance, 0.2, 0.5) : between(chance, 0.66, 0.93),
    perHead: between(chance, 260_000, 620_000),
    assets: between(chance, 0.7, 1.5),
    net: between(chance, 0.35, 0.62),
  }
  const rights = {
    first: chance.pick(weak ? [0, 0, 0] : [0, 1, 1, 2, 4]),
    second: chance.whole(weak ? 0 : 3, weak ? 2 : 11),
  }
  const results = weak ? chance.whole(0, 1) : chance.whole(4, 7)
  const years = new Map<number, DemoYear>()
  let revenue = start
  for (let year = firstYear; year <= lastYear; year += 1) {
    revenue *= 1 + growth * (year === 2020 ? 0.3 : 1) * between(chance, 0.55, 1.45)
    if (year < yearOf(firm.registeredOn) || (year === yearOf(firm.registeredOn) && chance.happens(0.5))) continue
    const sales = yuan(revenue * between(chance, 0.96, 0.995))
    const rd = yuan(sales * shares.rd * about(chance, 0.08))
    const staff = Math.max(3, Math.round((revenue / shares.perHead) * about(chance, 0.1)))
    const tech = Math.min(staff, Math.max(1, Math.ceil(staff * shares.tech * about(chance, 0.06))))
    const assets = yuan(revenue * shares.assets * about(chance, 0.05))
    const age = year - firstYear
    years.set(year, {
      revenueYuan: yuan(revenue),
      salesYuan: sales,
      highTechIncomeYuan: yuan(revenue * shares.highTech * about(chance, 0.04)),
      costYuan: yuan(revenue * between(chance, 0.82, 0.98)),
      taxYuan: yuan(revenue * between(chance, 0.02, 0.06)),
      rdYuan: rd,
      rdDomesticYuan: yuan(rd * between(chance, 0.93, 1)),
      ip1: rights.first,
      ip2: rights.second + Math.floor(age / 2),
      transformedResults: Math.max(0, results + chance.whole(-1, 1)),
      assetsYuan: assets,
      netAssetsYuan: yuan(assets * shares.net * (1 + age * 0.02)),
      staff,
      techStaff: tech,
    })
  }
  return shortened(chance, years, profile)
}

/** What a firm short of one condition lacks in its last year: a little, as in life. */
function shortened(chance: Chance, years: Map<number, DemoYear>, profile: Profile): Map<number, DemoYear> {
  const last = years.get(lastYear)
  if (!last) return years
  if (profile === 'staff-short')
    years.set(lastYear, { ...last, techStaff: Math.floor(last.staff * between(chance, 0.06, 0.095)) })
  if (profile === 'income-short')
    years.set(lastYear, { ...last, highTechIncomeYuan: yuan(last.revenueYuan * between(chance, 0.48, 0.59)) })
  if (profile === 'rd-short') {
    const asked = last.salesYuan <= 50_000_000 ? 0.05 : last.salesYuan <= 200_000_000 ? 0.04 : 0.03
    const share = asked * between(chance, 0.8, 0.98)
    for (const [year, one] of years) {
      if (year < 2021) continue
      const rdYuan = yuan(one.salesYuan * share)
      years.set(year, { ...one, rdYuan, rdDomesticYuan: yuan(rdYuan * 0.97) })
    }
  }
  return years
}

/** A round of venture money in some year. */
function financed(chance: Chance, years: Map<number, DemoYear>): void {
  const [year, one] = chance.pick([...years])
  const round = roundTo(one.revenueYuan * between(chance, 0.2, 0.9), 500_000)
  years.set(year, { ...one, financingYuan: round, largestRoundYuan: round })
}

function profileOf(chance: Chance, isHolder: boolean, mustBeSound: boolean): Profile {
  if (mustBeSound) return 'sound'
  const fall = chance.next()
  if (isHolder) return fall < 0.84 ? 'sound' : fall < 0.92 ? 'rd-short' : fall < 0.96 ? 'income-short' : 'patchy'
  if (fall < 0.37) return 'sound'
  if (fall < 0.55) return 'rd-short'
  if (fall < 0.61) return 'staff-short'
  if (fall < 0.69) return 'income-short'
  return fall < 0.84 ? 'weak' : 'patchy'
}

function declaredBy(chance: Chance, profile: Profile, share: number): DemoFigures['declared'] {
  if (!chance.happens(share)) return {}
  const sound = profile !== 'weak' || chance.happens(0.6)
  const base = {
    'owns-core-ip': sound,
    'no-major-accident': !chance.happens(0.01),
    'no-breach': !chance.happens(0.01),
    'resident-sound-accounts': true,
    'industry-not-excluded': true,
  }
  if (!chance.happens(0.3)) return base
  return {
    ...base,
    'ip-self-developed': chance.happens(0.8),
    'independent-firm': true,
    'niche-breakthrough': chance.happens(0.7),
    'standard-participated': chance.happens(0.2),
  }
}

const needsSound = (one: DemoCase): boolean =>
  one.end?.as === 'recognised' || (one.end === null && one.kind === 'high-tech' && one.steps.length >= 3)

/** Figures of those who hold or held a high-tech certificate or have a case, then of others until there are enough. */
export function demoFigures(
  chance: Chance,
  firms: readonly DemoFirm[],
  recognitions: readonly DemoRecognition[],
  cases: readonly DemoCase[],
): DemoFigures[] {
  const holders = new Set(recognitions.filter((one) => one.kind === 'high-tech').map((one) => one.firm))
  const sound = new Set(cases.filter(needsSound).map((one) => one.firm))
  const asked = new Set([...holders, ...cases.map((one) => one.firm)])
  const listed = new Set(recognitions.filter((one) => one.issuedOn >= '2022-01-01').map((one) => one.firm))
  const others = chance.shuffled(
    firms.filter((one) => !asked.has(one) && one.registeredOn < '2022-06-01' && belongs(one, businessDay)),
  )
  for (const firm of [...others.filter((one) => listed.has(one)), ...others.filter((one) => !listed.has(one))]) {
    if (asked.size >= howMany) break
    asked.add(firm)
  }
  return [...asked].flatMap((firm): DemoFigures[] => {
    const isHolder = holders.has(firm)
    const profile = profileOf(chance, isHolder, sound.has(firm))
    const years = yearsOf(chance, firm, profile, isHolder)
    if (years.size === 0 || firm.registeredOn > firstOfYear(lastYear)) return []
    if (chance.happens(0.06)) financed(chance, years)
    return [
      {
        firm,
        profile,
        years,
        declared: declaredBy(chance, profile, isHolder ? 0.6 : profile === 'patchy' ? 0.3 : 0.72),
      },
    ]
  })
}

export const isKnownBy = (firm: DemoFirm, day: string): boolean =>
  (firm.enteredOn <= day || firm.enteredOn <= baseDay) && belongs(firm, day)
