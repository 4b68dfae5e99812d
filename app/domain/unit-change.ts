// 拆分与合并: units end and others begin on the same day, of the same area to the 0.01 ㎡; past days keep the old ones.
// 依据: 皇姑区"十四五"规划 第三章第二节 (载体面积按建筑面积, 不重复、不凭空增减; 本区工作口径).
import type { UnitKind } from '#domain/carrier.ts'
import type { Day, Range } from '#domain/day.ts'

/** What a unit is, without its days. */
export type Part = {
  number: string
  kind: UnitKind
  grossCent: number
  lettableCent: number | null
  usableCent: number | null
  desks: number | null
}
export type Slice = Part & Range

export type ChangeFault =
  | { fault: 'two-at-least' | 'same-numbers' | 'ends-differ' }
  | { fault: 'not-running'; number: string }
  | { fault: 'area-differs' | 'lettable-differs'; sumCent: number; areaCent: number }

/** Whether a unit stands on the day before and on the day itself: only then can it end and others begin on it. */
const runsOver = ({ from, to }: Range, on: Day): boolean => (from === null || from < on) && (to === null || on < to)

const sum = (parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((all, part) => all + of(part), 0)

/** The sum of what is known of each; null where it is not known of one. */
function sumKnown(parts: readonly Part[], of: (part: Part) => number | null): number | null {
  return parts.some((part) => of(part) === null) ? null : sum(parts, (part) => of(part) ?? 0)
}

/** Why a unit can't be split into these parts that day. Of a carrier's undivided floor a rest may be left. */
export function splitFault(unit: Slice, parts: readonly Part[], on: Day): ChangeFault | null {
  if (!runsOver(unit, on)) return { fault: 'not-running', number: unit.number }
  const refining = unit.kind === 'whole'
  if (parts.length < (refining ? 1 : 2)) return { fault: 'two-at-least' }
  if (new Set(parts.map(({ number }) => number)).size < parts.length) return { fault: 'same-numbers' }
  const grossCent = sum(parts, (part) => part.grossCent)
  const differs = refining ? grossCent > unit.grossCent : grossCent !== unit.grossCent
  if (differs) return { fault: 'area-differs', sumCent: grossCent, areaCent: unit.grossCent }
  if (refining || unit.lettableCent === null) return null
  const lettableCent = sumKnown(parts, (part) => part.lettableCent)
  if (lettableCent === unit.lettableCent) return null
  const known = sum(parts, (part) => part.lettableCent ?? 0)
  return { fault: 'lettable-differs', sumCent: known, areaCent: unit.lettableCent }
}

/** The units that begin where one is split. */
export const splitInto = (unit: Slice, parts: readonly Part[], on: Day): Slice[] =>
  parts.map((part) => ({ ...part, from: on, to: unit.to }))

/** Why these units can't be joined that day. */
export function mergeFault(units: readonly Slice[], on: Day): ChangeFault | null {
  if (units.length < 2) return { fault: 'two-at-least' }
  const standing = units.find((unit) => !runsOver(unit, on))
  if (standing) return { fault: 'not-running', number: standing.number }
  return new Set(units.map(({ to }) => to)).size > 1 ? { fault: 'ends-differ' } : null
}

/** The unit that begins where several are joined: of all their area; what is not known of one is not known of it. */
export function mergedFrom(units: readonly Slice[], { number, kind }: Pick<Part, 'number' | 'kind'>, on: Day): Slice {
  return {
    number,
    kind,
    grossCent: sum(units, (unit) => unit.grossCent),
    lettableCent: sumKnown(units, (unit) => unit.lettableCent),
    usableCent: sumKnown(units, (unit) => unit.usableCent),
    desks: sumKnown(units, (unit) => unit.desks),
    from: on,
    to: units[0]?.to ?? null,
  }
}
