// Somebody else saved first: the second saver gets both values side by side (409).
import { Refusal } from '#server/refusal.ts'

export class Stale extends Refusal {
  constructor(
    /** The form's fields as the record now stands. */
    readonly current: Record<string, string>,
  ) {
    super('form.stale')
    this.name = 'Stale'
  }
}

/** Refuses where the record has moved on since the form was opened. */
export function refuseStale(opened: number, now: number, current: () => Record<string, unknown>): void {
  if (opened === now) return
  throw new Stale(
    Object.fromEntries(
      Object.entries(current()).map(([name, value]) => [
        name,
        value === null || value === undefined ? '' : String(value),
      ]),
    ),
  )
}

/** Likewise for a fact: the form was opened on a wording that has been corrected since. Callers without a form give none. */
export function refuseReworded(opened: string | null, now: string, current: () => Record<string, unknown>): void {
  refuseStale(opened === null || opened === now ? 0 : 1, 0, current)
}
