// The figures once more, as slowly and plainly as they can be said: one question at a time, no rule of app/domain used. The
// program's answers are compared with these over random histories.
import type { Holders } from '#domain/figures.ts'
import type { RungCounts } from '#domain/funnel.ts'
import type { MeasureKey } from '#domain/measure.ts'

type Day = string
export type SlowFirm = { id: string; deregisteredOn: Day | null }
export type SlowResidence = { firm: string; from: Day | null; to: Day | null }
export type SlowRecognition = {
  firm: string
  kind: string
  from: Day
  to: Day | null
  revokedOn: Day | null
}
export type SlowTerm = { carrier: string; xinchuang: boolean; from: Day | null; to: Day | null }
export type SlowUnit = { id: string; carrier: string; grossCent: number; from: Day | null; to: Day | null }
export type SlowStay = { firm: string; carrier: string; kind: string; from: Day | null; to: Day | null }
export type SlowPlatform = { level: string; from: Day | null; to: Day | null }

export type History = {
  firms: readonly SlowFirm[]
  residences: readonly SlowResidence[]
  recognitions: readonly SlowRecognition[]
  terms: readonly SlowTerm[]
  units: readonly SlowUnit[]
  stays: readonly SlowStay[]
  platforms: readonly SlowPlatform[]
}

export type SlowFigures = {
  measures: Record<MeasureKey, number>
  holders: Holders
  rungs: RungCounts
  awaiting: number
}

const during = (thing: { from: Day | null; to: Day | null }, day: Day) => {
  if (thing.from !== null && day < thing.from) return false
  if (thing.to !== null && day >= thing.to) return false
  return true
}

function inForce(recognition: SlowRecognition, day: Day) {
  if (day < recognition.from) return false
  if (recognition.to !== null && day >= recognition.to) return false
  if (recognition.revokedOn !== null && day >= recognition.revokedOn) return false
  return true
}

function belongs(firm: SlowFirm, history: History, day: Day) {
  if (firm.deregisteredOn !== null && day >= firm.deregisteredOn) return false
  for (const residence of history.residences) {
    if (residence.firm === firm.id && during(residence, day)) return true
  }
  return false
}

/** Kinds a firm of the district holds that day. */
function kindsHeld(firm: SlowFirm, history: History, day: Day) {
  const kinds = new Set<string>()
  for (const recognition of history.recognitions) {
    if (recognition.firm === firm.id && inForce(recognition, day)) kinds.add(recognition.kind)
  }
  return kinds
}

function rungOf(kinds: Set<string>): keyof RungCounts {
  if (kinds.has('platform')) return 'platform'
  if (kinds.has('gazelle')) return 'gazelle-unicorn'
  if (kinds.has('unicorn')) return 'gazelle-unicorn'
  if (kinds.has('potential-unicorn')) return 'gazelle-unicorn'
  if (kinds.has('seed-unicorn')) return 'gazelle-unicorn'
  if (kinds.has('eaglet')) return 'eaglet'
  if (kinds.has('high-tech')) return 'high-tech'
  if (kinds.has('tech-sme')) return 'tech-sme'
  return 'none'
}

/** Last year's 科小 number ran out on 1 January, and this year's has not come. */
function awaits(firm: SlowFirm, history: History, day: Day) {
  const thisYear = day.slice(0, 4)
  let hadOne = false
  for (const one of history.recognitions) {
    if (one.firm !== firm.id || one.kind !== 'tech-sme') continue
    if (one.from.startsWith(thisYear) && one.from <= day) return false
    const ranOut = one.to === `${thisYear}-01-01`
    const lostBefore = one.revokedOn !== null && one.revokedOn < `${thisYear}-01-01`
    if (ranOut && !lostBefore) hadOne = true
  }
  return hadOne
}

function carrierIsOpen(carrier: string, history: History, day: Day) {
  for (const term of history.terms) if (term.carrier === carrier && during(term, day)) return true
  return false
}

function carrierIsXinchuang(carrier: string, history: History, day: Day) {
  for (const term of history.terms) if (term.carrier === carrier && term.xinchuang && during(term, day)) return true
  return false
}

function staysInXinchuang(firm: SlowFirm, history: History, day: Day) {
  for (const stay of history.stays) {
    if (stay.firm !== firm.id) continue
    if (stay.kind !== 'physical') continue
    if (!during(stay, day)) continue
    if (carrierIsXinchuang(stay.carrier, history, day)) return true
  }
  return false
}

/** Everything the district counts on a day. */
export function figuresSlowly(history: History, day: Day, levels: readonly string[] = ['national', 'provincial']) {
  const holders: Holders = { 'tech-sme': 0, 'high-tech': 0, eaglet: 0, gazelle: 0, unicorn: 0, platform: 0 }
  const rungs: RungCounts = { none: 0, 'tech-sme': 0, 'high-tech': 0, eaglet: 0, 'gazelle-unicorn': 0, platform: 0 }
  let xinchuang = 0
  let awaiting = 0
  for (const firm of history.firms) {
    if (!belongs(firm, history, day)) continue
    const kinds = kindsHeld(firm, history, day)
    if (kinds.has('tech-sme')) holders['tech-sme'] += 1
    if (kinds.has('high-tech')) holders['high-tech'] += 1
    if (kinds.has('eaglet')) holders.eaglet += 1
    if (kinds.has('gazelle')) holders.gazelle += 1
    if (kinds.has('unicorn') || kinds.has('potential-unicorn') || kinds.has('seed-unicorn')) holders.unicorn += 1
    if (kinds.has('platform')) holders.platform += 1
    rungs[rungOf(kinds)] += 1
    if (staysInXinchuang(firm, history, day)) xinchuang += 1
    if (awaits(firm, history, day)) awaiting += 1
  }
  let areaCent = 0
  for (const unit of history.units) {
    if (during(unit, day) && carrierIsOpen(unit.carrier, history, day)) areaCent += unit.grossCent
  }
  let platforms = 0
  for (const platform of history.platforms) {
    if (during(platform, day) && levels.includes(platform.level)) platforms += 1
  }
  const answer: SlowFigures = {
    measures: {
      'high-tech-firms': holders['high-tech'],
      'xinchuang-firms': xinchuang,
      'carrier-area-m2': areaCent / 100,
      'innovation-platforms': platforms,
    },
    holders,
    rungs,
    awaiting,
  }
  return answer
}
