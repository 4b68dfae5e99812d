// The platforms that a list names, and the firms that may host them, as an import judges them.
import { and, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { byFact } from '#db/grouped.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import type { Viewer } from '#domain/permission.ts'
import { typeOf } from '#domain/platform.ts'
import type { PlatformState } from '#domain/roster-platforms.ts'

export type StoredPlatforms = Awaited<ReturnType<typeof platformsKnown>>

/** By name keys, of platforms and of hosts; two firms of one name are no host that is known. */
export async function platformsKnown(
  tx: Reading,
  viewer: Viewer,
  { nameKeys, hosts }: { nameKeys: Iterable<string>; hosts: Iterable<string> },
) {
  const rows = await inPieces(nameKeys, (some) =>
    tx.db
      .select()
      .from(platform)
      .where(and(eq(platform.district, viewer.district), known(platform), inArray(platform.nameKey, some))),
  )
  const firms = await inPieces(hosts, (some) =>
    tx.db
      .select({ id: firm.id, name: firm.name, nameKey: firm.nameKey })
      .from(firm)
      .where(and(inRegister(viewer), inArray(firm.nameKey, some))),
  )
  const several = new Set(firms.map(({ nameKey }) => nameKey).filter((key, at, all) => all.indexOf(key) !== at))
  const states = rows.map((row): PlatformState => {
    const { fact, name, type, level, hostFirm, hostName, field, number, authority, fromOn, toOn, source, follows } = row
    const who = { name, type: typeOf(type), level, hostFirm, hostName }
    return { id: fact, fact, values: { ...who, field, number, authority, fromOn, toOn, source, follows } }
  })
  return {
    states,
    hosts: new Map(firms.filter(({ nameKey }) => !several.has(nameKey)).map((one) => [one.nameKey, one])),
    rows: byFact(rows),
  }
}
