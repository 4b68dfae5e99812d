// What must hold of a wish for space, whether it is new or edited, and who asks.
import type { z } from 'zod'
import { refuseNoOfficer } from '#acts/support-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { firmNamed } from '#db/queries/firms.ts'
import type { RecordValues } from '#db/queries/records.ts'
import type { Viewer } from '#domain/permission.ts'
import type { addDemandForm } from '#forms/demand.ts'
import { refuseIf } from '#server/refusal.ts'

type Input = z.output<typeof addDemandForm>
type Wish = Omit<RecordValues<'spaceDemand'>, 'closedOn' | 'outcome'>

/** The record as it will stand; a firm of the register where one is meant, else whoever the form names. */
export async function wishValues(tx: Changing, viewer: Viewer, input: Input, officer: string | null): Promise<Wish> {
  const { least, most, kinds, powerKw, loadKg, from, note } = input
  refuseIf(most !== null && most < least, 'demand.most-below-least', {}, 'most')
  await refuseNoOfficer(tx, viewer, input.officer, officer)
  const firm = await firmNamed(tx, viewer, input.who)
  return {
    firm: firm?.id ?? null,
    name: firm ? null : input.who,
    leastCent: least,
    mostCent: most,
    kinds: [...kinds],
    powerKw,
    loadKg,
    fromOn: from,
    officer: input.officer,
    note,
  }
}
