// A carrier that nobody entered before: what it counts as and, where it is known, its floor in one piece.
import type { z } from 'zod'
import { pinyinKeyOf } from '#acts/search-key.server.ts'
import type { Changing } from '#db/changing.ts'
import { addCarrierRow, carrierNamed } from '#db/queries/carriers.ts'
import { addFact } from '#db/queries/facts.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import type { addCarrierForm } from '#forms/carrier.ts'
import { refuseIf } from '#server/refusal.ts'

export async function newCarrier(
  tx: Changing,
  viewer: Viewer,
  written: z.output<typeof addCarrierForm>,
): Promise<string> {
  const { type, level, xinchuang, from, area, ...identity } = written
  const name = displayName(written.name)
  const key = nameKey(name)
  refuseIf((await carrierNamed(tx, viewer, key)) !== null, 'carrier.name-known', {}, 'name')
  const carrier = await addCarrierRow(tx, { ...identity, name, nameKey: key, pinyinKey: pinyinKeyOf(name) })
  await addFact(tx, 'carrierTerm', carrier, { carrier, type, level, xinchuang, fromOn: from, toOn: null })
  if (area !== null) {
    const whole = { carrier, number: '', kind: 'whole' as const, grossCent: area, fromOn: from, toOn: null }
    await addFact(tx, 'unit', carrier, { ...whole, building: null, floor: null, lettableCent: null, desks: null })
  }
  return carrier
}
