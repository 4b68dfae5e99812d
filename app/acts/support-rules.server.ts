// What the acts of services, visits, needs and tasks ask of the firm and the officer somebody has named.
import type { Changing } from '#db/changing.ts'
import { type FirmRow, firmNamed } from '#db/queries/firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { refuse, refuseIf } from '#server/refusal.ts'

/** The firm of the register that an id, a full code or a full name means. */
export const firmMeant = async (tx: Changing, viewer: Viewer, written: string): Promise<FirmRow> =>
  (await firmNamed(tx, viewer, written)) ?? refuse('firm.not-in-register', {}, 'firm')

/** Work is given to officers only; one who has left may keep what they have. */
export async function refuseNoOfficer(
  tx: Changing,
  viewer: Viewer,
  officer: string | null,
  known: string | null = null,
): Promise<void> {
  if (officer === null || officer === known) return
  const officers = await officersOf(tx, viewer)
  if (!officers.some(({ id }) => id === officer)) throw new FormRefusal({ officer: 'not-listed' })
}

/** What has happened can't lie ahead. */
export const refuseAhead = (day: Day, today: Day, field: string): void => refuseIf(day > today, 'day.ahead', {}, field)
