// 载体级别: grades are given under a rule set, from a day on, and lapse or are revoked; the level a carrier has on a day follows
// from those in force. 依据: standards/carriers.ts.
import { type CarrierLevel, carrierLevels } from '#domain/carrier.ts'
import { covers, type Day, type Range } from '#domain/day.ts'

export type CarrierGrade = Range & { level: CarrierLevel; revokedOn: Day | null }

/** 当日有效. */
export const gradeHoldsOn = (day: Day, grade: Omit<CarrierGrade, 'level'>): boolean =>
  covers(grade, day) && (grade.revokedOn === null || day < grade.revokedOn)

/** 1 for 区级 to 4 for 国家级; 0 for none. */
export const heightOfLevel = (level: CarrierLevel | null): number =>
  level === null ? 0 : carrierLevels.length - carrierLevels.indexOf(level)

export const levelOfHeight = (height: number): CarrierLevel | null =>
  carrierLevels[carrierLevels.length - height] ?? null

/** The highest level whose grade holds that day; null where none does. */
export function levelOn(day: Day, grades: readonly CarrierGrade[]): CarrierLevel | null {
  const heights = grades.filter((grade) => gradeHoldsOn(day, grade)).map(({ level }) => heightOfLevel(level))
  return levelOfHeight(Math.max(0, ...heights))
}

/** The days on which a grade really holds: a revocation ends it. */
export const daysHeld = ({ from, to, revokedOn }: Omit<CarrierGrade, 'level'>): Range => ({
  from,
  to: revokedOn === null || (to !== null && to < revokedOn) ? to : revokedOn,
})
