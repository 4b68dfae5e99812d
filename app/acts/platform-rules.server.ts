// What must hold of a platform, whether it is added or corrected, and who its host is.

import type { z } from 'zod'
import { pinyinKeyOf } from '#acts/search-key.server.ts'
import type { Changing } from '#db/changing.ts'
import { addFact, correctFact, type FactValues } from '#db/queries/facts.ts'
import { type PlatformRow, platformsNamed, relatedPlatforms } from '#db/queries/platforms.ts'
import { firmsMeant } from '#db/queries/stays.ts'
import { type Day, overlaps, type Range } from '#domain/day.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { isHigherLevel, type PlatformLevel } from '#domain/platform.ts'
import { isEmptyRange } from '#domain/stay.ts'
import type { addPlatformForm } from '#forms/platform.ts'
import { refuseIf } from '#server/refusal.ts'

type Written = z.output<typeof addPlatformForm>
/** A platform that came of a project has its field from there. */
type Input = Omit<Written, 'field'> & Partial<Pick<Written, 'field'>>

/** The fact as it will be recorded; refused where the same platform is known on one of these days. */
export async function platformValues(
  tx: Changing,
  viewer: Viewer,
  input: Input,
  except: string | null,
): Promise<FactValues<'platform'>> {
  const { type, level, field = null, number, authority, from, to, source } = input
  refuseIf(isEmptyRange({ from, to }), 'range.empty', {}, 'to')
  const name = displayName(input.name)
  const key = nameKey(name)
  await refuseKnown(tx, viewer, key, { from, to }, except)
  await refuseCountedTwice(tx, viewer, { from, to }, except)
  const host = await hostMeant(tx, viewer, input.host)
  const values = { name, nameKey: key, pinyinKey: pinyinKeyOf(name), type, level, field, number, authority, source }
  return { ...values, ...host, fromOn: from, toOn: to }
}

async function refuseKnown(tx: Changing, viewer: Viewer, key: string, range: Range, except: string | null) {
  const alike = await platformsNamed(tx, viewer, key, except)
  const known = alike.some((one) => overlaps({ from: one.fromOn, to: one.toOn }, range))
  refuseIf(known, 'platform.known', {}, 'name')
}

/** A platform and the one it was upgraded from or to are one: on no day do both stand. */
async function refuseCountedTwice(tx: Changing, viewer: Viewer, range: Range, fact: string | null) {
  if (fact === null) return
  for (const { platform: other, earlier } of await relatedPlatforms(tx, viewer, fact)) {
    const both = overlaps({ from: other.fromOn, to: other.toOn }, range)
    refuseIf(both, 'platform.both-levels', { name: other.name }, earlier ? 'from' : 'to')
  }
}

export type Upgrade = {
  level: PlatformLevel
  on: Day
  name: string | null
  number: string | null
  authority: string | null
  source: string | null
}

/** 升级: the lower level ends on the day the higher begins, so that the platform counts once. Answers the higher one's fact. */
export async function upgraded(tx: Changing, viewer: Viewer, row: PlatformRow, next: Upgrade): Promise<string> {
  const { level, on, number, authority, source } = next
  refuseIf(!isHigherLevel(level, row.level), 'platform.not-higher', {}, 'level')
  const followed = (await relatedPlatforms(tx, viewer, row.fact)).some(({ earlier }) => !earlier)
  refuseIf(followed, 'platform.upgraded')
  refuseIf(row.toOn !== null && row.toOn <= on, 'platform.ended', {}, 'on')
  refuseIf(isEmptyRange({ from: row.fromOn, to: on }), 'range.empty', {}, 'on')
  const name = displayName(next.name ?? row.name)
  const key = nameKey(name)
  await refuseKnown(tx, viewer, key, { from: on, to: null }, row.fact)
  await correctFact(tx, 'platform', row.hostFirm, row, { toOn: on }, null)
  const { type, hostFirm, hostName, field } = row
  const values = { name, nameKey: key, pinyinKey: pinyinKeyOf(name), type, level, hostFirm, hostName, field }
  const said = { number, authority, source, fromOn: on, toOn: null, follows: row.fact }
  return addFact(tx, 'platform', hostFirm, { ...values, ...said })
}

/** A firm of the register where one is meant, else the institution as it was written. */
export async function hostMeant(tx: Changing, viewer: Viewer, written: string | null) {
  if (written === null) return { hostFirm: null, hostName: null }
  const code = written.normalize('NFKC').toUpperCase()
  const firms = await firmsMeant(tx, viewer, { id: written, code, nameKey: nameKey(written) })
  const firm = firms.length === 1 ? firms[0] : firms.find((one) => one.id === written)
  return firm ? { hostFirm: firm.id, hostName: firm.name } : { hostFirm: null, hostName: written }
}
