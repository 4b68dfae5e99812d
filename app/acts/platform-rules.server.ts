// What must hold of a platform, whether it is added or corrected, and who its host is.

import type { z } from 'zod'
import { pinyinKeyOf } from '#acts/search-key.server.ts'
import type { Changing } from '#db/changing.ts'
import type { FactValues } from '#db/queries/facts.ts'
import { platformsNamed } from '#db/queries/platforms.ts'
import { firmsMeant } from '#db/queries/stays.ts'
import { overlaps } from '#domain/day.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { isEmptyRange } from '#domain/stay.ts'
import type { addPlatformForm } from '#forms/platform.ts'
import { refuseIf } from '#server/refusal.ts'

type Input = z.output<typeof addPlatformForm>

/** The fact as it will be recorded; refused where the same platform is known on one of these days. */
export async function platformValues(
  tx: Changing,
  viewer: Viewer,
  input: Input,
  except: string | null,
): Promise<FactValues<'platform'>> {
  const { type, level, number, authority, from, to, source } = input
  refuseIf(isEmptyRange({ from, to }), 'range.empty', {}, 'to')
  const name = displayName(input.name)
  const key = nameKey(name)
  const alike = await platformsNamed(tx, viewer, key, except)
  const known = alike.some((one) => overlaps({ from: one.fromOn, to: one.toOn }, { from, to }))
  refuseIf(known, 'platform.known', {}, 'name')
  const host = await hostMeant(tx, viewer, input.host)
  const values = { name, nameKey: key, pinyinKey: pinyinKeyOf(name), type, level, number, authority, source }
  return { ...values, ...host, fromOn: from, toOn: to }
}

/** A firm of the register where one is meant, else the institution as it was written. */
export async function hostMeant(tx: Changing, viewer: Viewer, written: string | null) {
  if (written === null) return { hostFirm: null, hostName: null }
  const code = written.normalize('NFKC').toUpperCase()
  const firms = await firmsMeant(tx, viewer, { id: written, code, nameKey: nameKey(written) })
  const firm = firms.length === 1 ? firms[0] : firms.find((one) => one.id === written)
  return firm ? { hostFirm: firm.id, hostName: firm.name } : { hostFirm: null, hostName: written }
}
