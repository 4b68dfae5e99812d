// 楼层平面 (stacking plan): the floors of a building on a day, each unit a block by its area, with who holds it and until when.
// 依据: 90 days of notice before a lease ends is 本区工作口径; over-stay by stay-limit.ts.
import type { UnitKind } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'
import { leavesOn, type StayKind } from '#domain/stay.ts'

export const planStates = ['let', 'leaving', 'over-stay', 'reserved', 'free', 'public'] as const
export type PlanState = (typeof planStates)[number]

/** Leases that end within so many days are 即将到期. */
export const leavingDays = 90

export type BlockStay = { kind: StayKind; to: Day | null; leaseEnd: Day | null; overStay: boolean }

let asked: { day: Day; last: Day } | null = null

/** The last day of 即将到期; worked out once for all rooms of a plan. */
function lastLeaving(day: Day): Day {
  if (asked?.day !== day) asked = { day, last: addDays(day, leavingDays) }
  return asked.last
}

/** Whether it is to end by the day; a lease that ran out while the firm stayed on is among them. */
function endsBy(last: Day, stay: BlockStay): boolean {
  const until = leavesOn(stay)
  return until !== null && until <= last
}

/** How a unit stands that day; what calls for work soonest speaks where several firms share it. 挂靠 holds no room. */
export function planStateOf(day: Day, kind: UnitKind, stays: readonly BlockStay[]): PlanState {
  if (kind === 'public') return 'public'
  if (stays.length === 0) return 'free'
  const there = stays.filter((stay) => stay.kind === 'physical')
  if (there.some(({ overStay }) => overStay)) return 'over-stay'
  if (there.some((stay) => endsBy(lastLeaving(day), stay))) return 'leaving'
  if (there.length > 0) return 'let'
  return stays.some((stay) => stay.kind === 'reserved') ? 'reserved' : 'free'
}

/** `mark`: a carrier's letter, where several share the floor. */
type InOrder = { carrier: string; number: string; mark?: string }
/** Text whose order is that of its numbers: 9 before 10. A collator says the same and takes a hundred times as long. */
const orderOf = ({ carrier, number, mark }: InOrder): string =>
  `${mark ?? carrier} ${number.replace(/\d+/g, (digits) => digits.padStart(9, '0'))}`

/** Units of a floor as they lie: each carrier's together, by number. */
export const asTheyLie = <B extends InOrder>(blocks: readonly B[]): B[] =>
  blocks
    .map((block) => ({ block, order: orderOf(block) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ block }) => block)

type Run = { first: number; last: number; areaCent: number }

/** Neighbours of one carrier on a floor that are free together: two or more, by their places in the row. */
export function freeRuns(blocks: readonly { carrier: string; state: PlanState; lettableCent: number | null }[]): Run[] {
  const runs: Run[] = []
  blocks.forEach(({ state, carrier, lettableCent }, at) => {
    if (state !== 'free') return
    const run = runs[runs.length - 1]
    if (run && run.last === at - 1 && blocks[at - 1]?.carrier === carrier) {
      run.last = at
      run.areaCent += lettableCent ?? 0
    } else runs.push({ first: at, last: at, areaCent: lettableCent ?? 0 })
  })
  return runs.filter(({ first, last }) => last > first)
}

export type StateTotal = { state: PlanState; units: number; areaCent: number }

/** Units and area of each state; they add up to all. */
export const totalsOf = (blocks: readonly { state: PlanState; areaCent: number }[]): StateTotal[] =>
  planStates.map((state) => {
    const these = blocks.filter((block) => block.state === state)
    return { state, units: these.length, areaCent: these.reduce((sum, { areaCent }) => sum + areaCent, 0) }
  })
