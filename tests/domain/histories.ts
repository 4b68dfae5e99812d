// Random histories of a small district, for properties. Days lie close together so that ranges touch, overlap and miss.
import fc from 'fast-check'
import { type CarrierTerm, carrierLevels, carrierTypes, type Unit, unitKinds } from '#domain/carrier.ts'
import { addDays, addMonths, type Day, dayNumber, dayOfNumber } from '#domain/day.ts'
import type { Facts } from '#domain/figures.ts'
import { type PlatformLevel, type PlatformType, platformLevels, platformTypes } from '#domain/platform.ts'
import { lapseDay, type Recognition, recognitionKinds } from '#domain/recognition.ts'
import { type Stay, stayKinds } from '#domain/stay.ts'

export const anyDayBetween = (from: Day, to: Day) =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map((days): Day => dayOfNumber(days))

/** Any day on which the calendar rules must hold. */
export const anyDay = anyDayBetween('1950-01-01', '2150-12-31')
/** A day of the plan's years. */
export const planDay = anyDayBetween('2020-01-01', '2026-12-31')

/** A half-open range that holds at least one day; either side may be open. */
export const anyRange = fc
  .tuple(fc.option(planDay, { freq: 6 }), fc.option(fc.integer({ min: 1, max: 1500 }), { freq: 4 }), planDay)
  .map(([from, length, otherwise]) => ({ from, to: length === null ? null : addDays(from ?? otherwise, length) }))

/** A recognition with the term of its kind, sometimes revoked within it or after. */
export const anyRecognition: fc.Arbitrary<Recognition> = fc
  .record({
    kind: fc.constantFrom(...recognitionKinds),
    from: planDay,
    open: fc.integer({ min: 0, max: 9 }),
    revokedAfter: fc.option(fc.integer({ min: 0, max: 1200 }), { freq: 1 }),
  })
  .map(({ kind, from, open, revokedAfter }) => ({
    kind,
    number: null,
    from,
    to: kind === 'tech-sme' ? lapseDay(from, { kind: 'calendar-year' }) : open === 0 ? null : addMonths(from, 36),
    revokedOn: revokedAfter === null ? null : addDays(from, revokedAfter),
  }))

const firmIds = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7']
const carrierIds = ['c0', 'c1', 'c2']
const someFirm = fc.constantFrom(...firmIds)
const someCarrier = fc.constantFrom(...carrierIds)
const someArea = fc.integer({ min: 1, max: 500_000_00 })

const anyTerm: fc.Arbitrary<CarrierTerm> = fc
  .record({
    carrier: someCarrier,
    type: fc.constantFrom(...carrierTypes),
    level: fc.option(fc.constantFrom(...carrierLevels)),
    xinchuang: fc.boolean(),
    range: anyRange,
  })
  .map(({ range, ...term }) => ({ ...term, ...range }))

const anyUnit: fc.Arbitrary<Omit<Unit, 'id'>> = fc
  .record({
    carrier: someCarrier,
    kind: fc.constantFrom(...unitKinds),
    grossCent: someArea,
    lettable: fc.option(fc.integer({ min: 0, max: 100 })),
    range: anyRange,
  })
  .map(({ range, lettable, ...unit }) => ({
    ...unit,
    ...range,
    lettableCent: lettable === null ? null : Math.floor((unit.grossCent * lettable) / 100),
  }))

const anyStay: fc.Arbitrary<Omit<Stay, 'id'>> = fc
  .record({
    firm: someFirm,
    carrier: someCarrier,
    unit: fc.option(fc.constantFrom('u0', 'u1', 'u2', 'u3')),
    kind: fc.constantFrom(...stayKinds),
    areaCent: fc.option(someArea),
    range: anyRange,
  })
  .map(({ range, ...stay }) => ({ ...stay, ...range }))

const anyPlatform: fc.Arbitrary<{ level: PlatformLevel; type: PlatformType; from: Day | null; to: Day | null }> = fc
  .record({
    level: fc.constantFrom(...platformLevels),
    type: fc.constantFrom(...platformTypes),
    range: anyRange,
  })
  .map(({ range, ...platform }) => ({ ...platform, ...range }))

const withIds = <T extends object>(prefix: string, items: readonly T[]) =>
  items.map((item, at) => ({ ...item, id: `${prefix}${at}` }))

/** Flat arrays, as tables hold them: what the slow interpreter reads and what a database can be filled with. */
export const anyHistory = fc.record({
  firms: fc
    .array(fc.option(planDay, { freq: 1 }), { minLength: firmIds.length, maxLength: firmIds.length })
    .map((days) =>
      withIds(
        'f',
        days.map((deregisteredOn) => ({ deregisteredOn })),
      ),
    ),
  residences: fc.array(
    fc.tuple(someFirm, anyRange).map(([firm, range]) => ({ firm, ...range, presumed: range.from === null })),
    { maxLength: 14 },
  ),
  recognitions: fc.array(
    fc.tuple(someFirm, anyRecognition).map(([firm, recognition]) => ({ firm, ...recognition })),
    { maxLength: 40 },
  ),
  terms: fc.array(anyTerm, { maxLength: 6 }),
  units: fc.array(anyUnit, { maxLength: 8 }).map((units) => withIds('u', units)),
  stays: fc.array(anyStay, { maxLength: 14 }).map((stays) => withIds('s', stays)),
  platforms: fc.array(anyPlatform, { maxLength: 8 }),
})
export type RandomHistory = typeof anyHistory extends fc.Arbitrary<infer H> ? H : never

/** The same history as the rules read it: each firm with its own facts. */
export const factsOf = (history: RandomHistory): Facts => ({
  ...history,
  firms: history.firms.map((firm) => ({
    ...firm,
    residences: history.residences.filter((one) => one.firm === firm.id),
    recognitions: history.recognitions.filter((one) => one.firm === firm.id),
  })),
})
