// What a flow statement rests on: the histories of firms that held a kind and that anything happened to between two days.
import { and, eq, gt, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { nameOn } from '#db/queries/names.ts'
import { inRegister, known } from '#db/queries/standing.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { Day } from '#domain/day.ts'
import type { DatedRecognition, FirmHistory } from '#domain/flow.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

type Column = typeof recognition.fromOn | typeof recognition.toOn | typeof residence.fromOn | typeof firm.deregisteredOn
/** After `from`, up to and including `to`. */
const turns = (column: Column, from: Day, to: Day): SQL | undefined => and(gt(column, from), lte(column, to))

/** Whole histories, of those firms alone that may have entered or left after `from` up to and including `to`. */
export async function historiesBetween(
  tx: Reading,
  viewer: Viewer,
  kinds: readonly RecognitionKind[],
  from: Day,
  to: Day,
): Promise<FirmHistory[]> {
  const touched = await touchedBetween(tx, viewer, kinds, from, to)
  const recognitions = await inPieces(touched, (some) =>
    tx.db
      .select({
        firm: recognition.firm,
        fact: recognition.fact,
        kind: recognition.kind,
        number: recognition.number,
        from: recognition.fromOn,
        to: recognition.toOn,
        revokedOn: recognition.revokedOn,
        route: recognition.route,
      })
      .from(recognition)
      .where(and(inArray(recognition.firm, some), inArray(recognition.kind, [...kinds]), known(recognition))),
  )
  const held = groupedBy(recognitions, (one) => one.firm)
  const firms = await inPieces(held.keys(), (some) =>
    tx.db
      .select({ id: firm.id, deregisteredOn: firm.deregisteredOn })
      .from(firm)
      .where(and(inRegister(viewer), inArray(firm.id, some))),
  )
  const residences = await inPieces(held.keys(), (some) =>
    tx.db
      .select({ firm: residence.firm, from: residence.fromOn, to: residence.toOn })
      .from(residence)
      .where(and(inArray(residence.firm, some), known(residence))),
  )
  const lived = groupedBy(residences, (one) => one.firm)
  return firms.map((one) => ({
    ...one,
    residences: lived.get(one.id) ?? [],
    recognitions: (held.get(one.id) ?? []) satisfies DatedRecognition[],
  }))
}

/** Firms with a recognition, a residence or an end that falls into the period; three looks at three indexes. */
async function touchedBetween(
  tx: Reading,
  viewer: Viewer,
  kinds: readonly RecognitionKind[],
  from: Day,
  to: Day,
): Promise<Set<string>> {
  const recognised = await tx.db
    .selectDistinct({ firm: recognition.firm })
    .from(recognition)
    .where(
      and(
        eq(recognition.district, viewer.district),
        inArray(recognition.kind, [...kinds]),
        known(recognition),
        or(
          turns(recognition.fromOn, from, to),
          turns(recognition.toOn, from, to),
          turns(recognition.revokedOn, from, to),
        ),
      ),
    )
  const moved = await tx.db
    .selectDistinct({ firm: residence.firm })
    .from(residence)
    .where(
      and(
        eq(residence.district, viewer.district),
        known(residence),
        or(turns(residence.fromOn, from, to), turns(residence.toOn, from, to)),
        sql`exists (select 1 from ${recognition} where ${and(
          eq(recognition.firm, residence.firm),
          inArray(recognition.kind, [...kinds]),
          known(recognition),
        )})`,
      ),
    )
  const ended = await tx.db
    .select({ firm: firm.id })
    .from(firm)
    .where(and(inRegister(viewer), turns(firm.deregisteredOn, from, to)))
  return new Set([...recognised, ...moved, ...ended].map((one) => one.firm))
}

/** Of each movement shown: the firm by the name it bore on the day, and the record it rests on. */
export async function movedFirms(tx: Reading, viewer: Viewer, on: Day, ids: Iterable<string>) {
  const rows = await inPieces(ids, (some) =>
    tx.db
      .select({ id: firm.id, name: nameOn(on), code: firm.code })
      .from(firm)
      .where(and(inRegister(viewer), inArray(firm.id, some))),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function recordsBehind(tx: Reading, viewer: Viewer, facts: Iterable<string>) {
  const rows = await inPieces(facts, (some) =>
    tx.db
      .select({
        fact: recognition.fact,
        kind: recognition.kind,
        number: recognition.number,
        from: recognition.fromOn,
        to: recognition.toOn,
        route: recognition.route,
      })
      .from(recognition)
      .where(and(eq(recognition.district, viewer.district), inArray(recognition.fact, some), known(recognition))),
  )
  return new Map(rows.map((row) => [row.fact, row]))
}
