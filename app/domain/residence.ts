// A firm's time in the district (迁入 / 迁出). 依据: 皇姑区"十四五"规划 指标口径: 本区企业; 高企异地搬迁:《高新技术企业认定管理办法》
// 第十八条. Membership is stated or presumed from the registration day (推定), never read from the credit code.
import { covers, type Day, type Range } from '#domain/day.ts'
import { heightOf, type Place, rungOn } from '#domain/ladder.ts'
import { inForceOn, type Recognition } from '#domain/recognition.ts'

/** One unbroken time in the district, `[from, to)`; `presumed` where no day of moving in was given. */
export type Residence = Range & { presumed: boolean }

/** 推定: in the district from its registration day, where nothing else is known. */
export const presumedResidence = (registeredOn: Day | null): Residence => ({
  from: registeredOn,
  to: null,
  presumed: true,
})

/** Whether the firm belongs to the district and still exists that day. */
export const inDistrictOn = (day: Day, residences: readonly Range[], deregisteredOn: Day | null): boolean =>
  (deregisteredOn === null || day < deregisteredOn) && residences.some((residence) => covers(residence, day))

/** Whether a recognition counts for the district that day: in force, and its firm belongs here. */
export const countsOn = (
  day: Day,
  recognition: Recognition,
  residences: readonly Range[],
  deregisteredOn: Day | null,
): boolean => inForceOn(day, recognition) && inDistrictOn(day, residences, deregisteredOn)

/** The firm's place on the district's ladder; null where it is no firm of the district that day. */
export const placeOn = (
  day: Day,
  recognitions: readonly Recognition[],
  residences: readonly Range[],
  deregisteredOn: Day | null,
): Place | null => (inDistrictOn(day, residences, deregisteredOn) ? rungOn(day, recognitions) : null)

/** Whether the place is at least as high as the other. */
export const atLeast = (place: Place, other: Place): boolean => heightOf(place) >= heightOf(other)
