import type { ResidenceFact } from '#db/queries/residences.ts'
import { overlaps, type Range } from '#domain/day.ts'
import { isEmptyRange } from '#domain/stay.ts'
import { refuse, refuseIf } from '#server/refusal.ts'

const rangeOf = (one: ResidenceFact): Range => ({ from: one.fromOn, to: one.toOn })

/** A firm is in the district once at a time. */
export function refuseClash(others: readonly ResidenceFact[], next: Range, field: string): void {
  refuseIf(isEmptyRange(next), 'range.empty', {}, field)
  const clash = others.find((one) => overlaps(rangeOf(one), next))
  if (clash) refuse('range.overlaps', { from: clash.fromOn ?? '…', to: clash.toOn }, field)
}
