import { addDays, type Day } from '#domain/day.ts'
import { leavesOn, type StayKind } from '#domain/stay.ts'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

export const soonDays = 90

/** Where a stay stands on a day: ahead, reserved, there, about to end, over its limit, gone. */
export function StayState(props: {
  stay: { kind: StayKind; fromOn: Day; toOn: Day | null; leaseEndOn: Day | null }
  on: Day
  over: boolean
}) {
  const { state } = useWords().stays
  const { stay, on, over } = props
  if (stay.toOn !== null && stay.toOn <= on) return <Tag>{state.gone}</Tag>
  if (stay.fromOn > on) return <Tag>{state.ahead}</Tag>
  if (stay.kind === 'reserved') return <Tag>{state.reserved}</Tag>
  if (over) return <Tag tone="bad">{state.over}</Tag>
  const leaves = leavesOn({ to: stay.toOn, leaseEnd: stay.leaseEndOn })
  if (leaves !== null && leaves <= addDays(on, soonDays)) return <Tag tone="warn">{state.leaving}</Tag>
  return <Tag tone="good">{state.here}</Tag>
}
