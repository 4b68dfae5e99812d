// 四项指标的计入对象: what counts toward each measure from when to when, as it was known on a day.
// 口径同 figures.ts, xinchuang.ts; 高企有效期见《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十条.
import { type CarrierTerm, carrierAreaOn, isOpenOn, type Unit } from '#domain/carrier.ts'
import { courseOf } from '#domain/course.ts'
import type { Day, Range } from '#domain/day.ts'
import { type FirmFacts, holdsOn } from '#domain/figures.ts'
import { type CountedTypes, isCountedOn, type PlatformLevel } from '#domain/platform.ts'
import type { Presence } from '#domain/presence.ts'
import { inDistrictOn } from '#domain/residence.ts'
import type { StayKind } from '#domain/stay.ts'
import { parkStandingOn } from '#domain/xinchuang.ts'

/** Looked at on a past day, an end that lay ahead then was not known yet, as far as days tell. */
export type Asked = { on: Day; today: Day }
const knownEnd = (end: Day | null, { on, today }: Asked): Day | null =>
  end !== null && end > on && on < today ? null : end

const bounds = (ranges: readonly Range[]): (Day | null)[] => ranges.flatMap(({ from, to }) => [from, to])

/** A firm that holds a high-tech certificate, and its certificates. */
export function certificatePresence(firm: FirmFacts, { on }: Asked): Presence {
  const own = firm.recognitions.filter(({ kind }) => kind === 'high-tech')
  const turns = [firm.deregisteredOn, ...bounds(firm.residences), ...bounds(own), ...own.map((one) => one.revokedOn)]
  return {
    item: firm.id,
    amountOn: () => 1,
    course: courseOf(
      turns,
      (day) => holdsOn(day, firm, 'high-tech') && inDistrictOn(day, firm.residences, firm.deregisteredOn),
    ),
    titles: own.filter(({ revokedOn }) => revokedOn === null || revokedOn > on),
  }
}

export type ParkStayFacts = Range & {
  carrier: string
  kind: StayKind
  /** 租约到期日 as first recorded and each time it was put off. */
  leaseEnds: readonly Day[]
}
export type ParkFirmFacts = Omit<FirmFacts, 'recognitions'> & { stays: readonly ParkStayFacts[] }

/** A firm that is really there in the Xinchuang park, and its leases. */
export function parkPresence(firm: ParkFirmFacts, terms: readonly CarrierTerm[], asked: Asked): Presence {
  const known = { ...firm, links: [] }
  const turns = [firm.deregisteredOn, ...bounds(firm.residences), ...bounds(firm.stays), ...bounds(terms)]
  return {
    item: firm.id,
    amountOn: () => 1,
    course: courseOf(turns, (day) => parkStandingOn(day, known, terms) === 'counted'),
    titles: firm.stays.filter(({ kind }) => kind === 'physical').flatMap((stay) => leasesOf(stay, asked)),
  }
}

/** One lease after another; the last one runs to its end, or without one as long as no departure is known. */
function leasesOf({ from, to, leaseEnds }: ParkStayFacts, asked: Asked): Range[] {
  const { on, today } = asked
  const ends = [...leaseEnds].sort()
  const latest = ends.at(-1)
  // Today the lease as it now stands is known; on a past day the one that had not run out yet.
  const known = on < today ? ends : ends.filter((end) => end <= on || end === latest)
  const leases = known.map((end, at): Range => ({ from: known[at - 1] ?? from, to: end }))
  const departure = knownEnd(to, asked)
  if (departure !== null && departure <= on) return leases.filter((lease) => lease.to !== null && lease.to <= on)
  return leases.length > 0 ? leases : [{ from, to: departure }]
}

export type CarrierWithArea = { id: string; terms: readonly CarrierTerm[]; units: readonly Unit[] }

/** A carrier that is open, with its area in ㎡. */
export const carrierPresence = ({ id, terms, units }: CarrierWithArea, asked: Asked): Presence => ({
  item: id,
  amountOn: (day) => carrierAreaOn(day, units, terms) / 100,
  course: courseOf(bounds(terms), (day) => isOpenOn(day, id, terms)),
  titles: terms.map(({ from, to }) => ({ from, to: knownEnd(to, asked) })),
})

export type PlatformWithFact = Range & { fact: string; follows: string | null; level: PlatformLevel; type: string }

/** A platform that counts, together with those it continues at another level. */
export function platformPresences(
  platforms: readonly PlatformWithFact[],
  { levels, types }: { levels: readonly PlatformLevel[]; types: CountedTypes },
  asked: Asked,
): Presence[] {
  const followed = new Map(platforms.flatMap(({ fact, follows }) => (follows === null ? [] : [[follows, fact]])))
  const lines = new Map<string, PlatformWithFact[]>()
  for (const one of platforms) {
    let latest = one.fact
    for (let next = followed.get(latest); next !== undefined && next !== one.fact; next = followed.get(latest))
      latest = next
    lines.set(latest, [...(lines.get(latest) ?? []), one])
  }
  return [...lines].map(([item, line]) => ({
    item,
    amountOn: () => 1,
    course: courseOf(bounds(line), (day) => line.some((one) => isCountedOn(day, one, levels, types))),
    titles: line.map(({ from, to }) => ({ from, to: knownEnd(to, asked) })),
  }))
}
