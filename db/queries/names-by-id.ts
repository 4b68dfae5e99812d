// What firms and platforms are called today, by their ids: for lists that show them beside their rows.
import { and, eq, inArray } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import type { Viewer } from '#domain/permission.ts'

type Names = Promise<ReadonlyMap<string, string>>

const mapped = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]))

export const firmNames = async (tx: Reading, viewer: Viewer, ids: readonly string[]): Names =>
  mapped(
    await inPieces(ids, (some) =>
      tx.db
        .select({ id: firm.id, name: firm.name })
        .from(firm)
        .where(and(inArray(firm.id, some), inRegister(viewer))),
    ),
  )

export const platformNames = async (tx: Reading, viewer: Viewer, facts: readonly string[]): Names =>
  mapped(
    await inPieces(facts, (some) =>
      tx.db
        .select({ id: platform.fact, name: platform.name })
        .from(platform)
        .where(and(inArray(platform.fact, some), eq(platform.district, viewer.district), known(platform))),
    ),
  )
