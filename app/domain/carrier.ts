// Incubation carriers (孵化载体) and the chain firms move along. 依据: 皇姑区"十四五"规划 第三章第二节 (众创空间 - 孵化器 - 加速器 - 产业园);
// 《科技企业孵化器管理办法》(国科发区〔2018〕300号). Grades and their rule sets: standards/.
import { covers, type Day, type Range } from '#domain/day.ts'

/** Stages of the chain in order, then 双创楼宇, which stands beside it. */
export const carrierTypes = ['maker-space', 'incubator', 'accelerator', 'park', 'twin-building'] as const
export type CarrierType = (typeof carrierTypes)[number]
export const chain: readonly CarrierType[] = ['maker-space', 'incubator', 'accelerator', 'park']

export const carrierTypeNames: Record<CarrierType, readonly [string, ...string[]]> = {
  'maker-space': ['众创空间'],
  incubator: ['孵化器', '科技企业孵化器', '科技型企业孵化器'],
  accelerator: ['加速器', '科技企业加速器'],
  park: ['产业园', '产业园区', '园区'],
  'twin-building': ['双创楼宇', '“双创”楼宇'],
}

export const carrierLevels = ['national', 'provincial', 'municipal', 'district'] as const
export type CarrierLevel = (typeof carrierLevels)[number]

/** 1 for 众创空间 to 4 for 产业园; null for what stands beside the chain. */
export const stageOf = (type: CarrierType): number | null => {
  const at = chain.indexOf(type)
  return at < 0 ? null : at + 1
}

/** 接力转移: a move to a later stage of the chain. */
export function isOnwardMove(from: CarrierType, to: CarrierType): boolean {
  const [before, after] = [stageOf(from), stageOf(to)]
  return before !== null && after !== null && after > before
}

export const unitKinds = ['whole', 'office', 'lab', 'workshop', 'desks', 'public', 'other'] as const
export type UnitKind = (typeof unitKinds)[number]

/** What a carrier is counted as from one day to another. */
export type CarrierTerm = Range & { carrier: string; type: CarrierType; level: CarrierLevel | null; xinchuang: boolean }

/** A slice of floor owned by one carrier; slices never overlap, so a sum counts each ㎡ once. */
export type Unit = Range & {
  /** The unit through all corrections. */
  id: string
  carrier: string
  kind: UnitKind
  grossCent: number
  /** Null where it is not known. */
  lettableCent: number | null
}

export const isOpenOn = (day: Day, carrier: string, terms: readonly CarrierTerm[]): boolean =>
  terms.some((term) => term.carrier === carrier && covers(term, day))

export const isXinchuangOn = (day: Day, carrier: string, terms: readonly CarrierTerm[]): boolean =>
  terms.some((term) => term.carrier === carrier && term.xinchuang && covers(term, day))

/** The slices that count that day: they exist, and their carrier is open. */
export function unitsOpenOn<U extends Unit>(day: Day, units: readonly U[], terms: readonly CarrierTerm[]): U[] {
  const open = new Set(terms.filter((term) => covers(term, day)).map((term) => term.carrier))
  return units.filter((unit) => open.has(unit.carrier) && covers(unit, day))
}

/** 孵化载体面积: gross floor area of the carriers open that day, in 0.01 ㎡. */
export const carrierAreaOn = (day: Day, units: readonly Unit[], terms: readonly CarrierTerm[]): number =>
  unitsOpenOn(day, units, terms).reduce((sum, unit) => sum + unit.grossCent, 0)
