// A carrier's areas from day to day. 口径: carrier.ts (孵化载体面积), occupancy.ts (入驻率).
import type { CarrierTerm, Unit } from '#domain/carrier.ts'
import { type Course, courseOf } from '#domain/course.ts'
import { occupancyOn } from '#domain/occupancy.ts'
import type { Amounts } from '#domain/running-sums.ts'
import type { Stay } from '#domain/stay.ts'

export const carrierAreas = ['letCent', 'lettableCent', 'coveredCent', 'grossCent'] as const
export type CarrierArea = (typeof carrierAreas)[number]

/** A carrier with its terms, its floor, and the stays that hold a room of it. */
export type CarrierFacts = { terms: readonly CarrierTerm[]; units: readonly Unit[]; stays: readonly Stay[] }

export const carrierCourse = ({ terms, units, stays }: CarrierFacts): Course<Amounts<CarrierArea>> =>
  courseOf(
    [...terms, ...units, ...stays].flatMap(({ from, to }) => [from, to]),
    (day) => {
      const { letCent, lettableCent, coveredCent, grossCent } = occupancyOn(day, units, terms, stays)
      return { letCent, lettableCent, coveredCent, grossCent }
    },
  )
