// What operators may learn of the register when they enter or rename a firm: name and code of the one that is meant, as by a look-up.
import type { Reading } from '#db/changing.ts'
import { firmByCode, firmsByNameKey } from '#db/queries/firms.ts'
import { nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { refuse } from '#server/refusal.ts'

type Written = { name: string; code: string | null }

/** One code is one firm, and two firms share a name only where their codes tell them apart. */
export async function refuseInRegister(tx: Reading, viewer: Viewer, firm: Written, except: string | null) {
  const byCode = firm.code === null ? null : await firmByCode(tx, viewer, firm.code)
  if (byCode && byCode.id !== except) refuse('firm.in-register', { name: byCode.name, code: byCode.code }, 'code')
  const namesakes = (await firmsByNameKey(tx, viewer, nameKey(firm.name), except)).filter(({ team }) => !team)
  const alike = namesakes.find(({ code }) => firm.code === null || code === null)
  if (alike) refuse('firm.in-register', { name: alike.name, code: alike.code }, 'name')
}
