// What a firm is counted among, from day to day. 口径: 本区企业 (residence.ts), 层级 (ladder.ts), 当日有效 (recognition.ts),
// 信创产业园入驻企业 (stay.ts, carrier.ts).
import { type CarrierTerm, isXinchuangOn } from '#domain/carrier.ts'
import { type Course, courseOf } from '#domain/course.ts'
import { type Day, firstOfYear, yearOf } from '#domain/day.ts'
import { type FirmFacts, holdsOn } from '#domain/figures.ts'
import { type HolderGroup, holderGroups, type Place, places, rungOn } from '#domain/ladder.ts'
import { awaitingReplacementOn, inForceOn } from '#domain/recognition.ts'
import { inDistrictOn } from '#domain/residence.ts'
import type { Amounts } from '#domain/running-sums.ts'
import { isPresentOn, type Stay } from '#domain/stay.ts'

export type FirmCount = `stands ${Place}` | `holds ${HolderGroup}` | 'awaiting' | 'xinchuang'
export const standsAt = (place: Place): FirmCount => `stands ${place}`
export const holdsOf = (group: HolderGroup): FirmCount => `holds ${group}`
export const firmCounts: readonly FirmCount[] = [
  ...places.map(standsAt),
  ...holderGroups.map(holdsOf),
  'awaiting',
  'xinchuang',
]

/** A firm with its stays, and the terms of the carriers it stays in. */
export type FirmWithStays = FirmFacts & {
  stays: readonly Pick<Stay, 'carrier' | 'kind' | 'from' | 'to'>[]
  terms: readonly CarrierTerm[]
}

export const firmCourse = (firm: FirmWithStays): Course<Amounts<FirmCount>> =>
  courseOf(turnsOf(firm), (day) => amountsFor(countsOn(day, firm)))

function countsOn(day: Day, firm: FirmWithStays): FirmCount[] {
  if (!inDistrictOn(day, firm.residences, firm.deregisteredOn)) return []
  // What is not in force that day counts for no rung and no group: it need not be asked of each again.
  const inForce = { ...firm, recognitions: firm.recognitions.filter((one) => inForceOn(day, one)) }
  const counts = [standsAt(rungOn(day, inForce.recognitions))]
  if (inForce.recognitions.length > 0)
    for (const group of holderGroups) if (holdsOn(day, inForce, group)) counts.push(holdsOf(group))
  if (awaitingReplacementOn(day, firm.recognitions)) counts.push('awaiting')
  if (firm.stays.some((stay) => isPresentOn(day, stay) && isXinchuangOn(day, stay.carrier, firm.terms)))
    counts.push('xinchuang')
  return counts
}

/** Every day on which one of the counts may begin or end. */
function* turnsOf({ deregisteredOn, residences, recognitions, stays, terms }: FirmWithStays): Generator<Day | null> {
  yield deregisteredOn
  for (const { from, to } of [...residences, ...stays, ...terms]) {
    yield from
    yield to
  }
  for (const { kind, from, to, revokedOn } of recognitions) {
    yield from
    yield to
    yield revokedOn
    // 待更新 lasts to the end of the year in which the number was not replaced.
    if (kind === 'tech-sme' && to !== null) yield firstOfYear(yearOf(to) + 1)
  }
}

const known = new Map<string, Amounts<FirmCount>>()

/** One object for all firms that count alike: there are a few dozen ways, and a hundred thousand firms. */
function amountsFor(counts: readonly FirmCount[]): Amounts<FirmCount> {
  const key = counts.join()
  const before = known.get(key)
  if (before) return before
  const amounts = amountsOf(counts)
  known.set(key, amounts)
  return amounts
}

function amountsOf(counts: readonly FirmCount[]): Amounts<FirmCount> {
  const one = (count: FirmCount) => (counts.includes(count) ? 1 : 0)
  return {
    'stands none': one('stands none'),
    'stands tech-sme': one('stands tech-sme'),
    'stands high-tech': one('stands high-tech'),
    'stands eaglet': one('stands eaglet'),
    'stands gazelle-unicorn': one('stands gazelle-unicorn'),
    'stands platform': one('stands platform'),
    'holds tech-sme': one('holds tech-sme'),
    'holds high-tech': one('holds high-tech'),
    'holds eaglet': one('holds eaglet'),
    'holds gazelle': one('holds gazelle'),
    'holds unicorn': one('holds unicorn'),
    'holds platform': one('holds platform'),
    awaiting: one('awaiting'),
    xinchuang: one('xinchuang'),
  }
}
