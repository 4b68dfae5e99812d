// 更名: the old name ends and the new one begins on the same day; the firm is still found by both.
import { keepNames } from '#acts/enter-firm.server.ts'
import type { Changing } from '#db/changing.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import type { FirmRow } from '#db/queries/firms.ts'
import { namesOf } from '#db/queries/names.ts'
import type { Day } from '#domain/day.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { refuseIf } from '#server/refusal.ts'

export async function nameFrom(tx: Changing, viewer: Viewer, row: FirmRow, given: { name: string; fromOn: Day }) {
  const name = displayName(given.name)
  const names = await namesOf(tx, viewer, row.id)
  const last = names[names.length - 1]
  refuseIf(last?.name === name, 'firm.same-name', {}, 'name')
  refuseIf(last !== undefined && last.fromOn !== null && last.fromOn >= given.fromOn, 'range.empty', {}, 'fromOn')
  if (last) await correctFact(tx, 'firmName', row.id, last, { toOn: given.fromOn }, null)
  const key = { name, nameKey: nameKey(name) }
  await addFact(tx, 'firmName', row.id, { firm: row.id, ...key, fromOn: given.fromOn, toOn: null })
  await keepNames(tx, viewer, row)
}
